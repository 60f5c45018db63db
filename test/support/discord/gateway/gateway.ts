import type { Server } from 'node:http';
import { GatewayCloseCodes, GatewayOpcodes } from 'discord-api-types/v10';
import { WebSocketServer } from 'ws';
import { type GatewayState, type ProtocolDeps, receive, say } from './protocol';

export interface GatewayDeps extends ProtocolDeps {
  readonly server: Server;
  readonly heartbeatMs: number;
  readonly onChange: () => void;
}

const serve = (sockets: WebSocketServer, deps: GatewayDeps & GatewayState): void => {
  sockets.on('connection', (socket) => {
    socket.on('message', (data) => {
      receive(String(data), socket, deps);
      deps.onChange();
    });
    socket.on('close', deps.onChange);
    say(socket, GatewayOpcodes.Hello, { heartbeat_interval: deps.heartbeatMs });
  });
};

export type Gateway = ReturnType<typeof createGateway>;

/** Discord's gateway: JSON, no compression, one shard. Closes with Discord's codes on a wrong token or intents. */
export const createGateway = (deps: GatewayDeps) => {
  const sockets = new WebSocketServer({ server: deps.server });
  const state: GatewayState = { sessions: new Map(), counts: { identifies: 0, resumes: 0, heartbeats: 0 } };
  serve(sockets, { ...deps, ...state });
  const sessions = () => [...state.sessions.values()];
  return {
    /** Identifies, resumes and heartbeats so far. */
    counts: () => ({ ...state.counts }),
    connected: (): boolean => sessions().some((session) => session.connected()),
    /** Sends an event, or keeps it for the resume of a broken session. Throws when no client ever came. */
    dispatch: (event: string, data: unknown): void => {
      const open = sessions().filter((session) => session.connected());
      const receivers = open.length > 0 ? open : sessions().slice(-1);
      if (receivers.length === 0) throw new Error('No client is logged in');
      for (const session of receivers) session.dispatch(event, data);
    },
    /** Breaks the connections; the client is expected to resume. */
    dropConnections: (code: number = GatewayCloseCodes.UnknownError): void => {
      for (const socket of sockets.clients) socket.close(code);
    },
    /** Asks the client to reconnect and resume, as Discord does before maintenance. */
    requestReconnect: (): void => {
      for (const socket of sockets.clients) say(socket, GatewayOpcodes.Reconnect, null);
    },
    /** The next resume is refused: the client must identify again. */
    forgetSessions: (): void => state.sessions.clear(),
    close: (): void => {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
};
