import type { GearRange } from '../model/affine';
import { at, read } from '../model/attributes';
import { type Bounds, createBounds } from '../model/bounds';
import type { CompiledScenario } from '../model/compile';
import { createEvaluator, quantityArray } from '../model/evaluator';
import { createMajorant } from '../model/majorant';
import type { Polynomials } from '../model/polynomial';
import { type Attribute, SHOWN_ATTRIBUTES } from '../model/problem';
import { type CompiledLimit, holds, type Needs, QUANTITIES } from '../model/quantities';
import { clampToUnit } from '../model/rounding';
import { FIRST_SHOWN } from './ranking';

/** What a search looks for: the highest `sign` x quantity among the candidates within all limits. */
export interface Target {
  quantity: number;
  sign: 1 | -1;
  limits: readonly CompiledLimit[];
  /** Scores from here on do not count: how the best of the rest is found. */
  below?: number;
}

/** A target for one combination of extras. */
export interface Scorer {
  /** No candidate between the corners scores higher; -Infinity when none can hold the limits. */
  upper: (low: Float64Array, high: Float64Array) => number;
  /** The same for the whole order of an entry, between the corners of the last `upper`. */
  upperOrder: () => Float64Array;
  /** The order of one candidate; null when it breaks a limit. */
  score: (points: Float64Array) => Float64Array | null;
  /** Smooth functions above the target and the limits, if the signs allow: see `createMajorant`. */
  majorant: () => Polynomials | null;
  /** How far one candidate is from holding all limits, relative to them; 0 when it holds them. */
  violation: () => number;
  /** The score of one candidate, whether it holds the limits or not; `violation` then speaks of it. */
  scoreFreely: (points: Float64Array) => number;
}

const SHOWN_INDEXES = SHOWN_ATTRIBUTES.map(at);

const positive = (a: Float64Array, name: Attribute): number => Math.max(0, read(a, at(name)));

/**
 * Candidates that tie in the score are told apart by what else their attributes are worth: sturdiness where damage is
 * sought, else the power of their strikes. Never falls when an attribute rises.
 */
const tieBreaker = ({ quantity }: Target, a: Float64Array): number =>
  QUANTITIES[quantity] === 'damage'
    ? positive(a, 'health') * positive(a, 'armor')
    : positive(a, 'power') *
      (1 + clampToUnit(positive(a, 'critChance')) * Math.max(0, read(a, at('critDamage')) - 1));

const needsOf = ({ quantity, limits }: Target): Needs => {
  const asked = (name: keyof Needs): boolean =>
    QUANTITIES[quantity] === name || limits.some((limit) => QUANTITIES[limit.quantity] === name);
  return { damage: asked('damage'), survivability: asked('survivability'), healing: asked('healing') };
};

const orderOf = (target: Target, score: number, shown: Float64Array): Float64Array => {
  const order = new Float64Array(FIRST_SHOWN + SHOWN_INDEXES.length);
  order[0] = score;
  order[1] = tieBreaker(target, shown);
  SHOWN_INDEXES.forEach((index, position) => {
    order[FIRST_SHOWN + position] = read(shown, index);
  });
  return order;
};

const best = (target: Target, { lows, highs }: Bounds): number =>
  target.sign === 1 ? read(highs, target.quantity) : -read(lows, target.quantity);

const canHold = ({ limits }: Target, { lows, highs }: Bounds): boolean => {
  for (const limit of limits) {
    if (!holds(limit, read(limit.sign === 1 ? highs : lows, limit.quantity))) return false;
  }
  return true;
};

const lowestScore = (target: Target, { lows, highs }: Bounds): number =>
  target.sign === 1 ? read(lows, target.quantity) : -read(highs, target.quantity);

const tooHigh = ({ below }: Target, score: number): boolean => below !== undefined && score >= below;

/** A candidate with too high a score is only just outside. */
const LEAST_VIOLATION = 1e-9;

const relativeViolation = (target: Target, values: Float64Array): number => {
  let sum = tooHigh(target, target.sign * read(values, target.quantity)) ? LEAST_VIOLATION : 0;
  for (const limit of target.limits) {
    const value = read(values, limit.quantity);
    if (!holds(limit, value))
      sum += (limit.sign * (limit.required - value)) / Math.max(Math.abs(limit.required), 1e-6);
  }
  return sum;
};

interface ScorerOptions {
  target: Target;
  /** All candidates lie between these corners. */
  range: GearRange;
}

const boundsFor = ({ target, range }: ScorerOptions, scenarios: readonly CompiledScenario[]): Bounds => {
  const needsLows =
    target.sign === -1 || target.below !== undefined || target.limits.some(({ sign }) => sign === -1);
  return createBounds({ scenarios, needs: needsOf(target), needsLows }, range.lowest);
};

export const createScorer = (options: ScorerOptions, scenarios: readonly CompiledScenario[]): Scorer => {
  const { target } = options;
  const bounds = boundsFor(options, scenarios);
  const exact = createEvaluator(scenarios, needsOf(target));
  const values = quantityArray();

  const scoreFreely = (points: Float64Array): number => {
    exact.run(points, values);
    return target.sign * read(values, target.quantity);
  };
  return {
    upper: (low, high) => {
      bounds.run(low, high);
      const isPossible = canHold(target, bounds) && !tooHigh(target, lowestScore(target, bounds));
      return isPossible ? best(target, bounds) : Number.NEGATIVE_INFINITY;
    },
    upperOrder: () => orderOf(target, best(target, bounds), bounds.highest),
    score: (points) => {
      const score = scoreFreely(points);
      return relativeViolation(target, values) > 0 ? null : orderOf(target, score, exact.first);
    },
    majorant: () => createMajorant({ scenarios, wanted: [target, ...target.limits], range: options.range }),
    scoreFreely,
    violation: () => relativeViolation(target, values),
  };
};
