import { at, GEAR_COUNT, read } from './attributes';
import type { CompiledScenario } from './compile';
import type { Conversions } from './conversions';
import {
  BASE_PRECISION,
  HEALTH_PER_VITALITY,
  isCritChance,
  POINTS_PER_WHOLE,
  PRECISION_PER_CRIT_CHANCE,
} from './derive';
import { hull, type Interval, mapped, plus, point, scaled } from './interval';
import { clampToUnit, roundHalfEven } from './rounding';

/** The same steps as `deriveAttributes`, for ranges: sound whatever the signs. */
export interface AttributeRange {
  low: Float64Array;
  high: Float64Array;
}

const get = (range: AttributeRange, index: number): Interval => ({
  low: read(range.low, index),
  high: read(range.high, index),
});

const set = (range: AttributeRange, index: number, value: Interval): void => {
  range.low[index] = value.low;
  range.high[index] = value.high;
};

const add = (range: AttributeRange, index: number, value: Interval): void =>
  set(range, index, plus(get(range, index), value));

const amount = (conversions: Conversions, index: number, source: Interval): Interval => {
  const value = scaled(source, read(conversions.fraction, index));
  return read(conversions.rounded, index) === 1 ? mapped(value, roundHalfEven) : value;
};

const convertAtOnce = (range: AttributeRange, conversions: Conversions): void => {
  const amounts = Array.from(conversions.from, (from, index) => amount(conversions, index, get(range, from)));
  amounts.forEach((value, index) => {
    add(range, read(conversions.to, index), value);
  });
};

const convertInTurn = (range: AttributeRange, conversions: Conversions): void => {
  for (let i = 0; i < conversions.count; i++) {
    const from = read(conversions.from, i);
    const source = isCritChance(from) ? mapped(get(range, from), clampToUnit) : get(range, from);
    add(range, read(conversions.to, i), amount(conversions, i, source));
  }
};

const perPoints = (value: Interval, base: number, points: number): Interval => ({
  low: (value.low - base) / points,
  high: (value.high - base) / points,
});

const ILLUSION_CRIT_CHANCES = [at('cloneCritChance'), at('phantasmCritChance')] as const;

/** Shroud attributes build on the player's own where there is a second source at all. */
const SHROUD = [
  { to: at('alternativePower'), from: at('power'), extra: null, points: 1 },
  {
    to: at('alternativeCritChance'),
    from: at('critChance'),
    extra: at('alternativePrecision'),
    points: PRECISION_PER_CRIT_CHANCE,
  },
  {
    to: at('alternativeCritDamage'),
    from: at('critDamage'),
    extra: at('alternativeFerocity'),
    points: POINTS_PER_WHOLE,
  },
] as const;

const deriveSecondSource = (range: AttributeRange, illusions: boolean): void => {
  if (illusions) {
    const critChance = perPoints(get(range, at('precision')), BASE_PRECISION, PRECISION_PER_CRIT_CHANCE);
    for (const index of ILLUSION_CRIT_CHANCES) add(range, index, critChance);
    add(range, at('phantasmCritDamage'), perPoints(get(range, at('ferocity')), 0, POINTS_PER_WHOLE));
    return;
  }
  const coefficient = get(range, at('power2Coefficient'));
  if (coefficient.low === 0 && coefficient.high === 0) return;
  const mayBeNone = coefficient.low <= 0 && coefficient.high >= 0;
  for (const { to, from, extra, points } of SHROUD) {
    const without = get(range, to);
    const bonus = extra === null ? point(0) : perPoints(get(range, extra), 0, points);
    const full = plus(without, plus(get(range, from), bonus));
    set(range, to, mayBeNone ? hull(without, full) : full);
  }
};

const deriveFromPoints = (range: AttributeRange, { healthScale }: CompiledScenario): void => {
  add(
    range,
    at('critChance'),
    perPoints(get(range, at('precision')), BASE_PRECISION, PRECISION_PER_CRIT_CHANCE),
  );
  add(range, at('critDamage'), perPoints(get(range, at('ferocity')), 0, POINTS_PER_WHOLE));
  add(range, at('boonDuration'), perPoints(get(range, at('concentration')), 0, POINTS_PER_WHOLE));
  add(range, at('conditionDuration'), perPoints(get(range, at('expertise')), 0, POINTS_PER_WHOLE));
  const health = plus(get(range, at('health')), scaled(get(range, at('vitality')), HEALTH_PER_VITALITY));
  set(range, at('health'), mapped(scaled(health, healthScale), roundHalfEven));
  add(range, at('armor'), get(range, at('toughness')));
};

/** Ranges of all attributes of one scenario when every gear attribute lies between `low` and `high`. */
export const deriveRange = (
  scenario: CompiledScenario,
  gear: { low: Float64Array; high: Float64Array },
  range: AttributeRange,
): void => {
  range.low.set(scenario.start);
  range.high.set(scenario.start);
  for (let i = 0; i < GEAR_COUNT; i++) add(range, i, get(gear, i));
  convertAtOnce(range, scenario.baseConversions);
  for (const { index, value } of scenario.buffs) add(range, index, point(value));
  deriveFromPoints(range, scenario);
  deriveSecondSource(range, scenario.illusions);
  convertInTurn(range, scenario.finalConversions);
};
