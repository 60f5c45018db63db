import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Worker } from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import { isRun, OPERATIONS, workflowName } from '../../src/operations';
import { installTemporalLogger } from '../../src/temporal/worker';
import { testServers } from '../support/servers';
import { createUndo } from '../support/undo';
import { LOG } from './harness';
import { ENDINGS, historyFile } from './recorded';

const RUN_WORKFLOWS = Object.values(OPERATIONS).flatMap(({ name }) =>
  isRun(name) ? [workflowName(name)] : [],
);
const RECORDED = RUN_WORKFLOWS.flatMap((workflow) => ENDINGS.map((ending) => ({ workflow, ending })));

const undo = createUndo();

/** The present bundle with one change, as a careless edit of a workflow would make it. */
const changedBundle = async (from: string, to: string): Promise<string> => {
  const code = await readFile(testServers().bundlePath, 'utf8');
  if (!code.includes(from)) throw new Error(`the bundle has no ${from}`);
  const folder = await mkdtemp(path.join(tmpdir(), 'gw2optimizer-bundle-'));
  undo.add(() => rm(folder, { recursive: true }));
  const file = path.join(folder, 'changed.js');
  await writeFile(file, code.replaceAll(from, to));
  return file;
};

const replay = async (
  recorded: (typeof RECORDED)[number],
  codePath = testServers().bundlePath,
): Promise<void> => {
  const history: unknown = JSON.parse(readFileSync(historyFile(recorded.workflow, recorded.ending), 'utf8'));
  await Worker.runReplayHistory({ workflowBundle: { codePath } }, history, recorded.workflow);
};

beforeAll(() => installTemporalLogger(LOG));
afterEach(undo.run);

describe('the workflows of today', () => {
  it.each(RECORDED)('go on with $workflow recorded when it was $ending', async (recorded) => {
    await expect(replay(recorded)).resolves.toBeUndefined();
  });

  it.each([
    ['another activity', '.solveProblem({', '.solveProblemAnew({', 'completed'],
    ['another record of a failure', 'record.recordFailed(', 'record.recordCancelled(', 'failed'],
    ['another record of a cancellation', 'record.recordCancelled(', 'record.recordFailed(', 'cancelled'],
  ] as const)('with %s would be found out', async (_, from, to, ending) => {
    const codePath = await changedBundle(from, to);
    await expect(replay({ workflow: 'solveProblem', ending }, codePath)).rejects.toThrow(
      DeterminismViolationError,
    );
  });
});
