import type { GearRange } from '../model/affine';
import { GEAR_COUNT, read } from '../model/attributes';
import type { Polynomials } from '../model/polynomial';
import type { CompiledLimit } from '../model/quantities';
import type { StatSet } from './stat-set';

/** A combination of the objective and the limits, and its slopes at a good candidate. */
export interface Direction {
  /** How capped forms count where the cap is crossed: see `Polynomials`. */
  share: number;
  /** 1, or 0 for a direction that only tests the limits. */
  objective: number;
  /** One per limit. */
  multipliers: Float64Array;
  /** Slopes of the objective, then of each limit. */
  slopes: readonly Float64Array[];
  /** Their sum, weighted by `objective` and `multipliers`. */
  weights: Float64Array;
}

export interface DirectionsOptions {
  /** The objective, then each limit, signed so that more is better. */
  majorant: Polynomials;
  limits: readonly CompiledLimit[];
  sets: readonly StatSet[];
  /** All candidates' gear lies between these corners. */
  range: GearRange;
  /** A good candidate's gear vector: the directions are the slopes there. */
  around: Float64Array;
}

/** For prices alone, a cap counts half. */
const PRICE_SHARE = 0.5;
const SHARES = [1, 0.5, 0.1, 0] as const;
/** Around the best multipliers, since slopes differ from box to box. */
const MULTIPLIER_SCALES = [1, 0.6, 1.6, 0] as const;

/** The problem as a linear one around the candidate: slopes of the objective and each limit, and the limits' slack there. */
interface Linear {
  /** The objective there. */
  value: number;
  slopes: readonly Float64Array[];
  slacks: readonly number[];
}

const linearAround = ({ majorant, limits, around }: DirectionsOptions, share: number): Linear => {
  majorant.place(around, around);
  majorant.run(share, true);
  return {
    value: read(majorant.values, 0),
    slopes: [0, ...limits.map((_, j) => j + 1)].map((p) =>
      majorant.slopes.slice(p * GEAR_COUNT, (p + 1) * GEAR_COUNT),
    ),
    slacks: limits.map(({ sign, required }, j) => read(majorant.values, j + 1) - sign * required),
  };
};

const combineSlopes = ({ slopes }: Linear, objective: number, multipliers: Float64Array): Float64Array =>
  Float64Array.from({ length: GEAR_COUNT }, (_, k) =>
    multipliers.reduce(
      (sum, multiplier, j) => sum + multiplier * (slopes[j + 1]?.[k] ?? 0),
      objective * (slopes[0]?.[k] ?? 0),
    ),
  );

/** Multipliers need not be exact: from so many vectors on, a part of them is looked at. */
const VECTORS_LOOKED_AT = 8192;

/** About the most that weights x vector can be over all candidates. */
const reachOf = (sets: readonly StatSet[], weights: Float64Array): number => {
  const vectors = sets.reduce((sum, { size }) => sum + size, 0);
  const step = Math.ceil(vectors / VECTORS_LOOKED_AT);
  return sets.reduce((sum, set) => {
    let most = Number.NEGATIVE_INFINITY;
    for (let item = 0; item < set.size; item += step) {
      let value = 0;
      for (let k = 0; k < GEAR_COUNT; k++)
        value += read(weights, k) * read(set.vectors, item * GEAR_COUNT + k);
      if (value > most) most = value;
    }
    return sum + most;
  }, 0);
};

const norm = (values: Float64Array | undefined): number => Math.hypot(...(values ?? []));

const ROUNDS = 2;
const STEPS = 24;
const LARGEST_RATIO = 8;

/** The least of a convex function between 0 and `most`. */
const minimize = (cost: (x: number) => number, most: number): number => {
  let [low, high] = [0, most];
  for (let step = 0; step < STEPS; step++) {
    const third = (high - low) / 3;
    if (cost(low + third) <= cost(high - third)) high -= third;
    else low += third;
  }
  return (low + high) / 2;
};

/** The Lagrangian bound of the linear problem. */
const dualAt = (linear: Linear, multipliers: Float64Array, { sets, around }: DirectionsOptions): number => {
  const weights = combineSlopes(linear, 1, multipliers);
  const here = around.reduce((sum, value, k) => sum + value * read(weights, k), 0);
  const prices = linear.slacks.reduce((sum, slack, j) => sum + read(multipliers, j) * slack, 0);
  return linear.value + prices + reachOf(sets, weights) - here;
};

/** Multipliers that make the linear problem's Lagrangian bound lowest, one coordinate at a time. */
const bestMultipliers = (linear: Linear, options: DirectionsOptions): Float64Array => {
  const { limits } = options;
  const multipliers = new Float64Array(limits.length);
  const dual = (): number => dualAt(linear, multipliers, options);
  for (let round = 0; round < ROUNDS; round++) {
    for (let j = 0; j < limits.length; j++) {
      const unit = norm(linear.slopes[0]) / Math.max(norm(linear.slopes[j + 1]), 1e-12);
      const costAt = (ratio: number): number => {
        multipliers[j] = ratio * unit;
        return dual();
      };
      const ratio = minimize(costAt, LARGEST_RATIO);
      multipliers[j] = costAt(0) <= costAt(ratio) ? 0 : ratio * unit;
    }
  }
  return multipliers;
};

const isUseful = ({ weights }: Direction): boolean => weights.some((weight) => weight !== 0);

/** Directions of one share: the Lagrangian at and around its best multipliers, and each limit alone. */
const directionsFor = (share: number, linear: Linear, options: DirectionsOptions): Direction[] => {
  const direction = (objective: number, multipliers: Float64Array): Direction => ({
    share,
    objective,
    multipliers,
    slopes: linear.slopes,
    weights: combineSlopes(linear, objective, multipliers),
  });
  const best = bestMultipliers(linear, options);
  const scales = best.some((multiplier) => multiplier > 0) ? MULTIPLIER_SCALES : [0];
  return [
    ...scales.map((scale) =>
      direction(
        1,
        best.map((multiplier) => scale * multiplier),
      ),
    ),
    ...options.limits.map((_, j) =>
      direction(
        0,
        best.map((_, i) => (i === j ? 1 : 0)),
      ),
    ),
  ];
};

/** What gear is worth around a candidate when the limits have about the right price. */
export const pricesAround = (options: DirectionsOptions): Float64Array[] => {
  const linear = linearAround(options, PRICE_SHARE);
  const best = bestMultipliers(linear, options);
  return MULTIPLIER_SCALES.map((scale) =>
    combineSlopes(
      linear,
      1,
      best.map((multiplier) => scale * multiplier),
    ),
  );
};

export const directionsAround = (options: DirectionsOptions): Direction[] => {
  const { majorant, range } = options;
  majorant.place(range.lowest, range.highest);
  majorant.run(1);
  const shares = majorant.crossed() ? SHARES : [1];
  return shares
    .flatMap((share) => directionsFor(share, linearAround(options, share), options))
    .filter(isUseful);
};
