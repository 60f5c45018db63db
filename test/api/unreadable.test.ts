import { connect } from 'node:net';
import { EXAMPLES } from '../../src/api/examples';
import { expectProblem, useDoor } from './door';

const door = useDoor();
let address = '';
beforeAll(async () => {
  address = await door().server.listen({ host: '127.0.0.1', port: 0 });
});

const SOLVE = '/api/v1/optimizer/solve';
const EVALUATE = '/api/v1/optimizer/evaluate';

test.each([
  ['text that is not JSON', 'profession=Guardian'],
  ['half of a body', '{"profession": "Guard'],
  ['NaN', '{"profession":"Guardian","timeLimitSeconds":NaN}'],
  ['Infinity', '{"profession":"Guardian","timeLimitSeconds":Infinity}'],
  ['an empty body', ''],
  ['a key that reaches into prototypes', '{"profession":"Guardian","__proto__":{"topK":1}}'],
  ['such a key further down', '{"problem":{"base":{"__proto__":{"power":1}}}}'],
  ['a constructor with a prototype', '{"constructor":{"prototype":{"isAdmin":true}}}'],
])('%s cannot be read', async (_, body) => {
  for (const url of [SOLVE, EVALUATE, '/api/v1/builds/optimize']) {
    expectProblem(await door().post(url, body), 400, 'malformed');
  }
});

test('no body at all cannot be read', async () => {
  expectProblem(await door().inject({ method: 'POST', url: SOLVE }), 400, 'malformed');
});

test.each([
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/xml',
  'nonsense',
])('the content type %s is not read', async (type) => {
  expectProblem(await door().post(EVALUATE, '{}', { 'content-type': type }), 415, 'unsupported-media-type');
});

test.each(['application/json; charset=utf-8', 'application/json;charset=UTF-8', 'Application/JSON'])(
  'the content type %s is read',
  async (type) => {
    const response = await door().post(EVALUATE, EXAMPLES['evaluate-problem'], { 'content-type': type });
    expect(response.statusCode).toBe(200);
  },
);

test('2 MiB are read, more are not', async () => {
  const body = JSON.stringify(EXAMPLES['evaluate-problem']);
  const padded = (bytes: number) => `${body}${' '.repeat(bytes - body.length)}`;
  expect((await door().post(EVALUATE, padded(2 * 1024 * 1024))).statusCode).toBe(200);
  expectProblem(await door().post(EVALUATE, padded(2 * 1024 * 1024 + 1)), 413, 'too-large');
  expectProblem(await door().post(EVALUATE, padded(10_000_000)), 413, 'too-large');
});

const LONG = 'x'.repeat(5000);

test.each([
  ['GET', '/api/v1/nothing'],
  ['GET', '/nothing?with=query'],
  ['GET', SOLVE],
  ['PUT', '/api/v1/runs'],
  ['POST', '/api/v1/help'],
  ['GET', '/api/v1/runs/LONG'],
] as const)('%s %s is not there', async (method, url) => {
  const response = await door().inject({ method, url: url.replace('LONG', LONG) });
  expectProblem(response, 404, 'not-found');
  expect(response.json().detail).not.toContain('with=query');
});

test('an address that is none cannot be read', async () => {
  expectProblem(await door().get('/api/v1/runs/%zz'), 400, 'malformed');
});

/** What a peer gets to read that does not speak HTTP well. */
const sayRaw = (text: string, address: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(Number(new URL(address).port), '127.0.0.1', () => socket.write(text));
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('end', () => resolve(Buffer.concat(chunks).toString()));
    socket.on('error', reject);
  });

test('bytes that are not HTTP are answered as a problem too', async () => {
  const answer = await sayRaw('GET / HTTP/9.9\r\nnonsense\r\n\r\n', address);
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  expect(head).toMatch(/^HTTP\/1\.1 400 /);
  expect(head).toContain('content-type: application/problem+json');
  expect(JSON.parse(body)).toMatchObject({ status: 400, code: 'malformed', errors: [] });
});

test('10 MB over a real connection are answered before they are read', async () => {
  const response = await fetch(`${address}${SOLVE}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: `"${'x'.repeat(10_000_000)}"`,
  });
  expect(response.status).toBe(413);
  expect(await response.json()).toMatchObject({ code: 'too-large', status: 413 });
});

test('nothing of all this is worth a line in the log', () => {
  expect(door().logLines).toEqual([]);
});
