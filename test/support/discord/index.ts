import type { APIApplicationCommandOptionChoice, APIUser } from 'discord-api-types/v10';
import { createControls, createObservations } from './controls';
import { createFaults } from './faults';
import { createGateway } from './gateway/gateway';
import { LIMITS } from './limits';
import type { LoggedRequest } from './rest/server';
import { closeServer, listen, serveState } from './server';
import { createState, type State } from './state/state';
import { createUser, type GuildSpec } from './state/world';
import { createActions } from './user/actions';
import type { AutocompleteRequest } from './user/command';
import { welcomeOf } from './welcome';

export interface DiscordDoubleOptions {
  readonly token?: string;
  /** One server with the channel "general" by default. */
  readonly guilds?: readonly GuildSpec[];
  /** Users besides the default one, such as recipients of direct messages. */
  readonly users?: readonly APIUser[];
  readonly heartbeatMs?: number;
  /** Intents of the privileged kind that the application has; none by default. */
  readonly privilegedIntents?: number;
}

export const DEFAULT_GUILD = {
  id: '200000000000000001',
  name: 'Sentinels',
  channels: [{ id: '300000000000000001', name: 'general' }],
} as const satisfies GuildSpec;
export const DEFAULT_USER: APIUser = createUser('400000000000000001', 'Rytlock');
const BOT: APIUser = { ...createUser('100000000000000001', 'GW2Optimizer'), bot: true };
const DEFAULT_TOKEN = 'double.bot.token';
/** Discord's own interval. */
const HEARTBEAT_MS = 41_250;

type Actions = ReturnType<typeof createActions>;

/** Sends the completion and returns the choices. Rejects when no answer came in time: a user would see none. */
const autocomplete =
  (actions: Actions, { interactions, waiting }: State) =>
  (request: AutocompleteRequest): Promise<readonly APIApplicationCommandOptionChoice[]> => {
    const sent = actions.complete(request);
    return waiting.waitFor(() => interactions.stateOf(sent.id).choices, {
      timeoutMs: LIMITS.acknowledgeMs,
      what: `choices for "${request.focused}"`,
    });
  };

export type DiscordDouble = Awaited<ReturnType<typeof startDiscordDouble>>;

/**
 * Discord on the loopback: the REST API v10 and the gateway, as far as a bot with commands, components, modals and
 * messages needs them. A real client is pointed at `url`; the rest is for the test, which plays the users.
 */
export const startDiscordDouble = async (options: DiscordDoubleOptions = {}) => {
  const token = options.token ?? DEFAULT_TOKEN;
  const address = { origin: '' };
  const people = [DEFAULT_USER, ...(options.users ?? [])];
  const guilds = options.guilds ?? [DEFAULT_GUILD];
  const state = createState({ bot: BOT, guilds, users: people, origin: () => address.origin });
  const { faults, take } = createFaults();
  const requests: LoggedRequest[] = [];
  const log = (request: LoggedRequest): void => {
    requests.push(request);
    state.waiting.notify();
  };
  const server = serveState(state, { token, takeFault: take, log });
  const gateway = createGateway({
    server,
    token,
    heartbeatMs: options.heartbeatMs ?? HEARTBEAT_MS,
    privilegedIntents: options.privilegedIntents ?? 0,
    url: () => address.origin.replace(/^http/, 'ws'),
    welcome: () => welcomeOf(state),
    onChange: state.waiting.notify,
  });
  address.origin = await listen(server);
  const values = { ...state, botId: BOT.id };
  const actions = createActions({ ...state, gateway, botId: BOT.id, defaultUser: DEFAULT_USER, values });
  return {
    /** The REST base without version, for discord.js' `rest.api`. */
    url: `${address.origin}/api`,
    token,
    applicationId: BOT.id,
    ...createObservations(state),
    ...createControls(state, gateway),
    sendCommand: actions.command,
    pressButton: actions.pressButton,
    selectMenu: actions.selectMenu,
    submitModal: actions.submitModal,
    autocomplete: autocomplete(actions, state),
    faults,
    gateway,
    /** Every REST request so far, oldest first. */
    requests: requests as readonly LoggedRequest[],
    close: async (): Promise<void> => {
      state.waiting.close();
      gateway.close();
      await closeServer(server);
    },
  };
};

export type { LoggedRequest } from './rest/server';
export type { SentInteraction } from './state/interactions';
export type { MessageState } from './state/messages';
export { visibleText } from './state/text';
export { ALL_PERMISSIONS, createUser } from './state/world';
