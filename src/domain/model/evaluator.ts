import { read } from './attributes';
import { attributeArray, type CompiledScenario } from './compile';
import { deriveAttributes } from './derive';
import { damageOf, healingOf, survivabilityOf } from './indicators';
import { type Needs, QUANTITIES, readQuantities } from './quantities';

/** Evaluates one combination of extras for many gear vectors without allocating. */
export interface Evaluator {
  /** `gear` in the order of `GEAR_ATTRIBUTES`, infusions included; `out` in the order of `QUANTITIES`. */
  run: (gear: Float64Array, out: Float64Array) => void;
  /** Attributes of scenario 0 after the last `run`. */
  first: Float64Array;
}

export const EVERYTHING: Needs = { damage: true, survivability: true, healing: true };

export const quantityArray = (): Float64Array => new Float64Array(QUANTITIES.length);

/** Means that are not needed come out as 0. */
export const createEvaluator = (
  scenarios: readonly CompiledScenario[],
  needs: Needs = EVERYTHING,
): Evaluator => {
  const arrays = scenarios.map(attributeArray);
  const first = arrays[0] ?? attributeArray();

  const addMeans = (scenario: CompiledScenario, a: Float64Array, out: Float64Array): void => {
    const { fraction } = scenario;
    if (needs.damage) out[0] = read(out, 0) + fraction * damageOf(scenario, a);
    if (needs.survivability) out[1] = read(out, 1) + fraction * survivabilityOf(scenario, a);
    if (needs.healing) out[2] = read(out, 2) + fraction * healingOf(a);
  };

  const run = (gear: Float64Array, out: Float64Array): void => {
    out.fill(0, 0, 3);
    for (let i = 0; i < scenarios.length; i++) {
      const scenario = scenarios[i];
      const a = arrays[i];
      if (scenario === undefined || a === undefined) continue;
      deriveAttributes(scenario, gear, a);
      addMeans(scenario, a, out);
    }
    readQuantities(first, out);
  };

  return { run, first };
};
