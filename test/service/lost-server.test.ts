import { createUndo } from '../support/undo';
import { waitUntil } from '../support/wait';
import { processesOf } from '../temporal/dev-server-support';
import { get, ownSettings, post, startTestService } from './rest-service';

const undo = createUndo();
afterEach(undo.run);

/** With a Temporal server of its own in its data folder. */
const startEmbedded = async () => {
  const { TEMPORAL_ADDRESS: _, TEMPORAL_NAMESPACE: __, ...settings } = await ownSettings(undo);
  return { service: await startTestService(settings, undo), dataDir: settings['DATA_DIR'] ?? '' };
};

const killServer = async (dataDir: string): Promise<void> => {
  for (const pid of await processesOf(dataDir)) process.kill(pid, 'SIGKILL');
};

test('a service whose embedded server dies once goes on, one whose server keeps dying ends and says so', async () => {
  const { service, dataDir } = await startEmbedded();
  await killServer(dataDir);
  await waitUntil(async () => (await fetch(`${service.address}/api/v1/health/ready`)).status === 200);
  const { run } = await post(service, '/builds/optimize?wait=20', { profession: 'Guardian' });
  expect((await get(service, `/runs/${run.id}?wait=20`)).run).toMatchObject({
    status: 'completed',
    result: { feasible: true },
  });

  let code: number | null = null;
  void service.exited.then((ended) => {
    code = ended;
  });
  await waitUntil(async () => {
    await killServer(dataDir);
    return code !== null;
  }, 40_000);
  expect(code).toBe(1);
  expect(service.complaints()).toContain('The embedded Temporal server was lost for good');
  expect(await processesOf(dataDir)).toEqual([]);
});
