import type { Redis } from 'ioredis';
import type { App } from '../api/app';
import { AppError } from '../errors';
import type { Stops } from './stops';
import type { Surroundings } from './surroundings';

interface ApiDeps extends Surroundings {
  app: App;
  redis: Redis | null;
}

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

/** Why an address cannot be listened on, and what to set. */
export const cannotListen = ({ host, port }: { host: string; port: number }, cause: unknown): AppError => {
  const code = codeOf(cause);
  const message =
    code === 'EADDRINUSE'
      ? `Port ${port} on ${host} is in use. Stop the other program or set PORT to a free port.`
      : code === 'EACCES'
        ? `Port ${port} may not be opened by this user. Set PORT to one above 1023.`
        : `${host} is no address of this machine (${String(code)}). Set HOST to 127.0.0.1 or 0.0.0.0.`;
  return new AppError('unavailable', message, { cause });
};

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
    throw cannotListen(config, error);
  }
};
