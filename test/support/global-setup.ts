import { keepServers } from './running-servers';
import { startServers } from './server-set';
import { announceServers } from './servers';

/** Once, in Jest's own process, before the first suite of the `service` project. */
module.exports = async (): Promise<void> => {
  const set = await startServers();
  keepServers(set);
  announceServers(set.servers);
};
