import { createRunClient, type RunClient } from '../temporal/client';
import type { Stops } from './stops';
import type { Surroundings } from './surroundings';

/** The address of the configured cluster, else of an embedded server of our own. */
const openServer = async ({ config, log, say, lost }: Surroundings, stops: Stops): Promise<string> => {
  if (config.temporalAddress !== null) {
    say(`temporal    cluster at ${config.temporalAddress}`);
    return config.temporalAddress;
  }
  const { startDevServer } = await import('../temporal/dev-server.js');
  const server = await startDevServer({
    dataDir: config.dataDir,
    cacheDir: config.cacheDir,
    namespace: config.temporalNamespace,
    log,
    onStep: (text) => say(`temporal    ${text}`),
  });
  let isWanted = true;
  void server.exited.then((reason) => isWanted && lost?.('embedded Temporal server', reason));
  stops.add('temporal', () => {
    isWanted = false;
    return server.stop();
  });
  say(`temporal    embedded server at ${server.address}`);
  return server.address;
};

export interface TemporalPart {
  address: string;
  client: RunClient;
}

export const openTemporal = async (surroundings: Surroundings, stops: Stops): Promise<TemporalPart> => {
  const address = await openServer(surroundings, stops);
  const client = createRunClient({ address, namespace: surroundings.config.temporalNamespace });
  stops.add('temporal client', () => client.close());
  await client.ping();
  return { address, client };
};
