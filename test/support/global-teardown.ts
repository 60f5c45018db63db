import { takeServers } from './running-servers';

/** Once, after the last suite of the `service` project. */
module.exports = async (): Promise<void> => {
  await takeServers()?.stop();
};
