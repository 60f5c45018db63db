import { ANSWER } from '../bot/support/answer';
import { waitUntil } from '../support/wait';
import { expectProblem, useDoor } from './door';

const door = useDoor({ rateLimits: true });
let address = '';
beforeAll(async () => {
  address = await door().server.listen({ host: '127.0.0.1', port: 0 });
});

const start = async (): Promise<string> =>
  (await door().post('/api/v1/builds/optimize', { profession: 'Guardian' })).json().run.id;

const SEARCHING = {
  stage: 'searching' as const,
  fraction: 0.5,
  best: 1,
  bound: 2,
  gap: 1,
  evaluations: 3,
  note: null,
};

interface Event {
  event: string;
  run: { id: string; status: string; progress: unknown; result?: unknown };
}

const toEvent = (frame: string): Event => {
  const [, event = '', data = ''] = /^event: (\w+)\ndata: (.*)$/.exec(frame) ?? [];
  return { event, run: JSON.parse(data).run };
};

/** Every event until the stream ends; `onEvent` may do what makes it end. */
const follow = async (id: string, onEvent: (event: Event) => unknown): Promise<Event[]> => {
  const response = await fetch(`${address}/api/v1/runs/${id}/events`);
  const events: Event[] = [];
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += Buffer.from(chunk).toString();
    const frames = text.split('\n\n');
    text = frames.pop() ?? '';
    for (const frame of frames) {
      events.push(toEvent(frame));
      await onEvent(toEvent(frame));
    }
  }
  expect(text).toBe('');
  return events;
};

test('a run is told at once, on its way, and when it has ended; then the stream closes', async () => {
  const id = await start();
  const events = await follow(id, async ({ run }) => {
    if (run.status === 'queued' && !door().client.progressOf.has(id))
      door().client.progressOf.set(id, SEARCHING);
    else await door().runs.complete(id, ANSWER, 'x');
  });
  expect(events.map(({ event }) => event)).toEqual(['progress', 'progress', 'end']);
  expect(events.map(({ run }) => run.id)).toEqual([id, id, id]);
  expect(events[1]?.run.progress).toEqual(SEARCHING);
  expect(events[2]?.run).toMatchObject({ status: 'completed', result: ANSWER, progress: { best: 40_000 } });
});

test('an ended run is told once', async () => {
  const id = await start();
  await door().runs.cancel(id);
  const events = await follow(id, () => undefined);
  expect(events).toMatchObject([{ event: 'end', run: { id, status: 'cancelled' } }]);
});

test('the stream is not kept by anybody on the way, and says whose it is', async () => {
  const id = await start();
  await door().runs.cancel(id);
  const { headers, status } = await fetch(`${address}/api/v1/runs/${id}/events`);
  expect(status).toBe(200);
  expect(Object.fromEntries(headers)).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    'ratelimit-limit': expect.any(String),
  });
});

test('nobody watches for a client that has left', async () => {
  const id = await start();
  const { runs } = door().app;
  const { watch } = runs;
  const ends: string[] = [];
  async function* recorded(...args: Parameters<typeof watch>) {
    yield* watch(...args);
    ends.push(args[0]);
  }
  runs.watch = recorded;
  const leaving = new AbortController();
  const response = await fetch(`${address}/api/v1/runs/${id}/events`, { signal: leaving.signal });
  await response.body?.getReader().read();
  expect(ends).toEqual([]);
  leaving.abort();
  await waitUntil(() => ends.length > 0);
  runs.watch = watch;
  expect(await door().runs.find(id)).toMatchObject({ status: 'queued' });
});

test('a run that is not there has no stream', async () => {
  for (const id of ['nothing', '00000000-0000-4000-8000-000000000000']) {
    expectProblem(await door().get(`/api/v1/runs/${id}/events`), 404, 'not-found');
  }
});
