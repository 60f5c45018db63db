import { GEAR_COUNT, read } from '../model/attributes';
import type { Evaluator } from '../model/evaluator';
import { quantityArray } from '../model/evaluator';
import type { Target } from './target';

/** Wide enough to see across rounding and past a cap on either side. */
const STEP = 50;
/** Attributes that change nothing are split last, but they are split. */
const LEAST_WEIGHT = 1e-9;

const change = (before: number, after: number, scale: number): number =>
  Math.abs(after - before) / Math.max(Math.abs(scale), 1e-6);

/** How much one point of each gear attribute moves the target and its limits around `points`, relative to their size. */
export const attributeWeights = (
  evaluator: Evaluator,
  target: Target,
  points: Float64Array,
): Float64Array => {
  const [lower, upper] = [quantityArray(), quantityArray()];
  const shifted = Float64Array.from(points);
  const evaluateAt = (k: number, value: number, out: Float64Array): void => {
    shifted[k] = value;
    evaluator.run(shifted, out);
  };
  return Float64Array.from({ length: GEAR_COUNT }, (_, k) => {
    const own = read(points, k);
    evaluateAt(k, own + STEP, upper);
    evaluateAt(k, own - STEP, lower);
    shifted[k] = own;
    const { quantity, limits } = target;
    const objective = change(read(lower, quantity), read(upper, quantity), read(upper, quantity));
    return limits.reduce(
      (sum, limit) => sum + change(read(lower, limit.quantity), read(upper, limit.quantity), limit.required),
      objective + LEAST_WEIGHT,
    );
  });
};
