import pino from 'pino';
import { z } from 'zod';
import { createOptimizeActivities } from '../../src/activities/optimize';
import { createRecordActivities } from '../../src/activities/record';
import { connect } from '../../src/db/connection';
import { createRunsRepository } from '../../src/db/repositories/runs';
import { createRunClient } from '../../src/temporal/client';
import { installTemporalLogger, startWorker } from '../../src/temporal/worker';
import { stuckSolver } from '../workflows/scripted-solver';

const LOG = pino({ level: 'silent' });

const partsSchema = z.object({
  worker: z.object({ address: z.string(), namespace: z.string(), bundlePath: z.string() }),
  databaseUrl: z.string(),
});

/**
 * A process with nothing but a worker: `worker-owner PARTS_AS_JSON`. Says when it polls; its searches end only when it
 * is killed.
 */
const own = async (text: string): Promise<void> => {
  const { worker, databaseUrl } = partsSchema.parse(JSON.parse(text));
  installTemporalLogger(LOG);
  const runs = createRunsRepository(connect(databaseUrl));
  await startWorker({
    ...worker,
    mainActivities: createRecordActivities(runs),
    computeActivities: createOptimizeActivities({
      runs,
      solver: stuckSolver(),
      reportProgress: createRunClient(worker).reportProgress,
    }),
    computeSlots: 1,
    log: LOG,
  });
  process.stdout.write('polling\n');
};

own(process.argv[2] ?? '').catch((error) => {
  process.stderr.write(`${error}\n`);
  process.exit(1);
});
