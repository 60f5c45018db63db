import fc from 'fast-check';
import type { Build } from '../../../src/domain/model/problem';
import { type OptimizeOptions, optimize, SearchCancelled } from '../../../src/domain/optimizer/optimize';
import type { OptimizationResult, SearchProgress } from '../../../src/domain/optimizer/result';
import { HEAL_BOON } from '../../fixtures/optimizer/heal-boon';
import { INFEASIBLE } from '../../fixtures/optimizer/infeasible';
import { POWER } from '../../fixtures/optimizer/power';
import { bruteForce } from './brute-force';
import { randomProblem } from './random-problem';
import { toBuild, toProblem } from './sketch';

const power = toProblem(POWER.problem);
const [heal, infeasible] = [toProblem(HEAL_BOON.problem), toProblem(INFEASIBLE.problem)];

/** A clock that goes on by one millisecond with every look. */
const ticking = (): (() => number) => {
  let time = 0;
  return () => time++;
};

const run = (problem: typeof power, options: Partial<OptimizeOptions> = {}): OptimizationResult =>
  optimize(problem, { topK: 10, timeLimitMs: 1e9, now: ticking(), ...options });

/** What the result says no build exceeds. */
const bound = (result: OptimizationResult): number =>
  result.feasible === true
    ? result.value + result.proof.gap * Math.abs(result.value)
    : Number.POSITIVE_INFINITY;

const OPTIMUM = POWER.optimum?.value ?? Number.NaN;

test('stopped at any time, it says truthfully how far it can be from the optimum', () => {
  const results = Array.from({ length: 12 }, (_, timeLimitMs) => run(power, { timeLimitMs }));
  for (const result of results) {
    expect(bound(result)).toBeGreaterThanOrEqual(OPTIMUM * (1 - 1e-12));
    if (result.feasible === true) {
      expect(result.value).toBeLessThanOrEqual(OPTIMUM * (1 + 1e-12));
      expect(result.proof.optimal).toBe(result.proof.gap <= 1e-12);
    }
  }
  expect(results.filter(({ proof }) => !proof.optimal).length).toBeGreaterThan(3);
});

test('without any time, small problems too get an honest answer', () => {
  fc.assert(
    fc.property(randomProblem('any'), (problem) => {
      const result = run(problem, { timeLimitMs: 0 });
      const [top] = bruteForce(problem);
      if (top === undefined) expect(result.feasible).not.toBe(true);
      else {
        expect(result.feasible).not.toBe(false);
        expect(bound(result)).toBeGreaterThanOrEqual(top.value - 1e-9 * Math.abs(top.value));
      }
    }),
    { numRuns: 150 },
  );
});

test('is cancelled at the next look', () => {
  let looks = 0;
  const isCancelled = (): boolean => ++looks > 3;
  expect(() => run(power, { isCancelled })).toThrow(SearchCancelled);
  expect(looks).toBe(4);
});

describe.each([
  ['power', power],
  ['heal-boon', heal],
])('the progress of the %s problem', (_, problem) => {
  const reports: SearchProgress[] = [];
  const result = run(problem, { progressIntervalMs: 0, onProgress: (progress) => reports.push(progress) });

  const never = (falls: (before: SearchProgress, after: SearchProgress) => boolean): void => {
    expect(reports.slice(1).filter((after, index) => falls(reports[index] ?? after, after))).toEqual([]);
  };

  test('is reported, from 0 to 1', () => {
    expect(reports.length).toBeGreaterThan(3);
    expect(reports.filter(({ fraction }) => !(fraction >= 0 && fraction <= 1))).toEqual([]);
  });

  test('never goes back', () => {
    never((before, after) => after.fraction < before.fraction);
    never((before, after) => after.evaluations < before.evaluations);
    never((before, after) => (after.incumbent?.value ?? 0) < (before.incumbent?.value ?? 0));
  });

  test('brackets the optimum', () => {
    const optimum = result.feasible === true ? result.value : 0;
    const wrong = reports.filter(
      ({ bound: upper, incumbent }) =>
        (incumbent?.value ?? 0) > optimum || (upper !== null && upper < optimum * (1 - 1e-12)),
    );
    expect(wrong).toEqual([]);
  });
});

test('asking why nothing is feasible is not progress towards a build', () => {
  const incumbents: unknown[] = [];
  run(infeasible, { progressIntervalMs: 0, onProgress: ({ incumbent }) => incumbents.push(incumbent) });
  expect(incumbents.filter((incumbent) => incumbent !== null)).toEqual([]);
});

test('started from the optimum, it answers the same with less work', () => {
  if (HEAL_BOON.optimum === null) throw new Error('the fixture has no optimum');
  const incumbent = toBuild(heal, HEAL_BOON.optimum);
  const { proof: seededProof, ...seeded } = run(heal, { incumbent });
  const { proof, ...plain } = run(heal);
  expect(seeded).toEqual(plain);
  expect(seededProof.evaluations).toBeLessThanOrEqual(proof.evaluations * 1.1);
});

test.each<[string, Build]>([
  ['of another problem', { gear: { hat: 'Berserker' }, infusions: {}, choices: {} }],
  ['that is empty', { gear: {}, infusions: {}, choices: {} }],
])('ignores an incumbent %s', (_, incumbent) => {
  expect(run(power, { incumbent })).toEqual(run(power));
});

test.each([1, 2, 3, 25])('lists the same best builds for K = %d', (topK) => {
  const listed = (k: number): unknown[] => {
    const result = run(power, { topK: k });
    return result.feasible === true ? [result.value, result.gear, ...result.alternatives] : [];
  };
  expect(listed(topK)).toHaveLength(topK + 1);
  expect(listed(50).slice(0, topK + 1)).toEqual(listed(topK));
});

test('gives the same answer every time', () => {
  expect(run(heal)).toEqual(run(heal));
});
