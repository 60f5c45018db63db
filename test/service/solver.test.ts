import { createSolver, SOLVER_THREADS, type SolveRequest, type Solver } from '../../src/activities/solver';
import type { SearchProgress } from '../../src/domain/optimizer/result';
import { toProblem } from '../../src/operations/problem-schema';
import { POWER } from '../fixtures/optimizer/power';
import { createUndo } from '../support/undo';
import { easy, hard, type SolveInput } from '../workflows/problems';

const undo = createUndo();
afterEach(undo.run);

const open = () => {
  const solver = createSolver();
  undo.add(solver.close);
  return solver;
};

const never = new AbortController().signal;

const request = (input: SolveInput, values: Partial<SolveRequest> = {}): SolveRequest => ({
  problem: toProblem(input),
  topK: 3,
  timeLimitMs: 600_000,
  incumbent: null,
  onProgress: () => undefined,
  signal: never,
  ...values,
});

/** A search that does not end by itself; `begun` is what it first says of its progress. */
const begin = ({ solve }: Solver) => {
  const aborting = new AbortController();
  let refused = Promise.resolve();
  const begun = new Promise<SearchProgress>((onProgress) => {
    const searching = solve(request(hard(), { onProgress, signal: aborting.signal }));
    refused = expect(searching).rejects.toMatchObject({ kind: 'cancelled' });
  });
  return { begun, refused, stop: () => aborting.abort() };
};

describe('the solver', () => {
  it('gives the proven best build, also to several at once', async () => {
    const { solve } = open();
    const results = await Promise.all(
      Array.from({ length: SOLVER_THREADS + 1 }, () => solve(request(easy()))),
    );
    for (const result of results) {
      expect(result).toMatchObject({ feasible: true, proof: { optimal: true, gap: 0 } });
      expect(result).toHaveProperty('value', expect.closeTo(POWER.optimum?.value ?? Number.NaN, 6));
    }
  });

  it('tells its progress while the search goes on', async () => {
    const { begun, refused, stop } = begin(open());
    expect(await begun).toMatchObject({
      incumbent: { value: expect.any(Number) },
      bound: expect.any(Number),
    });
    stop();
    await refused;
  });

  it('ends the threads of searches that are aborted, so that others find room', async () => {
    const solver = open();
    const searches = Array.from({ length: SOLVER_THREADS }, () => begin(solver));
    await Promise.all(searches.map(({ begun }) => begun));
    for (const { stop } of searches) stop();
    await Promise.all(searches.map(({ refused }) => refused));
    expect(await solver.solve(request(easy()))).toMatchObject({ proof: { optimal: true } });
  });

  it('refuses what was aborted before it began', async () => {
    const { solve } = open();
    await expect(solve(request(easy(), { signal: AbortSignal.abort() }))).rejects.toMatchObject({
      kind: 'cancelled',
    });
  });
});
