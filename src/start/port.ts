import { createServer } from 'node:net';
import { cannotListen } from './api';

/** Found out before anything else is started. Port 0 means any free one. */
export const assertPortIsFree = (host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(cannotListen({ host, port }, error)));
    probe.listen({ host, port }, () => probe.close(() => resolve()));
  });
