import { EXAMPLES } from '../../src/api/examples';
import { expectProblem, useDoor } from './door';

const HELP = '/api/v1/health';
const limited = useDoor({ rateLimits: true });
const free = useDoor();

test('every answer has an id that is in the log, never one that the caller made up', async () => {
  const answers = await Promise.all([
    free().get(HELP),
    free().get('/nothing'),
    free().post('/api/v1/optimizer/solve', '{'),
  ]);
  const ids = answers.map(({ headers }) => headers['x-request-id']);
  expect(new Set(ids).size).toBe(3);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  const forged = await free().inject({
    method: 'GET',
    url: HELP,
    headers: { 'x-request-id': 'mine', 'request-id': 'mine' },
  });
  expect(forged.headers['x-request-id']).not.toBe('mine');
});

test.each(['/api/v1/health', '/api/v1/nothing', '/docs', '/api/v1/openapi.json'])(
  '%s is served safely',
  async (url) => {
    const { headers } = await free().get(url);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
    });
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('server');
  },
);

test('answers about runs and builds are kept by nobody', async () => {
  const evaluated = await free().post('/api/v1/optimizer/evaluate', EXAMPLES['evaluate-problem']);
  expect(evaluated.headers['cache-control']).toBe('no-store');
  expect((await free().get('/api/v1/runs')).headers['cache-control']).toBe('no-store');
});

test('who asks too often is told so, as a problem, and when to come back', async () => {
  const first = await limited().get('/api/v1/runs');
  expect(first.headers).toMatchObject({
    'ratelimit-limit': '300',
    'ratelimit-remaining': '299',
    'ratelimit-reset': expect.stringMatching(/^\d+$/),
  });
  for (let count = 1; count < 300; count += 1) await limited().get('/api/v1/runs');
  const refused = await limited().get('/api/v1/runs');
  expectProblem(refused, 429, 'rate-limited');
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60);
  expect(refused.headers).toMatchObject({ 'ratelimit-remaining': '0' });
});

test('the limit is each address’s own', async () => {
  const other = await limited().inject({ method: 'GET', url: '/api/v1/runs', remoteAddress: '10.9.8.7' });
  expect(other.statusCode).toBe(200);
});

test('a made-up address of a proxy gets nobody around it', async () => {
  const headers = { 'x-forwarded-for': '203.0.113.7', forwarded: 'for=203.0.113.7' };
  const forged = await limited().inject({ method: 'GET', url: '/api/v1/runs', headers });
  expectProblem(forged, 429, 'rate-limited');
});

test('whoever watches over the service is not limited', async () => {
  expect((await limited().get('/api/v1/health')).statusCode).toBe(200);
});

test('limits can be switched off', async () => {
  expect((await free().get('/api/v1/runs')).headers).not.toHaveProperty('ratelimit-limit');
});

test('starting and serving writes no line into the log, and no warning of the framework', async () => {
  const warnings: string[] = [];
  const listen = (warning: Error) => warnings.push(warning.message);
  process.on('warning', listen);
  await free().server.listen({ host: '127.0.0.1', port: 0 });
  await new Promise((resolve) => setImmediate(resolve));
  process.off('warning', listen);
  expect(free().logLines).toEqual([]);
  expect(warnings).toEqual([]);
});
