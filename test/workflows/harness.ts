import { Client, Connection } from '@temporalio/client';
import pino from 'pino';
import { createOptimizeActivities } from '../../src/activities/optimize';
import { createRecordActivities } from '../../src/activities/record';
import { createSolver, type Solver } from '../../src/activities/solver';
import type { Caller } from '../../src/app/caller';
import { createRuns } from '../../src/app/runs';
import { connect } from '../../src/db/connection';
import { migrate } from '../../src/db/migrate';
import { createRunsRepository, type Run, type RunsRepository } from '../../src/db/repositories/runs';
import { createRunClient } from '../../src/temporal/client';
import { installTemporalLogger, startWorker } from '../../src/temporal/worker';
import { createSqlite, type EmptyDatabase } from '../db/databases';
import { createNamespace, testServers } from '../support/servers';
import { createUndo } from '../support/undo';
import { waitUntil } from '../support/wait';
import type { SolveInput } from './problems';

export const SOMEBODY: Caller = { kind: 'anonymous', clientKey: 'somebody' };
export const LOG = pino({ level: 'silent' });
const WAIT_MS = 45_000;

/** What one worker has instead of the usual. */
interface WorkerParts {
  solver?: Solver;
  runs?: RunsRepository;
}

type Undo = ReturnType<typeof createUndo>;

interface Parts {
  createDatabase: () => Promise<EmptyDatabase>;
  /** Default: the server of all suites, with a namespace of this line's own. */
  engine?: { address: string; namespace: string };
}

/** The line from the use cases to the database. */
export const openLine = async ({ createDatabase, engine }: Parts, { later, add }: Undo) => {
  const { temporalAddress, bundlePath } = testServers();
  const { url, drop } = await createDatabase();
  add(drop);
  const database = connect(url);
  add(database.close);
  await migrate(database);
  const { address, namespace } = engine ?? {
    address: temporalAddress,
    namespace: await createNamespace(),
  };
  const client = createRunClient({ address, namespace });
  add(client.close);
  const connection = await later(Connection.connect({ address }), (opened) => opened.close());
  const runs = createRunsRepository(database);
  return {
    worker: { address, namespace, bundlePath },
    databaseUrl: url,
    client,
    runs,
    app: createRuns({ runs, client, secret: 'secret', anonymousRuns: true, log: LOG }),
    temporal: new Client({ connection, namespace }),
  };
};

export type Line = Awaited<ReturnType<typeof openLine>>;

export const startWorkerOf = ({ worker, runs, client }: Line, parts: WorkerParts, { later, add }: Undo) => {
  const solver = parts.solver ?? createSolver();
  add(solver.close);
  const starting = startWorker({
    ...worker,
    mainActivities: createRecordActivities(parts.runs ?? runs),
    computeActivities: createOptimizeActivities({
      runs: parts.runs ?? runs,
      solver,
      reportProgress: client.reportProgress,
    }),
    computeSlots: 2,
    log: LOG,
  });
  return later(starting, (started) => started.stop());
};

/** For a suite: one line, opened before its tests. Workers that a test starts are stopped after it. */
export const useLine = (createDatabase = createSqlite) => {
  const ofSuite = createUndo();
  const ofTest = createUndo();
  let line: Line;
  beforeAll(async () => {
    installTemporalLogger(LOG);
    line = await openLine({ createDatabase }, ofSuite);
  });
  afterEach(ofTest.run);
  afterAll(ofSuite.run);

  const find = async (id: string): Promise<Run> => {
    const run = await line.runs.find(id);
    if (run === null) throw new Error(`there is no run ${id}`);
    return run;
  };
  return {
    line: () => line,
    undo: ofTest,
    work: (parts: WorkerParts = {}) => startWorkerOf(line, parts, ofTest),
    /** The id of a new run. */
    submit: async (input: SolveInput, key: string | null = null): Promise<string> =>
      (await line.app.start({ operation: 'solve-problem', input, caller: SOMEBODY, key })).id,
    find,
    /** The row once the workflow has closed. */
    ended: async (id: string): Promise<Run> => {
      await waitUntil(() => line.client.waitForEnd(id, WAIT_MS), WAIT_MS);
      return find(id);
    },
  };
};
