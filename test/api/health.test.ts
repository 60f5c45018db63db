import { EXAMPLES } from '../../src/api/examples';
import { PARTS } from '../../src/operations/service';
import { expectProblem, openDoor, useDoor } from './door';

const door = useDoor();

test('the service is alive', async () => {
  const response = await door().get('/api/v1/health');
  expect([response.statusCode, response.json()]).toEqual([200, { status: 'ok' }]);
});

test('it is ready, part by part', async () => {
  const response = await door().get('/api/v1/health/ready');
  expect(response.statusCode).toBe(200);
  const part = { state: 'ok', latencyMs: 1, note: null };
  expect(response.json()).toEqual({
    ...{ status: 'ok', version: '1.2.3', dataVersion: expect.any(String), uptimeSeconds: expect.any(Number) },
    parts: Object.fromEntries(PARTS.map((name) => [name, part])),
  });
});

test('it is not ready without its database, and does not tell why', async () => {
  const broken = await openDoor({
    database: () => Promise.reject(new Error('password of 10.0.0.1 is wrong')),
  });
  const response = await broken.get('/api/v1/health/ready');
  await broken.close();
  expect(response.statusCode).toBe(503);
  expect(response.json()).toMatchObject({
    status: 'down',
    parts: { database: { state: 'down', latencyMs: null, note: 'no answer' }, temporal: { state: 'ok' } },
  });
  expect(response.body).not.toContain('password');
});

describe('without anonymous runs', () => {
  const closed = useDoor({ anonymousRuns: false });

  test.each(['/api/v1/builds/optimize', '/api/v1/optimizer/solve'])('%s wants an account', async (url) => {
    const body = url.endsWith('solve') ? EXAMPLES['solve-problem'] : EXAMPLES['optimize-build'];
    expectProblem(await closed().post(url, body), 401, 'unauthenticated');
    expect(closed().client.started).toEqual([]);
  });

  test('what answers at once is still for everybody, and an unknown run is unknown', async () => {
    expect((await closed().post('/api/v1/optimizer/evaluate', EXAMPLES['evaluate-problem'])).statusCode).toBe(
      200,
    );
    expect((await closed().get('/api/v1/health/ready')).statusCode).toBe(200);
    expectProblem(await closed().get('/api/v1/runs/nothing'), 404, 'not-found');
  });
});
