import { randomUUID } from 'node:crypto';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import type { Redis } from 'ioredis';
import { AppError } from '../errors';
import type { Log } from '../log';
import type { App } from './app';
import { answerUnreadable } from './client-errors';
import { serveDocs } from './docs';
import { answerFrameworkError, handleErrors } from './errors';
import { operationRoutes } from './routes';
import { runEvents } from './run-events';

interface Options {
  app: App;
  log: Log;
  /** null = the document names paths only, which works wherever it was fetched from. */
  publicUrl: string | null;
  trustProxyHops: number;
  /** false switches the limits off. */
  rateLimits: boolean;
  /** Shares the limits between processes; null = each process counts for itself. */
  redis: Redis | null;
}

const API_PREFIX = '/api/v1';
const BODY_BYTES = 2 * 1024 * 1024;
/** To arrive, not to be answered. */
const LONGEST_REQUEST_MS = 60_000;
const REQUESTS_PER_MINUTE = 300;

const limitRequests = async (server: FastifyInstance, { redis }: Options): Promise<void> => {
  await server.register(rateLimit, {
    max: REQUESTS_PER_MINUTE,
    timeWindow: '1 minute',
    enableDraftSpec: true,
    // Limits protect; when their store is out of reach the service goes on.
    skipOnError: true,
    ...(redis ? { redis } : {}),
    errorResponseBuilder: (_request, { after }) =>
      new AppError('rate-limited', `Too many requests. Try again in ${after}.`),
  });
};

/** Fastify's own news (where it listens, who left) are not worth a line: what is said at start says it better. */
const quiet = (log: Log): Log => (log.level === 'info' ? log.child({}, { level: 'warn' }) : log);

/** What answers hold is for whoever asked, and for no page to embed. */
const HEADERS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
} as const;

/** The REST door, ready to listen. */
export const createServer = async (options: Options): Promise<FastifyInstance> => {
  const loggerInstance: FastifyBaseLogger = quiet(options.log);
  const server: FastifyInstance = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    frameworkErrors: answerFrameworkError,
    clientErrorHandler: answerUnreadable,
    genReqId: () => randomUUID(),
    bodyLimit: BODY_BYTES,
    requestTimeout: LONGEST_REQUEST_MS,
    trustProxy: (_address, hop) => hop < options.trustProxyHops,
    // Open event streams must not hold a stop.
    forceCloseConnections: true,
  });
  server.addHook('onRequest', async (request, reply) => {
    reply.headers({ ...HEADERS, 'x-request-id': request.id });
  });
  server.removeContentTypeParser('text/plain');
  handleErrors(server);
  if (options.rateLimits) await limitRequests(server, options);
  await serveDocs(server, options.publicUrl);
  await server.register(
    async (scope) => {
      scope.addHook('onRequest', async (_request, reply) => {
        reply.header('cache-control', 'no-store');
      });
      operationRoutes(scope, options.app);
      runEvents(scope, options.app);
    },
    { prefix: API_PREFIX },
  );
  return server;
};
