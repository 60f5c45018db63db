import { z } from 'zod';
import { readConfig } from '../../src/config';
import { createLog } from '../../src/log';
import { startService } from '../../src/start/service';

const partsSchema = z.object({ environment: z.record(z.string(), z.string()), bundlePath: z.string() });

/** As `main.ts` has it: who stops a service is told 10 seconds. */
const LONGEST_STOP_MS = 9_500;

/**
 * A whole service in a process of its own: `service-owner PARTS_AS_JSON`. Says its address once everything is ready;
 * SIGTERM stops it, with code 0 when that is done in time. Its log goes to standard error.
 */
const own = async (text: string): Promise<void> => {
  const { environment, bundlePath } = partsSchema.parse(JSON.parse(text));
  const config = readConfig(environment);
  const log = createLog(config.logLevel);
  const service = await startService({ config, log, say: () => undefined, bundlePath });
  process.once('SIGTERM', () => {
    setTimeout(() => process.exit(2), LONGEST_STOP_MS).unref();
    void service.stop().then(() => process.exit(0));
  });
  process.stdout.write(`${service.address}\n`);
};

own(process.argv[2] ?? '').catch((error) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
});
