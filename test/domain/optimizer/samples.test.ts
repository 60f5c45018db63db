import { evaluate } from '../../../src/domain/model/evaluate';
import { optimize } from '../../../src/domain/optimizer/optimize';
import { HEAL_BOON } from '../../fixtures/optimizer/heal-boon';
import { INFEASIBLE } from '../../fixtures/optimizer/infeasible';
import { POWER } from '../../fixtures/optimizer/power';
import { type Case, toBuild, toProblem } from './sketch';

const relative = (actual: number, expected: number): number =>
  Math.abs(actual - expected) / Math.max(1, Math.abs(expected));

const solve = ({ problem }: Case, topK = 10) =>
  optimize(toProblem(problem), { topK, timeLimitMs: 60_000, now: () => 0 });

describe.each([
  ['power', POWER],
  ['heal-boon', HEAL_BOON],
  ['infeasible', INFEASIBLE],
])('the %s problem', (_, sample) => {
  const problem = toProblem(sample.problem);

  test.each(sample.samples)('evaluates the build $gear', (build) => {
    const { indicators, satisfiesConstraints } = evaluate(problem, toBuild(problem, build));
    expect(relative(indicators.damage, build.damage)).toBeLessThan(1e-8);
    expect(relative(indicators.healing, build.healing)).toBeLessThan(1e-8);
    expect(relative(indicators.survivability, build.survivability)).toBeLessThan(1e-8);
    expect(satisfiesConstraints).toBe(build.satisfies);
  });
});

describe.each([
  ['power', POWER],
  ['heal-boon', HEAL_BOON],
])('the optimum of the %s problem', (_, sample) => {
  const problem = toProblem(sample.problem);
  const { optimum } = sample;
  if (optimum === null) throw new Error('the fixture has no optimum');
  const result = solve(sample);
  if (!result.feasible) throw new Error('expected a build');

  test('has the known value, to 1e-12, and is proven', () => {
    expect(relative(result.value, optimum.value)).toBeLessThan(1e-12);
    expect(result.proof).toMatchObject({ optimal: true, gap: 0 });
  });

  test('is the value of the known build', () => {
    const { attributes, indicators } = evaluate(problem, toBuild(problem, optimum));
    expect(indicators[problem.objective]).toBe(result.value);
    for (const [name, value] of Object.entries(optimum.attributes)) {
      expect(relative(new Map(Object.entries(attributes)).get(name) ?? Number.NaN, value)).toBeLessThan(1e-9);
    }
  });

  test('has the known runner-up', () => {
    expect(relative(result.runnerUp?.value ?? Number.NaN, optimum.runnerUp)).toBeLessThan(1e-12);
  });

  test('lists ten distinct vectors, best first, the same whatever K', () => {
    const values = [result, ...result.alternatives].map(({ value }) => value);
    expect(values).toHaveLength(10);
    expect([...values].sort((a, b) => b - a)).toEqual(values);
    const more = solve(sample, 25);
    if (!more.feasible) throw new Error('expected a build');
    expect(more.alternatives.slice(0, 9)).toEqual(result.alternatives);
  });
});

test('the boon duration binds the healer', () => {
  const result = solve(HEAL_BOON);
  expect(result).toMatchObject({ binding: [{ constraint: 'minBoonDuration', required: 1 }] });
});

test('no offensive gear reaches 60 % boon duration: nothing at all is reachable', () => {
  expect(solve(INFEASIBLE)).toMatchObject({
    feasible: false,
    reason: { constraint: 'minBoonDuration', required: 0.6, best: 0 },
    proof: { optimal: true, gap: 0 },
  });
});
