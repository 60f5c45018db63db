import { createSolver } from '../../src/activities/solver';
import { installTemporalLogger } from '../../src/temporal/worker';
import { createSqlite } from '../db/databases';
import { createUndo } from '../support/undo';
import { waitUntil } from '../support/wait';
import { createStarter, processesOf } from '../temporal/dev-server-support';
import { LOG, openLine, SOMEBODY, startWorkerOf } from '../workflows/harness';
import { easy } from '../workflows/problems';
import { solverOf } from '../workflows/scripted-solver';

const { makeFolder, start, undo: stopServers } = createStarter();
const undo = createUndo();

beforeAll(() => installTemporalLogger(LOG));
afterEach(async () => {
  await undo.run();
  await stopServers();
});

describe('a run whose Temporal server is killed in its middle', () => {
  it('completes when the server is back, with the answer found meanwhile', async () => {
    const dataDir = await makeFolder();
    const { address } = await start(dataDir);
    const engine = { address, namespace: 'default' };
    const line = await openLine({ createDatabase: createSqlite, engine }, undo);
    const real = createSolver();
    undo.add(real.close);
    let searches = 0;
    const solver = solverOf(async (request) => {
      searches += 1;
      const [server] = await processesOf(dataDir);
      process.kill(server ?? 0, 'SIGKILL');
      return real.solve(request);
    });
    await startWorkerOf(line, { solver }, undo);
    const { id } = await line.app.start({ operation: 'solve-problem', input: easy(), caller: SOMEBODY });
    await waitUntil(async () => (await line.app.get(id, SOMEBODY)).status === 'completed');
    await waitUntil(() => line.client.waitForEnd(id, 1_000).catch(() => false));
    expect(await line.client.status(id)).toBe('COMPLETED');
    expect(searches).toBe(1);
  });
});
