import type { Run, RunsRepository } from '../db/repositories/runs';
import { hasEnded } from '../operations/run-schema';
import type { RunClient } from '../temporal/client';
import type { RunFailure } from '../workflows/contract';

interface Deps {
  runs: RunsRepository;
  client: RunClient;
}

/** A row may exist this long before its workflow does. */
const START_MS = 60_000;

const LOST: RunFailure = {
  kind: 'internal',
  message: 'The workflow engine no longer knows this run. Please ask again.',
  fields: [],
};

/**
 * Brings a row in line with a workflow that ended without being able to say so
 * (terminated by an operator, timed out, or lost with its server).
 */
export const reconcile = async ({ runs, client }: Deps, run: Run): Promise<Run> => {
  if (hasEnded(run.status)) return run;
  const status = await client.status(run.id);
  if (status === 'RUNNING' || status === 'PAUSED') return run;
  // The workflow closes after its row is final: read again before judging.
  const latest = await runs.find(run.id);
  if (!latest || hasEnded(latest.status)) return latest ?? run;
  if (status === null && Date.now() - Date.parse(run.createdAt) < START_MS) return latest;
  if (status === 'CANCELLED' || status === 'TERMINATED') await runs.cancel(run.id);
  else await runs.fail(run.id, LOST);
  return (await runs.find(run.id)) ?? latest;
};
