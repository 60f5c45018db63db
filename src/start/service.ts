import type { App } from '../api/app';
import { createAccounts } from '../app/accounts';
import { createCalls } from '../app/calls';
import { createDeliveries } from '../app/deliveries';
import { createHealthCheck } from '../app/health';
import { keyedHash } from '../app/run-id';
import { createRuns } from '../app/runs';
import type { BotApp } from '../bot/app';
import type { RunningBot } from '../bot/client';
import { createRunsRepository } from '../db/repositories/runs';
import { createUsersRepository } from '../db/repositories/users';
import { VERSION } from '../version';
import { openApi } from './api';
import { openBot } from './bot';
import { openDatabase } from './database';
import { openPictures } from './pictures';
import { assertPortIsFree } from './port';
import { probeOllama, probeRedis } from './probes';
import { openRedis } from './redis';
import { loadSecret } from './secret';
import { createStops, type Stops } from './stops';
import type { Surroundings } from './surroundings';
import { openTemporal } from './temporal';
import { openWorker } from './worker';

/** The parts below the doors, and the use cases on top of them. */
const openApp = async (surroundings: Surroundings, stops: Stops) => {
  const { config, log } = surroundings;
  const secret = loadSecret(config.secretKey, config.dataDir);
  const redis = openRedis(surroundings, stops);
  const database = await openDatabase(surroundings, stops);
  const temporal = await openTemporal(surroundings, stops);
  const repository = createRunsRepository(database);
  if (config.services.includes('worker')) {
    await openWorker({ ...surroundings, temporal, runs: repository }, stops);
  }
  const runs = createRuns({
    runs: repository,
    client: temporal.client,
    secret,
    anonymousRuns: config.anonymousRuns,
    log,
  });
  const bots: RunningBot[] = [];
  const health = createHealthCheck({
    version: VERSION,
    probes: {
      database: () => database.ping(),
      temporal: temporal.client.ping,
      worker: temporal.client.pingWorker,
      bot: async () => bots[0]?.ping() ?? 'off',
      redis: probeRedis(redis),
      ollama: probeOllama(config.ollamaHost),
    },
  });
  const app: App & BotApp = {
    runs,
    calls: createCalls({ runs, health }),
    accounts: createAccounts({ users: createUsersRepository(database) }),
    deliveries: createDeliveries({ runs: repository }),
    anonymous: (address) => ({
      kind: 'anonymous',
      clientKey: keyedHash(secret, 'client', address).toString('base64url'),
    }),
    pictures: openPictures(log, stops),
  };
  return { app, redis, bots };
};

export interface RunningService {
  app: App & BotApp;
  /** null when this process has no REST door. */
  address: string | null;
  stop: () => Promise<void>;
}

/** Starts every part that the configuration asks for; on failure stops what was started and throws. */
export const startService = async (surroundings: Surroundings): Promise<RunningService> => {
  const { config, log } = surroundings;
  const stops = createStops(log);
  try {
    const { services, host, port } = config;
    if (services.includes('api')) await assertPortIsFree(host, port);
    const { app, redis, bots } = await openApp(surroundings, stops);
    if (services.includes('bot')) {
      const bot = await openBot({ ...surroundings, app }, stops);
      if (bot) bots.push(bot);
    }
    const address = services.includes('api') ? await openApi({ ...surroundings, app, redis }, stops) : null;
    return { app, address, stop: stops.run };
  } catch (error) {
    await stops.run();
    throw error;
  }
};
