import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Fault } from './faults';
import { createApplicationRoutes } from './rest/application-routes';
import { createChannelRoutes } from './rest/channel-routes';
import { createInteractionRoutes } from './rest/interaction-routes';
import type { Route } from './rest/routes';
import { createRestServer, type LoggedRequest } from './rest/server';
import { createWebhookRoutes } from './rest/webhook-routes';
import type { State } from './state/state';

interface Deps {
  readonly token: string;
  readonly takeFault: (route: Route) => Fault | null;
  readonly log: (request: LoggedRequest) => void;
}

/** The REST door over the double's state. */
export const serveState = (state: State, deps: Deps): Server =>
  createRestServer({
    ...deps,
    file: state.file,
    now: state.clock.now,
    handlers: {
      ...createApplicationRoutes({ ...state, gatewayUrl: () => state.origin().replace(/^http/, 'ws') }),
      ...createChannelRoutes({ ...state, botId: state.bot.id }),
      ...createInteractionRoutes(state),
      ...createWebhookRoutes({ ...state, applicationId: state.bot.id }),
    },
  });

/** Listens on a free port of the loopback. Resolves with the address. */
export const listen = (server: Server): Promise<string> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve(`http://127.0.0.1:${port}`);
    });
  });

export const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
