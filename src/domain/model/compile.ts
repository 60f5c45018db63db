import { ATTRIBUTE_COUNT, at, channelAt, isPoints, read } from './attributes';
import { conditionTicks, type Tick } from './conditions';
import { type Conversions, compileConversions } from './conversions';
import { compileMultipliers } from './multipliers';
import {
  ATTRIBUTES,
  type Attribute,
  CONDITIONS,
  type Condition,
  type ModifierOp,
  type Problem,
  type Scenario,
} from './problem';

/** One condition that can do damage here; indexes point into the attribute array. */
export interface CompiledCondition {
  name: Condition;
  coefficient: number;
  duration: number;
  scalesWith: number;
  scalesWithName: Tick['scalesWith'];
  slope: number;
  base: number;
  multiplier: number;
}

/** Points added to the attribute at `index`. */
export interface Buff {
  index: number;
  value: number;
}

/** A scenario with one combination of extras, ready to be evaluated for many gear vectors. */
export interface CompiledScenario {
  fraction: number;
  /** Step 1 without gear and infusions. */
  start: Float64Array;
  baseConversions: Conversions;
  /** Points that are added after base conversions. */
  buffs: readonly Buff[];
  healthScale: number;
  finalConversions: Conversions;
  multipliers: Float64Array;
  conditions: readonly CompiledCondition[];
  enemyArmor: number;
  /** Illusions have their own critical hits; every other second power source is a shroud's. */
  illusions: boolean;
}

type Of<K extends ModifierOp['op']> = Extract<ModifierOp, { op: K }>;
type AddOp = Of<'add'>;

const only = <K extends ModifierOp['op']>(ops: readonly ModifierOp[], kind: K): Of<K>[] =>
  ops.filter((op): op is Of<K> => op.op === kind);

const isMesmer = ({ profession }: Problem): boolean => profession.toLowerCase() === 'mesmer';

/** An illusion's own critical chance and damage, unless the problem states them. */
const ILLUSION_BASE: Problem['base'] = {
  phantasmCritChance: 0.05,
  phantasmCritDamage: 1.5,
  cloneCritChance: 0.05,
};

const coefficientAttributes = ({ coefficients }: Problem): Problem['base'] => ({
  powerCoefficient: coefficients.power,
  power2Coefficient: coefficients.power2,
  bleedingCoefficient: coefficients.bleeding,
  burningCoefficient: coefficients.burning,
  poisonCoefficient: coefficients.poison,
  tormentCoefficient: coefficients.torment,
  confusionCoefficient: coefficients.confusion,
});

/** Only points wait for the buff step; percentages and coefficients count from the beginning. */
const isLateBuff = (op: AddOp): boolean => op.stage === 'buff' && isPoints(op.attr);

const sumByAttribute = (ops: readonly AddOp[], initial: (name: Attribute) => number): Float64Array => {
  const sums = Float64Array.from(ATTRIBUTES, initial);
  for (const { attr, value } of ops) sums[at(attr)] = read(sums, at(attr)) + value;
  return sums;
};

const compileStart = (problem: Problem, ops: readonly AddOp[]): Float64Array => {
  const base = isMesmer(problem) ? { ...ILLUSION_BASE, ...problem.base } : problem.base;
  const coefficients = coefficientAttributes(problem);
  return sumByAttribute(
    ops.filter((op) => !isLateBuff(op)),
    (name) => (base[name] ?? 0) + (coefficients[name] ?? 0),
  );
};

const compileBuffs = (ops: readonly AddOp[]): Buff[] =>
  [...sumByAttribute(ops.filter(isLateBuff), () => 0)].flatMap((value, index) =>
    value === 0 ? [] : [{ index, value }],
  );

type Uncompiled = Pick<CompiledScenario, 'start' | 'baseConversions' | 'finalConversions' | 'multipliers'>;

/** Leaves out conditions that no coefficient, modifier or conversion can ever apply. */
const compileConditions = (
  problem: Problem,
  ops: readonly ModifierOp[],
  parts: Uncompiled,
): CompiledCondition[] => {
  const ticks = conditionTicks(problem, new Set(only(ops, 'tweak').map(({ name }) => name)));
  const all = read(parts.multipliers, channelAt('condition'));
  const reaches = ({ to }: Conversions, index: number): boolean => to.includes(index);
  return CONDITIONS.map((name) => ({
    coefficient: at(`${name}Coefficient`),
    duration: at(`${name}Duration`),
    name,
    scalesWith: at(ticks[name].scalesWith),
    scalesWithName: ticks[name].scalesWith,
    slope: ticks[name].slope,
    base: ticks[name].base,
    multiplier: all * read(parts.multipliers, channelAt(name)),
  })).filter(
    ({ coefficient }) =>
      read(parts.start, coefficient) !== 0 ||
      reaches(parts.baseConversions, coefficient) ||
      reaches(parts.finalConversions, coefficient),
  );
};

/** `extras` are the ops of the chosen options; they join every scenario. */
export const compileScenario = (
  problem: Problem,
  scenario: Scenario,
  extras: readonly ModifierOp[],
): CompiledScenario => {
  const ops = [...scenario.modifiers.flatMap((modifier) => modifier.ops), ...extras];
  const adds = only(ops, 'add');
  const conversions = only(ops, 'convert');
  const parts: Uncompiled = {
    start: compileStart(problem, adds),
    baseConversions: compileConversions(conversions.filter(({ stage }) => stage === 'base')),
    finalConversions: compileConversions(conversions.filter(({ stage }) => stage === 'final')),
    multipliers: compileMultipliers(only(ops, 'multiply')),
  };
  return {
    ...parts,
    fraction: scenario.fraction,
    buffs: compileBuffs(adds),
    healthScale: only(ops, 'scaleHealth').reduce((scale, { value }) => scale * (1 + value), 1),
    conditions: compileConditions(problem, ops, parts),
    enemyArmor: problem.enemy.armor,
    illusions: isMesmer(problem),
  };
};

export const compileScenarios = (problem: Problem, extras: readonly ModifierOp[]): CompiledScenario[] =>
  problem.scenarios.map((scenario) => compileScenario(problem, scenario, extras));

/** A fresh array for one scenario's attributes. */
export const attributeArray = (): Float64Array => new Float64Array(ATTRIBUTE_COUNT);
