import { randomUUID } from 'node:crypto';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import type { Redis } from 'ioredis';
import { AppError } from '../errors';
import type { Log } from '../log';
import type { App } from './app';
import { serveDocs } from './docs';
import { handleErrors } from './errors';
import { operationRoutes } from './routes';
import { runEvents } from './run-events';

interface Options {
  app: App;
  log: Log;
  publicUrl: string;
  trustProxyHops: number;
  /** false switches the limits off. */
  rateLimits: boolean;
  /** Shares the limits between processes; null = each process counts for itself. */
  redis: Redis | null;
}

export const API_PREFIX = '/api/v1';
const BODY_BYTES = 2 * 1024 * 1024;
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

/** The REST door, ready to listen. */
export const createServer = async (options: Options): Promise<FastifyInstance> => {
  const loggerInstance: FastifyBaseLogger = options.log;
  const server: FastifyInstance = fastify({
    loggerInstance,
    disableRequestLogging: true,
    genReqId: () => randomUUID(),
    bodyLimit: BODY_BYTES,
    trustProxy: (_address, hop) => hop < options.trustProxyHops,
    // Open event streams must not hold a stop.
    forceCloseConnections: true,
  });
  server.addHook('onRequest', async (request, reply) => {
    reply.headers({ 'x-request-id': request.id, 'x-content-type-options': 'nosniff' });
  });
  handleErrors(server);
  if (options.rateLimits) await limitRequests(server, options);
  await serveDocs(server, options.publicUrl);
  await server.register(
    async (scope) => {
      operationRoutes(scope, options.app);
      runEvents(scope, options.app);
    },
    { prefix: API_PREFIX },
  );
  return server;
};
