import { randomUUID } from 'node:crypto';
import { GatewayCloseCodes, GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import { type Fields, fieldsOf } from '../rules/schema';
import { createSession, type Session } from './session';

export interface Welcome {
  /** READY's data besides the session's own. */
  readonly ready: Fields;
  readonly events: readonly (readonly [name: string, data: unknown])[];
}

export interface ProtocolDeps {
  readonly token: string;
  /** Privileged intents that the application may ask for. */
  readonly privilegedIntents: number;
  readonly url: () => string;
  readonly welcome: () => Welcome;
}

/** What all connections share. */
export interface GatewayState {
  readonly sessions: Map<string, Session>;
  readonly counts: { identifies: number; resumes: number; heartbeats: number };
}

interface Exchange {
  readonly socket: WebSocket;
  readonly data: Fields;
  readonly deps: ProtocolDeps;
  readonly state: GatewayState;
}

const PRIVILEGED =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;

export const say = (socket: WebSocket, op: GatewayOpcodes, d: unknown): void =>
  socket.send(JSON.stringify({ op, d, s: null, t: null }));

const identifyFault = ({ data, deps }: Exchange): GatewayCloseCodes | null => {
  if (data.token !== deps.token) return GatewayCloseCodes.AuthenticationFailed;
  if (!Number.isSafeInteger(data.intents)) return GatewayCloseCodes.InvalidIntents;
  const refused = Number(data.intents) & PRIVILEGED & ~deps.privilegedIntents;
  return refused === 0 ? null : GatewayCloseCodes.DisallowedIntents;
};

const identified = ({ socket, state }: Exchange): boolean =>
  [...state.sessions.values()].some((session) => session.isOn(socket));

const identify = (exchange: Exchange): GatewayCloseCodes | null => {
  const { socket, deps, state } = exchange;
  const fault = identified(exchange) ? GatewayCloseCodes.AlreadyAuthenticated : identifyFault(exchange);
  if (fault !== null) return fault;
  state.counts.identifies += 1;
  const session = createSession(randomUUID().replaceAll('-', ''));
  state.sessions.set(session.id, session);
  session.attach(socket);
  const { ready, events } = deps.welcome();
  session.dispatch('READY', { ...ready, session_id: session.id, resume_gateway_url: deps.url() });
  for (const [name, data] of events) session.dispatch(name, data);
  return null;
};

const resume = ({ socket, data, deps, state }: Exchange): GatewayCloseCodes | null => {
  if (data.token !== deps.token) return GatewayCloseCodes.AuthenticationFailed;
  const session = state.sessions.get(String(data.session_id));
  if (!session) {
    say(socket, GatewayOpcodes.InvalidSession, false);
    return null;
  }
  if (Number(data.seq) > session.sequence()) return GatewayCloseCodes.InvalidSeq;
  state.counts.resumes += 1;
  session.attach(socket);
  session.replay(Number(data.seq));
  session.dispatch('RESUMED', { _trace: [] });
  return null;
};

const heartbeat = ({ socket, state }: Exchange): null => {
  state.counts.heartbeats += 1;
  say(socket, GatewayOpcodes.HeartbeatAck, null);
  return null;
};

/** Accepted and without effect here, but only from who has identified. */
const ignore = (exchange: Exchange): GatewayCloseCodes | null =>
  identified(exchange) ? null : GatewayCloseCodes.NotAuthenticated;

const HANDLERS: Readonly<Record<number, (exchange: Exchange) => GatewayCloseCodes | null>> = {
  [GatewayOpcodes.Heartbeat]: heartbeat,
  [GatewayOpcodes.Identify]: identify,
  [GatewayOpcodes.Resume]: resume,
  [GatewayOpcodes.PresenceUpdate]: ignore,
  [GatewayOpcodes.RequestGuildMembers]: ignore,
};

const decode = (words: string): Fields | null => {
  try {
    return fieldsOf(JSON.parse(words));
  } catch {
    return null;
  }
};

/** Carries out what a client sent, or closes its connection with Discord's code. */
export const receive = (words: string, socket: WebSocket, deps: ProtocolDeps & GatewayState): void => {
  const payload = decode(words);
  if (!payload) {
    socket.close(GatewayCloseCodes.DecodeError);
    return;
  }
  const handle = HANDLERS[Number(payload.op)];
  const exchange = { socket, data: fieldsOf(payload.d), deps, state: deps };
  const code = handle ? handle(exchange) : GatewayCloseCodes.UnknownOpcode;
  if (code !== null) socket.close(code);
};
