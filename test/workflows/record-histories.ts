/**
 * Records one history of each workflow and ending, for `replay.test.ts`: `npx tsx test/workflows/record-histories.ts`.
 * To be run when a workflow was changed on purpose and no run of the older kind is open any more.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { createSolver, type Solver } from '../../src/activities/solver';
import { isRun, OPERATIONS, type RunName, workflowName } from '../../src/operations';
import { installTemporalLogger } from '../../src/temporal/worker';
import { createSqlite } from '../db/databases';
import { aRun } from '../db/repositories/run-support';
import { startServers } from '../support/server-set';
import { announceServers } from '../support/servers';
import { createUndo } from '../support/undo';
import { type Line, LOG, openLine, startWorkerOf } from './harness';
import { easy } from './problems';
import { ENDINGS, type Ending, historyFile } from './recorded';
import { progressAt, solverOf, UNDECIDED, untilAborted } from './scripted-solver';

const INPUTS: Record<RunName, unknown> = {
  'solve-problem': easy(),
  'optimize-build': OPERATIONS['optimize-build'].input.parse({ profession: 'Guardian' }),
};

/** Long enough that its progress is reported once. */
const SEARCH_MS = 1_500;

const solverFor = (ending: Ending, real: Solver): Solver => {
  switch (ending) {
    case 'completed':
      return solverOf(async (request) => {
        await sleep(SEARCH_MS);
        request.onProgress(progressAt(0.5));
        return real.solve(request);
      });
    case 'failed':
      return solverOf(async () => UNDECIDED);
    case 'cancelled':
      return solverOf(untilAborted);
  }
};

/** Names of machines and paths are nobody's business and differ each time. */
const withoutTraces = (key: string, value: unknown): unknown => {
  if (key === 'identity' || key === 'stackTrace') return '';
  return typeof value === 'string' ? value.replaceAll(hostname(), 'host') : value;
};

const record = async (line: Line, name: RunName, ending: Ending): Promise<void> => {
  const { run } = await line.runs.insertIfAbsent(aRun({ operation: name, input: INPUTS[name] }));
  await line.client.start(workflowName(name), { runId: run.id, timeLimitSeconds: 60 });
  if (ending === 'cancelled') {
    await sleep(SEARCH_MS);
    await line.client.cancel(run.id);
  }
  await line.client.waitForEnd(run.id, 60_000);
  const history = await line.temporal.workflow.getHandle(run.id).fetchHistory();
  const file = historyFile(workflowName(name), ending);
  await mkdir(path.dirname(file), { recursive: true });
  const anonymous: unknown = JSON.parse(historyToJSON(history), withoutTraces);
  await writeFile(file, `${JSON.stringify(anonymous, null, 1)}\n`);
};

const recordAll = async (): Promise<void> => {
  const undo = createUndo();
  try {
    const { servers, stop } = await startServers();
    undo.add(stop);
    announceServers(servers);
    installTemporalLogger(LOG);
    const line = await openLine({ createDatabase: createSqlite }, undo);
    const real = createSolver();
    undo.add(real.close);
    for (const ending of ENDINGS) {
      const worker = await startWorkerOf(line, { solver: solverFor(ending, real) }, undo);
      for (const { name } of Object.values(OPERATIONS)) if (isRun(name)) await record(line, name, ending);
      await worker.stop();
    }
  } finally {
    await undo.run();
  }
};

void recordAll();
