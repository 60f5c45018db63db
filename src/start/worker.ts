import path from 'node:path';
import type { RunsRepository } from '../db/repositories/runs';
import type { Stops } from './stops';
import type { Surroundings } from './surroundings';
import type { TemporalPart } from './temporal';

/** Made by `npm run build`; the same place seen from src and from dist. */
const BUNDLE = path.join(__dirname, '..', '..', 'dist', 'workflow-bundle.js');

interface WorkerDeps extends Surroundings {
  temporal: TemporalPart;
  runs: RunsRepository;
}

/** The heaviest part: loaded only where this process works. */
export const openWorker = async (deps: WorkerDeps, stops: Stops): Promise<void> => {
  const { config, log, runs, temporal } = deps;
  const { installTemporalLogger, startWorker } = await import('../temporal/worker.js');
  const { createSolver, SOLVER_THREADS } = await import('../activities/solver.js');
  const { createOptimizeActivities } = await import('../activities/optimize.js');
  const { createRecordActivities } = await import('../activities/record.js');
  installTemporalLogger(log);
  const solver = createSolver((error) => log.error({ err: error }, 'a search thread died'));
  stops.add('solver', () => solver.close());
  const worker = await startWorker({
    address: temporal.address,
    namespace: config.temporalNamespace,
    bundlePath: deps.bundlePath ?? BUNDLE,
    mainActivities: createRecordActivities(runs),
    computeActivities: createOptimizeActivities({
      runs,
      solver,
      reportProgress: temporal.client.reportProgress,
    }),
    computeSlots: SOLVER_THREADS,
    log,
  });
  worker.ended.catch((error) => deps.lost?.('worker', error));
  stops.add('worker', () => worker.stop());
  deps.say(`worker      polling, ${SOLVER_THREADS} search threads`);
};
