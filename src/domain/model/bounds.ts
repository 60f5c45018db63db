import { read } from './attributes';
import { attributeArray, type CompiledScenario } from './compile';
import { type AttributeRange, deriveRange } from './derive-interval';
import { createEvaluator, quantityArray } from './evaluator';
import { damageRange, healingRange, survivabilityRange } from './indicators-interval';
import type { Interval } from './interval';
import { isMonotone } from './monotone';
import { type Needs, readQuantities } from './quantities';

/** Ranges of quantities over all gear vectors between two corners. */
export interface Bounds {
  /** Fills in the highest (and with `lows`, the lowest) values that the quantities can take. */
  run: (low: Float64Array, high: Float64Array) => void;
  lows: Float64Array;
  highs: Float64Array;
  /** Highest values of the attributes of scenario 0 after `run`. */
  highest: Float64Array;
}

interface BoundsOptions {
  scenarios: readonly CompiledScenario[];
  needs: Needs;
  /** Whether `lows` are asked for. */
  needsLows: boolean;
}

/** More gear never hurts: the corners themselves are the extremes. */
const cornerBounds = ({ scenarios, needs, needsLows }: BoundsOptions): Bounds => {
  const evaluator = createEvaluator(scenarios, needs);
  const lowEvaluator = needsLows ? createEvaluator(scenarios, needs) : null;
  const [lows, highs] = [quantityArray(), quantityArray()];
  return {
    run: (low, high) => {
      lowEvaluator?.run(low, lows);
      evaluator.run(high, highs);
    },
    lows,
    highs,
    highest: evaluator.first,
  };
};

/** Interval arithmetic, for any signs. */
const intervalBounds = ({ scenarios, needs }: BoundsOptions): Bounds => {
  const ranges = scenarios.map((): AttributeRange => ({ low: attributeArray(), high: attributeArray() }));
  const first = ranges[0] ?? { low: attributeArray(), high: attributeArray() };
  const lows = quantityArray();
  const highs = quantityArray();

  const addMean = (index: number, fraction: number, { low, high }: Interval): void => {
    lows[index] = read(lows, index) + fraction * low;
    highs[index] = read(highs, index) + fraction * high;
  };

  const run = (low: Float64Array, high: Float64Array): void => {
    lows.fill(0);
    highs.fill(0);
    scenarios.forEach((scenario, index) => {
      const range = ranges[index] ?? first;
      deriveRange(scenario, { low, high }, range);
      if (needs.damage) addMean(0, scenario.fraction, damageRange(scenario, range));
      if (needs.survivability) addMean(1, scenario.fraction, survivabilityRange(scenario, range));
      if (needs.healing) addMean(2, scenario.fraction, healingRange(range));
    });
    readQuantities(first.low, lows);
    readQuantities(first.high, highs);
  };
  return { run, lows, highs, highest: first.high };
};

/** `lowestGear`: the least of every gear attribute that will ever be asked about. */
export const createBounds = (options: BoundsOptions, lowestGear: Float64Array): Bounds =>
  options.scenarios.every((scenario) => isMonotone(scenario, lowestGear))
    ? cornerBounds(options)
    : intervalBounds(options);
