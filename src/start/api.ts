import type { Redis } from 'ioredis';
import type { App } from '../api/app';
import { AppError } from '../errors';
import type { Stops } from './stops';
import type { Surroundings } from './surroundings';

interface ApiDeps extends Surroundings {
  app: App;
  redis: Redis | null;
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

export const portIsBusy = (host: string, port: number): AppError =>
  new AppError(
    'unavailable',
    `Port ${port} on ${host} is in use. Stop the other program or set PORT to a free port.`,
  );

/** Listens, last of all parts: whoever gets an answer finds everything ready. Answers the address. */
export const openApi = async ({ config, log, say, app, redis }: ApiDeps, stops: Stops): Promise<string> => {
  const { createServer } = await import('../api/server.js');
  const server = await createServer({
    app,
    log,
    publicUrl: config.publicUrl,
    trustProxyHops: config.trustProxyHops,
    rateLimits: config.rateLimits,
    redis,
  });
  stops.add('api', () => server.close());
  try {
    const address = await server.listen({ host: config.host, port: config.port });
    say(`api         ${address}/api/v1, page at ${address}/docs`);
    return address;
  } catch (error) {
    throw isBusy(error) ? portIsBusy(config.host, config.port) : error;
  }
};
