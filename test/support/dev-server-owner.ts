import pino from 'pino';
import { readConfig } from '../../src/config';
import { startDevServer } from '../../src/temporal/dev-server';

/** A service with nothing but a Temporal server: `dev-server-owner DATA_DIR`. Says its address, then runs until it is killed. */
const own = async (dataDir: string): Promise<void> => {
  const server = await startDevServer({
    dataDir,
    cacheDir: readConfig().cacheDir,
    namespace: 'default',
    log: pino({ level: 'silent' }),
    onStep: () => undefined,
  });
  process.stdout.write(`${server.address}\n`);
};

own(process.argv[2] ?? '').catch((error) => {
  process.stderr.write(`${error}\n`);
  process.exit(1);
});
