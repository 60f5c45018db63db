import { expectProblem, useDoor } from './door';

const door = useDoor();
const GUARDIAN = { profession: 'Guardian' };

const startFrom = async (remoteAddress: string) => {
  const response = await door().inject({
    method: 'POST',
    url: '/api/v1/builds/optimize',
    payload: GUARDIAN,
    remoteAddress,
  });
  return response.json().run.id;
};

const list = async (query = '', remoteAddress = '10.0.0.1') => {
  const response = await door().inject({ method: 'GET', url: `/api/v1/runs${query}`, remoteAddress });
  expect(response.statusCode).toBe(200);
  return response.json();
};

test('one lists the runs of one’s own address, newest first, page by page', async () => {
  const ids = [];
  for (let count = 0; count < 5; count += 1) ids.push(await startFrom('10.0.0.1'));
  await startFrom('10.0.0.2');

  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: { id: string; status: string }[]; nextCursor: string | null } = await list(
      `?limit=2${cursor === null ? '' : `&cursor=${cursor}`}`,
    );
    expect(page.items.length).toBeLessThanOrEqual(2);
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor !== null);
  // Runs of one millisecond are listed by id: which of them is newer nobody knows.
  expect(seen.toSorted()).toEqual(ids.toSorted());
  expect(await list('', '10.0.0.9')).toEqual({ items: [], nextCursor: null });
});

test('a list is of summaries, of one state where asked', async () => {
  const [first] = (await list()).items;
  await door().runs.cancel(first.id);
  const cancelled = await list('?status=cancelled');
  expect(cancelled.items).toEqual([
    {
      ...{ id: first.id, operation: 'optimize-build', status: 'cancelled' },
      ...{ createdAt: first.createdAt, startedAt: null, endedAt: expect.any(String), links: first.links },
    },
  ]);
  expect((await list('?status=queued')).items).toHaveLength(4);
});

test('a made-up cursor is refused', async () => {
  for (const cursor of ['%20', 'bm8', Buffer.from('2026-01-01|x').toString('base64url')]) {
    const errors = expectProblem(await door().get(`/api/v1/runs?cursor=${cursor}`), 422, 'invalid-input');
    expect(errors).toEqual([{ path: 'cursor', message: expect.stringContaining('nextCursor') }]);
  }
});
