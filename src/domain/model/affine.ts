import { ATTRIBUTE_COUNT, at, GEAR_COUNT, read } from './attributes';
import type { CompiledScenario } from './compile';
import type { Conversions } from './conversions';
import {
  BASE_PRECISION,
  HEALTH_PER_VITALITY,
  isCritChance,
  POINTS_PER_WHOLE,
  PRECISION_PER_CRIT_CHANCE,
} from './derive';

/** The attributes of a scenario as affine functions of the gear vector: constant + row x gear. */
export interface AffineAttributes {
  constants: Float64Array;
  /** `GEAR_COUNT` per attribute. */
  rows: Float64Array;
  /** By how much an attribute can lie below its function: each rounding may take up to 1, the function adds half of it. */
  slack: Float64Array;
}

const HALF = 0.5;

/** `to` += factor x `from`, where `from` may be of an earlier state. */
const addScaled = (
  map: AffineAttributes,
  to: number,
  from: { map: AffineAttributes; index: number; factor: number },
): void => {
  const { map: source, index, factor } = from;
  map.constants[to] = read(map.constants, to) + factor * read(source.constants, index);
  map.slack[to] = read(map.slack, to) + factor * read(source.slack, index);
  for (let k = 0; k < GEAR_COUNT; k++) {
    const cell = to * GEAR_COUNT + k;
    map.rows[cell] = read(map.rows, cell) + factor * read(source.rows, index * GEAR_COUNT + k);
  }
};

const addConstant = (map: AffineAttributes, to: number, value: number): void => {
  map.constants[to] = read(map.constants, to) + value;
};

const addRounding = (map: AffineAttributes, to: number): void => {
  addConstant(map, to, HALF);
  map.slack[to] = read(map.slack, to) + 2 * HALF;
};

const copyOf = ({ constants, rows, slack }: AffineAttributes): AffineAttributes => ({
  constants: constants.slice(),
  rows: rows.slice(),
  slack: slack.slice(),
});

/** The gear vectors in question lie between these corners. */
export interface GearRange {
  lowest: Float64Array;
  highest: Float64Array;
}

const valueAt = (map: AffineAttributes, index: number, gear: Float64Array): number => {
  let value = read(map.constants, index);
  for (let k = 0; k < GEAR_COUNT; k++) value += read(map.rows, index * GEAR_COUNT + k) * read(gear, k);
  return value;
};

const staysWithinUnit = (map: AffineAttributes, index: number, { lowest, highest }: GearRange): boolean =>
  valueAt(map, index, lowest) >= 0 && valueAt(map, index, highest) <= 1;

/** Base conversions read the state before the first one. */
const convertAtOnce = (map: AffineAttributes, conversions: Conversions): void => {
  const before = copyOf(map);
  for (let i = 0; i < conversions.count; i++) {
    const to = read(conversions.to, i);
    addScaled(map, to, {
      map: before,
      index: read(conversions.from, i),
      factor: read(conversions.fraction, i),
    });
    if (read(conversions.rounded, i) === 1) addRounding(map, to);
  }
};

/** A critical chance that can leave 0 to 100 % counts as 100 % throughout. */
const convertInTurn = (map: AffineAttributes, conversions: Conversions, range: GearRange): void => {
  for (let i = 0; i < conversions.count; i++) {
    const [from, to, factor] = [
      read(conversions.from, i),
      read(conversions.to, i),
      read(conversions.fraction, i),
    ];
    if (isCritChance(from) && !staysWithinUnit(map, from, range)) {
      addConstant(map, to, factor);
      map.slack[to] = read(map.slack, to) + factor;
    } else addScaled(map, to, { map, index: from, factor });
    if (read(conversions.rounded, i) === 1) addRounding(map, to);
  }
};

const derive = (map: AffineAttributes, scenario: CompiledScenario): void => {
  const add = (to: number, from: number, factor: number): void =>
    addScaled(map, to, { map, index: from, factor });
  const addCritChance = (to: number): void => {
    add(to, at('precision'), 1 / PRECISION_PER_CRIT_CHANCE);
    addConstant(map, to, -BASE_PRECISION / PRECISION_PER_CRIT_CHANCE);
  };
  addCritChance(at('critChance'));
  add(at('critDamage'), at('ferocity'), 1 / POINTS_PER_WHOLE);
  add(at('boonDuration'), at('concentration'), 1 / POINTS_PER_WHOLE);
  add(at('conditionDuration'), at('expertise'), 1 / POINTS_PER_WHOLE);
  add(at('health'), at('vitality'), HEALTH_PER_VITALITY);
  add(at('health'), at('health'), scenario.healthScale - 1);
  addRounding(map, at('health'));
  add(at('armor'), at('toughness'), 1);
  if (scenario.illusions) {
    addCritChance(at('cloneCritChance'));
    addCritChance(at('phantasmCritChance'));
    add(at('phantasmCritDamage'), at('ferocity'), 1 / POINTS_PER_WHOLE);
  } else if (read(scenario.start, at('power2Coefficient')) !== 0) {
    add(at('alternativePower'), at('power'), 1);
    add(at('alternativeCritChance'), at('critChance'), 1);
    add(at('alternativeCritChance'), at('alternativePrecision'), 1 / PRECISION_PER_CRIT_CHANCE);
    add(at('alternativeCritDamage'), at('critDamage'), 1);
    add(at('alternativeCritDamage'), at('alternativeFerocity'), 1 / POINTS_PER_WHOLE);
  }
};

/**
 * Affine functions that no attribute of a monotone scenario exceeds for gear within `range`, and that are exact
 * but for rounding (and capped critical chances as a source of conversions).
 */
export const affineAttributes = (scenario: CompiledScenario, range: GearRange): AffineAttributes => {
  const map: AffineAttributes = {
    constants: scenario.start.slice(),
    rows: new Float64Array(ATTRIBUTE_COUNT * GEAR_COUNT),
    slack: new Float64Array(ATTRIBUTE_COUNT),
  };
  for (let k = 0; k < GEAR_COUNT; k++) map.rows[k * GEAR_COUNT + k] = 1;
  convertAtOnce(map, scenario.baseConversions);
  for (const { index, value } of scenario.buffs) addConstant(map, index, value);
  derive(map, scenario);
  convertInTurn(map, scenario.finalConversions, range);
  return map;
};
