import { ATTRIBUTE_COUNT, at, channelAt, read } from './attributes';
import { conditionTicks, type Tick } from './conditions';
import { type Conversions, compileConversions } from './conversions';
import { type ModifierSum, noModifiers, totalMultipliers, withOps } from './modifier-sum';
import { ATTRIBUTES, CONDITIONS, type Condition, type ModifierOp, type Problem, type Tweak } from './problem';

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

const CONDITION_CHANNEL = channelAt('condition');

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

const startOf = (problem: Problem): Float64Array => {
  const base = isMesmer(problem) ? { ...ILLUSION_BASE, ...problem.base } : problem.base;
  const coefficients = coefficientAttributes(problem);
  return Float64Array.from(ATTRIBUTES, (name) => (base[name] ?? 0) + (coefficients[name] ?? 0));
};

const compileBuffs = ({ buffs }: ModifierSum): Buff[] => {
  const list: Buff[] = [];
  buffs.forEach((value, index) => {
    if (value !== 0) list.push({ index, value });
  });
  return list;
};

type Uncompiled = Pick<CompiledScenario, 'start' | 'baseConversions' | 'finalConversions' | 'multipliers'>;

/** Leaves out conditions that no coefficient, modifier or conversion can ever apply. */
const compileConditions = (
  problem: Problem,
  tweaks: readonly Tweak[],
  parts: Uncompiled,
): CompiledCondition[] => {
  const ticks = conditionTicks(problem, new Set(tweaks));
  const all = read(parts.multipliers, CONDITION_CHANNEL);
  const isApplied = (coefficient: number): boolean =>
    read(parts.start, coefficient) !== 0 ||
    parts.baseConversions.to.includes(coefficient) ||
    parts.finalConversions.to.includes(coefficient);
  return CONDITIONS.filter((name) => isApplied(at(`${name}Coefficient`))).map((name) => ({
    coefficient: at(`${name}Coefficient`),
    duration: at(`${name}Duration`),
    name,
    scalesWith: at(ticks[name].scalesWith),
    scalesWithName: ticks[name].scalesWith,
    slope: ticks[name].slope,
    base: ticks[name].base,
    multiplier: all * read(parts.multipliers, channelAt(name)),
  }));
};

const compileScenario = (problem: Problem, fraction: number, sum: ModifierSum): CompiledScenario => {
  const parts: Uncompiled = {
    start: sum.adds,
    baseConversions: compileConversions(sum.conversions.filter(({ stage }) => stage === 'base')),
    finalConversions: compileConversions(sum.conversions.filter(({ stage }) => stage === 'final')),
    multipliers: totalMultipliers(sum),
  };
  return {
    ...parts,
    fraction,
    buffs: compileBuffs(sum),
    healthScale: sum.healthScale,
    conditions: compileConditions(problem, sum.tweaks, parts),
    enemyArmor: problem.enemy.armor,
    illusions: isMesmer(problem),
  };
};

/** Compiles a problem's scenarios for the ops of any chosen options, which join every scenario. */
export type Compiler = (extras: readonly ModifierOp[]) => CompiledScenario[];

/** What is common to all combinations of extras is summed once. */
export const createCompiler = (problem: Problem): Compiler => {
  const start = noModifiers(startOf(problem));
  const common = problem.scenarios.map(({ fraction, modifiers }) => {
    const ops = modifiers.flatMap((modifier) => modifier.ops);
    return { fraction, sum: withOps(start, ops) };
  });
  return (extras) =>
    common.map(({ fraction, sum }) => compileScenario(problem, fraction, withOps(sum, extras)));
};

/** A fresh array for one scenario's attributes. */
export const attributeArray = (): Float64Array => new Float64Array(ATTRIBUTE_COUNT);
