import { GatewayOpcodes } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';

interface Dispatch {
  readonly op: GatewayOpcodes.Dispatch;
  readonly s: number;
  readonly t: string;
  readonly d: unknown;
}

/** One client's session: it outlives its connection, so that a resume loses no event. */
export interface Session {
  readonly id: string;
  /** The connection at the moment; a dead one is replaced by `attach`. */
  attach(socket: WebSocket): void;
  isOn(socket: WebSocket): boolean;
  connected(): boolean;
  sequence(): number;
  dispatch(event: string, data: unknown): void;
  /** Sends again what the client has not seen. */
  replay(afterSequence: number): void;
}

export const createSession = (id: string): Session => {
  const sent: Dispatch[] = [];
  let socket: WebSocket | null = null;
  const write = (payload: Dispatch): void => {
    if (socket?.readyState === socket?.OPEN) socket?.send(JSON.stringify(payload));
  };
  return {
    id,
    attach: (next) => {
      socket = next;
    },
    isOn: (candidate) => socket === candidate,
    connected: () => socket !== null && socket.readyState === socket.OPEN,
    sequence: () => sent.length,
    dispatch: (t, d) => {
      const payload: Dispatch = { op: GatewayOpcodes.Dispatch, s: sent.length + 1, t, d };
      sent.push(payload);
      write(payload);
    },
    replay: (afterSequence) => {
      for (const payload of sent.slice(afterSequence)) write(payload);
    },
  };
};
