import { once } from 'node:events';
import { connect, createServer, type Server } from 'node:net';

const HOST = '127.0.0.1';

const portOf = (server: Server): number => {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');
  return address.port;
};

/**
 * A loopback port that nobody uses. One connection is made and closed from the listening side: the port then rests in
 * TIME_WAIT, in which the system gives it to nobody who asks for any port, but to us who name it.
 */
export const findFreePort = async (): Promise<number> => {
  const server = createServer((socket) => socket.end());
  server.listen(0, HOST);
  await once(server, 'listening');
  const port = portOf(server);
  const visitor = connect(port, HOST).resume();
  await once(visitor, 'close');
  server.close();
  await once(server, 'close');
  return port;
};

/** Whether somebody listens there. */
export const isListening = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, HOST);
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
