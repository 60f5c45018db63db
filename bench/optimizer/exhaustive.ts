import { GEAR_COUNT, read } from '../../src/domain/model/attributes';
import { createCompiler } from '../../src/domain/model/compile';
import { createEvaluator, quantityArray } from '../../src/domain/model/evaluator';
import { infusionSplits } from '../../src/domain/model/infusion-splits';
import { GEAR_ATTRIBUTES, type Problem } from '../../src/domain/model/problem';
import { compileLimits, holds, quantityAt } from '../../src/domain/model/quantities';
import { combinationAt, combinationCount } from '../../src/domain/optimizer/combinations';

/** What the plain search found. */
export interface Enumerated {
  /** -Infinity when no candidate holds the constraints. */
  best: number;
  evaluations: number;
}

const rows = (problem: Problem): Float64Array[][] => [
  ...problem.slots.map(({ options }) =>
    options.map(({ stats }) => Float64Array.from(GEAR_ATTRIBUTES, (name) => stats[name] ?? 0)),
  ),
  infusionSplits(problem.infusions).map((split) => {
    const counts = new Map(
      problem.infusions.options.map(({ attribute }, kind) => [attribute, split[kind] ?? 0]),
    );
    return Float64Array.from(
      GEAR_ATTRIBUTES,
      (name) => (counts.get(name) ?? 0) * problem.infusions.pointsEach,
    );
  }),
];

/** Every candidate, one after the other, with the product's own evaluator: what the search is measured against. */
export const enumerate = (problem: Problem): Enumerated => {
  const lists = rows(problem);
  const limits = compileLimits(problem.constraints);
  const compile = createCompiler(problem);
  const objective = quantityAt(problem.objective);
  const needs = {
    damage: problem.objective === 'damage',
    survivability: problem.objective === 'survivability',
    healing: problem.objective === 'healing',
  };
  const sums = lists.map(() => new Float64Array(GEAR_COUNT));
  const out = quantityArray();
  const result: Enumerated = { best: Number.NEGATIVE_INFINITY, evaluations: 0 };

  for (let combination = 0; combination < combinationCount(problem); combination++) {
    const scenarios = compile(combinationAt(problem, combination).ops);
    const evaluator = createEvaluator(scenarios, needs);
    const visit = (depth: number, sum: Float64Array): void => {
      const list = lists[depth];
      const next = sums[depth];
      if (list === undefined || next === undefined) {
        result.evaluations++;
        evaluator.run(sum, out);
        const value = read(out, objective);
        if (value > result.best && limits.every((limit) => holds(limit, read(out, limit.quantity))))
          result.best = value;
        return;
      }
      for (const row of list) {
        for (let k = 0; k < GEAR_COUNT; k++) next[k] = read(sum, k) + read(row, k);
        visit(depth + 1, next);
      }
    };
    visit(0, new Float64Array(GEAR_COUNT));
  }
  return result;
};
