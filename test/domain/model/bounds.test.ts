import fc from 'fast-check';
import { GEAR_COUNT, read } from '../../../src/domain/model/attributes';
import { createBounds } from '../../../src/domain/model/bounds';
import { createCompiler } from '../../../src/domain/model/compile';
import { gearPoints } from '../../../src/domain/model/evaluate';
import { createEvaluator, EVERYTHING, quantityArray } from '../../../src/domain/model/evaluator';
import { createMajorant } from '../../../src/domain/model/majorant';
import type { Problem } from '../../../src/domain/model/problem';
import { compileLimits, QUANTITIES, quantityAt } from '../../../src/domain/model/quantities';
import { allBuilds } from '../optimizer/brute-force';
import { randomProblem } from '../optimizer/random-problem';

const extreme = (vectors: readonly Float64Array[], of: (...values: number[]) => number): Float64Array =>
  Float64Array.from({ length: GEAR_COUNT }, (_, k) => of(...vectors.map((vector) => read(vector, k))));

/** All gear vectors of a problem, the corners around them, and a box between two of them. */
const boxed = (problem: Problem, seed: number) => {
  const vectors = allBuilds(problem).map((build) => gearPoints(problem, build));
  const pair = [seed, seed >> 8].flatMap((index) => vectors[index % vectors.length] ?? []);
  const [low, high] = [extreme(pair, Math.min), extreme(pair, Math.max)];
  const isInside = (vector: Float64Array): boolean =>
    vector.every((value, k) => value >= read(low, k) && value <= read(high, k));
  const range = { lowest: extreme(vectors, Math.min), highest: extreme(vectors, Math.max) };
  return { range, low, high, inside: vectors.filter(isInside) };
};

/** The first option of every category, so that extras take part too. */
const scenariosOf = (problem: Problem) =>
  createCompiler(problem)(problem.choices.flatMap(({ options }) => options[0]?.ops ?? []));

const NOISE = 1e-9;
const margin = (value: number): number => NOISE * Math.max(1, Math.abs(value));

test('every quantity lies between the bounds of any box around it', () => {
  const property = fc.property(randomProblem('any'), fc.nat(), (problem, seed) => {
    const { range, low, high, inside } = boxed(problem, seed);
    const scenarios = scenariosOf(problem);
    const bounds = createBounds({ scenarios, needs: EVERYTHING, needsLows: true }, range.lowest);
    bounds.run(low, high);
    const evaluator = createEvaluator(scenarios);
    const values = quantityArray();
    for (const vector of inside) {
      evaluator.run(vector, values);
      const outside = QUANTITIES.filter((_, q) => {
        const value = read(values, q);
        return value > read(bounds.highs, q) + margin(value) || value < read(bounds.lows, q) - margin(value);
      });
      expect(outside).toEqual([]);
    }
  });
  fc.assert(property, { numRuns: 300 });
});

test('bounds of a single vector are its values', () => {
  const property = fc.property(randomProblem('any'), (problem) => {
    const [build] = allBuilds(problem);
    if (build === undefined) throw new Error('the problem has no build');
    const points = gearPoints(problem, build);
    const scenarios = scenariosOf(problem);
    const bounds = createBounds({ scenarios, needs: EVERYTHING, needsLows: true }, points);
    bounds.run(points, points);
    const values = quantityArray();
    createEvaluator(scenarios).run(points, values);
    const wrong = QUANTITIES.filter((_, q) => {
      const value = read(values, q);
      return Math.max(read(bounds.highs, q) - value, value - read(bounds.lows, q)) > margin(value);
    });
    expect(wrong).toEqual([]);
  });
  fc.assert(property, { numRuns: 150 });
});

const SHARES = [1, 0.5, 0.1, 0];

test('no quantity exceeds the plane that the majorant puts on a box around it', () => {
  let tested = 0;
  const property = fc.property(randomProblem('usual'), fc.nat(), (problem, seed) => {
    const { range, low, high, inside } = boxed(problem, seed);
    const scenarios = scenariosOf(problem);
    const objective = { quantity: quantityAt(problem.objective), sign: 1 as const };
    const wanted = [objective, ...compileLimits(problem.constraints)];
    const majorant = createMajorant({ scenarios, wanted, range });
    if (majorant === null) return;
    majorant.place(low, high);
    const evaluator = createEvaluator(scenarios);
    const values = quantityArray();
    for (const share of SHARES) {
      majorant.run(share);
      for (const vector of inside) {
        tested++;
        evaluator.run(vector, values);
        const above = wanted.filter(({ quantity, sign }, p) => {
          const fall = vector.reduce(
            (sum, value, k) => sum + read(majorant.slopes, p * GEAR_COUNT + k) * (read(high, k) - value),
            0,
          );
          const value = sign * read(values, quantity);
          return value > read(majorant.values, p) - fall + margin(value);
        });
        expect(above).toEqual([]);
      }
    }
  });
  fc.assert(property, { numRuns: 300 });
  expect(tested).toBeGreaterThan(1000);
});
