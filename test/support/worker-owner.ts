import pino from 'pino';
import { z } from 'zod';
import { createOptimizeActivities } from '../../src/activities/optimize';
import { createRecordActivities } from '../../src/activities/record';
import { createSolver } from '../../src/activities/solver';
import { connect } from '../../src/db/connection';
import { createRunsRepository } from '../../src/db/repositories/runs';
import { createRunClient } from '../../src/temporal/client';
import { startWorker } from '../../src/temporal/worker';

const partsSchema = z.object({
  worker: z.object({ address: z.string(), namespace: z.string(), bundlePath: z.string() }),
  databaseUrl: z.string(),
});

/** A process with nothing but a worker: `worker-owner PARTS_AS_JSON`. Says when it polls, then works until it is killed. */
const own = async (text: string): Promise<void> => {
  const { worker, databaseUrl } = partsSchema.parse(JSON.parse(text));
  const runs = createRunsRepository(connect(databaseUrl));
  await startWorker({
    ...worker,
    mainActivities: createRecordActivities(runs),
    computeActivities: createOptimizeActivities({
      runs,
      solver: createSolver(),
      reportProgress: createRunClient(worker).reportProgress,
    }),
    computeSlots: 1,
    log: pino({ level: 'silent' }),
  });
  process.stdout.write('polling\n');
};

own(process.argv[2] ?? '').catch((error) => {
  process.stderr.write(`${error}\n`);
  process.exit(1);
});
