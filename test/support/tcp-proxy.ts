import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { findFreePort } from '../../src/temporal/dev-server/free-port';

/** Stands before a loopback server until `cut`: then every connection breaks and no new one is taken. */
export const startProxy = async (target: string) => {
  const targetPort = Number(target.split(':')[1]);
  const sockets = new Set<Socket>();
  const keep = (socket: Socket): Socket => {
    sockets.add(socket);
    return socket.on('error', () => undefined);
  };
  const server = createServer((incoming) => {
    keep(incoming)
      .pipe(keep(connect(targetPort, '127.0.0.1')))
      .pipe(incoming);
  });
  const port = await findFreePort();
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const cut = (): void => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  return { address: `127.0.0.1:${port}`, cut };
};
