import { at, channelAt, read } from './attributes';
import { attributeArray, type CompiledScenario } from './compile';
import type { Conversions } from './conversions';
import { deriveAttributes } from './derive';
import { HEAL_BASE, HEAL_COEFFICIENT } from './indicators';
import type { Channel } from './problem';

/** Factors of products. */
const NEVER_NEGATIVE = [
  'power',
  'alternativePower',
  'health',
  'armor',
  'powerCoefficient',
  'power2Coefficient',
  'nonCritPowerCoefficient',
  'siphonPowerCoefficient',
  'conditionDurationUncapped',
] as const;
const NEVER_NEGATIVE_INDEXES = NEVER_NEGATIVE.map(at);

const neverFalls = ({ fraction }: Conversions): boolean => fraction.every((value) => value > 0);

const hasSecondSource = ({ start, baseConversions, finalConversions }: CompiledScenario): boolean => {
  const power2 = at('power2Coefficient');
  return (
    read(start, power2) !== 0 || baseConversions.to.includes(power2) || finalConversions.to.includes(power2)
  );
};

/** A shroud's attributes appear as soon as its coefficient is not 0; where that depends on gear, they jump. */
const secondSourceMayAppear = ({ illusions, start, baseConversions }: CompiledScenario): boolean => {
  const power2 = at('power2Coefficient');
  return !illusions && read(start, power2) <= 0 && baseConversions.to.includes(power2);
};

/** A critical hit must not do less than a plain one, wherever critical hits are used. */
const critsHelp = (scenario: CompiledScenario, lowest: Float64Array): boolean => {
  const factor = (channel: Channel): number => read(scenario.multipliers, channelAt(channel));
  const own = read(lowest, at('critDamage')) * factor('critDamage') >= 1;
  if (!hasSecondSource(scenario)) return own;
  const second = scenario.illusions
    ? read(lowest, at('phantasmCritDamage')) * factor('phantasmCritDamage')
    : read(lowest, at('alternativeCritDamage')) * factor('critDamage') * factor('alternativeCritDamage');
  return own && second >= 1;
};

const conditionsHelp = ({ conditions }: CompiledScenario, lowest: Float64Array): boolean =>
  conditions.every(
    ({ coefficient, slope, base, scalesWith, multiplier }) =>
      read(lowest, coefficient) >= 0 &&
      multiplier >= 0 &&
      slope >= 0 &&
      slope * read(lowest, scalesWith) + base >= 0,
  );

/**
 * Whether more of any gear attribute can never lower any attribute or indicator of this scenario, for gear of
 * at least `lowestGear`. Products keep the order only while their factors stay at or above zero.
 */
export const isMonotone = (scenario: CompiledScenario, lowestGear: Float64Array): boolean => {
  if (!neverFalls(scenario.baseConversions) || !neverFalls(scenario.finalConversions)) return false;
  if (secondSourceMayAppear(scenario)) return false;
  if (scenario.healthScale < 0 || scenario.multipliers.some((value) => value < 0)) return false;
  const lowest = attributeArray();
  deriveAttributes(scenario, lowestGear, lowest);
  return (
    NEVER_NEGATIVE_INDEXES.every((index) => read(lowest, index) >= 0) &&
    read(lowest, at('outgoingHealing')) >= -1 &&
    HEAL_COEFFICIENT * read(lowest, at('healingPower')) + HEAL_BASE >= 0 &&
    critsHelp(scenario, lowest) &&
    conditionsHelp(scenario, lowest)
  );
};
