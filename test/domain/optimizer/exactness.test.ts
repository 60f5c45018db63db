import fc from 'fast-check';
import { evaluate, quantitiesOf } from '../../../src/domain/model/evaluate';
import type { Build, Problem } from '../../../src/domain/model/problem';
import { compileLimits } from '../../../src/domain/model/quantities';
import { optimize } from '../../../src/domain/optimizer/optimize';
import type { OptimizationResult } from '../../../src/domain/optimizer/result';
import { allBuilds, bruteForce, feasibleEvaluations } from './brute-force';
import { randomProblem } from './random-problem';

const TOP_K = 5;

const solve = (problem: Problem, incumbent: Build | null = null): OptimizationResult =>
  optimize(problem, { topK: TOP_K, timeLimitMs: 60_000, now: () => 0, incumbent });

const expectClose = (actual: readonly number[], expected: readonly number[]): void => {
  expect(actual).toHaveLength(expected.length);
  actual.forEach((value, index) => {
    const other = expected[index] ?? Number.NaN;
    expect(Math.abs(value - other)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(other)));
  });
};

const expectFeasible = (problem: Problem, result: OptimizationResult): void => {
  const vectors = bruteForce(problem);
  if (!result.feasible) throw new Error(`expected a build, got ${JSON.stringify(result)}`);
  expect(result.proof).toMatchObject({ optimal: true, gap: 0 });
  const listed = [result, ...result.alternatives];
  expectClose(
    listed.map(({ value }) => value),
    vectors.slice(0, TOP_K).map(({ value }) => value),
  );
  const top = vectors[0]?.value ?? 0;
  const lower = vectors.find(({ value }) => top - value > 1e-12 * Math.abs(top));
  const values = feasibleEvaluations(problem).map(({ indicators }) => indicators[problem.objective]);
  const below = values.filter((value) => top - value > 1e-12 * Math.abs(top));
  expect(result.runnerUp === null).toBe(below.length === 0);
  if (result.runnerUp !== null) expectClose([result.runnerUp.value], [Math.max(...below)]);
  expect(lower === undefined || result.runnerUp !== null).toBe(true);
  for (const build of listed) {
    const again = evaluate(problem, build);
    expect(again.indicators).toEqual(build.indicators);
    expect(again.attributes).toEqual(build.attributes);
    expect(again.satisfiesConstraints).toBe(true);
  }
};

const expectReason = (problem: Problem, result: OptimizationResult): void => {
  if (result.feasible !== false) throw new Error(`expected no build, got ${JSON.stringify(result)}`);
  const { constraint, required, best, scope } = result.reason;
  const [limit] = compileLimits({ [constraint]: required });
  if (limit === undefined) throw new Error('unknown constraint');
  const others = { ...problem.constraints };
  delete others[constraint];
  const within = scope === 'alone' ? {} : others;
  const reachable = allBuilds(problem)
    .filter((build) => evaluate({ ...problem, constraints: within }, build).satisfiesConstraints)
    .map((build) => quantitiesOf(problem, build)[limit.quantity] ?? 0);
  expectClose([best], [limit.sign === 1 ? Math.max(...reachable) : Math.min(...reachable)]);
};

const agrees = (problem: Problem): void => {
  const result = solve(problem);
  if (bruteForce(problem).length === 0) expectReason(problem, result);
  else expectFeasible(problem, result);
};

test('agrees with brute force where every modifier helps', () => {
  fc.assert(fc.property(randomProblem('usual'), agrees), { numRuns: 150 });
});

test('agrees with brute force where modifiers of any sign occur', () => {
  fc.assert(fc.property(randomProblem('any'), agrees), { numRuns: 150 });
});

test('counts the raw candidates behind every listed vector', () => {
  fc.assert(
    fc.property(randomProblem('usual'), (problem) => {
      const result = solve(problem);
      fc.pre(result.feasible === true);
      const vectors = bruteForce(problem);
      if (!result.feasible) return;
      for (const { value, ties } of [result, ...result.alternatives]) {
        const same = vectors.filter((vector) => Math.abs(vector.value - value) <= 1e-9 * Math.abs(value));
        expect(same.map((vector) => vector.ties)).toContain(ties);
      }
    }),
    { numRuns: 100 },
  );
});

test('an incumbent changes nothing but the work', () => {
  fc.assert(
    fc.property(randomProblem('any'), fc.nat(), (problem, pick) => {
      const builds = allBuilds(problem);
      const { proof: _, ...seeded } = solve(problem, builds[pick % builds.length] ?? null);
      const { proof: __, ...plain } = solve(problem);
      expect(seeded).toEqual(plain);
    }),
    { numRuns: 100 },
  );
});

test('binding constraints are those whose removal raises the optimum', () => {
  fc.assert(
    fc.property(randomProblem('any'), (problem) => {
      const result = solve(problem);
      if (!result.feasible) return;
      const raised = compileLimits(problem.constraints).flatMap(({ constraint }) => {
        const constraints = { ...problem.constraints };
        delete constraints[constraint];
        const [top] = bruteForce({ ...problem, constraints });
        return top !== undefined && top.value - result.value > 1e-9 * Math.abs(result.value)
          ? [constraint]
          : [];
      });
      expect(result.binding.map(({ constraint }) => constraint)).toEqual(raised);
    }),
    { numRuns: 100 },
  );
});
