import type { ServerSet } from './server-set';

let running: ServerSet | null = null;

/** Jest's set-up and tear-down are two modules of one process; this is what they share. */
export const keepServers = (servers: ServerSet): void => {
  running = servers;
};

export const takeServers = (): ServerSet | null => {
  const servers = running;
  running = null;
  return servers;
};
