import { z } from 'zod';
import { readConfig } from '../../src/config';
import { createLog } from '../../src/log';
import { serve } from '../../src/start/serve';

const partsSchema = z.object({ environment: z.record(z.string(), z.string()), bundlePath: z.string() });

/** The line that says where the REST door is. */
const ADDRESS = /^api +(http:\/\/[^/]+)/;

/**
 * A whole service in a process of its own: `service-owner PARTS_AS_JSON`. Says its address once everything is ready;
 * a signal stops it, with code 0 when that is done in time. Its log goes to standard error.
 */
const own = async (text: string): Promise<void> => {
  const { environment, bundlePath } = partsSchema.parse(JSON.parse(text));
  const config = readConfig(environment);
  let address = '';
  const say = (line: string): void => {
    address = ADDRESS.exec(line)?.[1] ?? address;
    if (line.startsWith('ready')) process.stdout.write(`${address}\n`);
  };
  await serve({ config, log: createLog(config.logLevel), say, bundlePath });
};

own(process.argv[2] ?? '')
  .then(() => process.exit(0))
  .catch((error) => {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exit(1);
  });
