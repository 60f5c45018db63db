import { at, GEAR_COUNT, read } from './attributes';
import type { CompiledScenario } from './compile';
import type { Conversions } from './conversions';
import { clampToUnit, roundHalfEven } from './rounding';

const POWER = at('power');
const PRECISION = at('precision');
const TOUGHNESS = at('toughness');
const VITALITY = at('vitality');
const FEROCITY = at('ferocity');
const EXPERTISE = at('expertise');
const CONCENTRATION = at('concentration');
const ARMOR = at('armor');
const HEALTH = at('health');
const CRIT_CHANCE = at('critChance');
const CRIT_DAMAGE = at('critDamage');
const BOON_DURATION = at('boonDuration');
const CONDITION_DURATION = at('conditionDuration');
const POWER2 = at('power2Coefficient');
const CLONE_CRIT_CHANCE = at('cloneCritChance');
const PHANTASM_CRIT_CHANCE = at('phantasmCritChance');
const PHANTASM_CRIT_DAMAGE = at('phantasmCritDamage');
const ALT_POWER = at('alternativePower');
const ALT_PRECISION = at('alternativePrecision');
const ALT_FEROCITY = at('alternativeFerocity');
const ALT_CRIT_CHANCE = at('alternativeCritChance');
const ALT_CRIT_DAMAGE = at('alternativeCritDamage');

/** Level 80: 1 % critical chance per 21 precision above 1000, 1 % damage or duration per 15 points. */
export const BASE_PRECISION = 1000;
export const PRECISION_PER_CRIT_CHANCE = 2100;
export const POINTS_PER_WHOLE = 1500;
export const HEALTH_PER_VITALITY = 10;

const MOST_CONVERSIONS = 4096;
const converted = new Float64Array(MOST_CONVERSIONS);

const amount = (conversions: Conversions, index: number, source: number): number => {
  const value = source * read(conversions.fraction, index);
  return read(conversions.rounded, index) === 1 ? roundHalfEven(value) : value;
};

const add = (a: Float64Array, index: number, value: number): void => {
  a[index] = read(a, index) + value;
};

/** Every conversion reads what was there before the first one. */
const convertAtOnce = (a: Float64Array, conversions: Conversions): void => {
  for (let i = 0; i < conversions.count; i++) {
    converted[i] = amount(conversions, i, read(a, read(conversions.from, i)));
  }
  for (let i = 0; i < conversions.count; i++) add(a, read(conversions.to, i), read(converted, i));
};

export const isCritChance = (index: number): boolean =>
  index === CRIT_CHANCE ||
  index === CLONE_CRIT_CHANCE ||
  index === PHANTASM_CRIT_CHANCE ||
  index === ALT_CRIT_CHANCE;

/** One after the other: a later conversion sees what an earlier one added. */
const convertInTurn = (a: Float64Array, conversions: Conversions): void => {
  for (let i = 0; i < conversions.count; i++) {
    const from = read(conversions.from, i);
    const source = isCritChance(from) ? clampToUnit(read(a, from)) : read(a, from);
    add(a, read(conversions.to, i), amount(conversions, i, source));
  }
};

const deriveSecondSource = (a: Float64Array, illusions: boolean): void => {
  const critChance = (read(a, PRECISION) - BASE_PRECISION) / PRECISION_PER_CRIT_CHANCE;
  if (illusions) {
    add(a, CLONE_CRIT_CHANCE, critChance);
    add(a, PHANTASM_CRIT_CHANCE, critChance);
    add(a, PHANTASM_CRIT_DAMAGE, read(a, FEROCITY) / POINTS_PER_WHOLE);
  } else if (read(a, POWER2) !== 0) {
    add(a, ALT_POWER, read(a, POWER));
    add(a, ALT_CRIT_CHANCE, read(a, CRIT_CHANCE) + read(a, ALT_PRECISION) / PRECISION_PER_CRIT_CHANCE);
    add(a, ALT_CRIT_DAMAGE, read(a, CRIT_DAMAGE) + read(a, ALT_FEROCITY) / POINTS_PER_WHOLE);
  }
};

const deriveFromPoints = (a: Float64Array, scenario: CompiledScenario): void => {
  add(a, CRIT_CHANCE, (read(a, PRECISION) - BASE_PRECISION) / PRECISION_PER_CRIT_CHANCE);
  add(a, CRIT_DAMAGE, read(a, FEROCITY) / POINTS_PER_WHOLE);
  add(a, BOON_DURATION, read(a, CONCENTRATION) / POINTS_PER_WHOLE);
  add(a, CONDITION_DURATION, read(a, EXPERTISE) / POINTS_PER_WHOLE);
  a[HEALTH] = roundHalfEven(
    (read(a, HEALTH) + HEALTH_PER_VITALITY * read(a, VITALITY)) * scenario.healthScale,
  );
  add(a, ARMOR, read(a, TOUGHNESS));
};

/**
 * All attributes of one scenario, unclamped, into `a`.
 * `gear` holds the points of gear and infusions in the order of `GEAR_ATTRIBUTES`.
 */
export const deriveAttributes = (scenario: CompiledScenario, gear: Float64Array, a: Float64Array): void => {
  a.set(scenario.start);
  for (let i = 0; i < GEAR_COUNT; i++) add(a, i, read(gear, i));
  convertAtOnce(a, scenario.baseConversions);
  for (const { index, value } of scenario.buffs) add(a, index, value);
  deriveFromPoints(a, scenario);
  deriveSecondSource(a, scenario.illusions);
  convertInTurn(a, scenario.finalConversions);
};
