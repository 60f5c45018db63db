import fc from 'fast-check';
import { evaluate } from '../../../src/domain/model/evaluate';
import { GEAR_ATTRIBUTES, type GearAttribute, type Problem } from '../../../src/domain/model/problem';
import { optimize } from '../../../src/domain/optimizer/optimize';
import { randomProblem } from './random-problem';

const withPoints = (problem: Problem, attribute: GearAttribute, points: number): Problem => ({
  ...problem,
  slots: problem.slots.map((slot, index) => ({
    ...slot,
    options: slot.options.map(({ affix, stats }) => ({
      affix,
      stats: index > 0 ? stats : { ...stats, [attribute]: (stats[attribute] ?? 0) + points },
    })),
  })),
});

test('gradients are what five points more or fewer on a piece are worth', () => {
  const property = fc.property(randomProblem('any'), (problem) => {
    const result = optimize(problem, { topK: 1, timeLimitMs: 1000, now: () => 0 });
    if (result.feasible !== true) return;
    const worth = (attribute: GearAttribute, points: number): number =>
      evaluate(withPoints(problem, attribute, points), result).indicators[problem.objective] - result.value;
    for (const attribute of GEAR_ATTRIBUTES) {
      const { plus5, minus5 } = result.gradients[attribute];
      const noise = 1e-9 * Math.max(1, Math.abs(result.value));
      expect(Math.abs(plus5 - worth(attribute, 5))).toBeLessThanOrEqual(noise);
      expect(Math.abs(minus5 - worth(attribute, -5))).toBeLessThanOrEqual(noise);
    }
  });
  fc.assert(property, { numRuns: 100 });
});
