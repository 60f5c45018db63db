import { GEAR_COUNT, read } from '../model/attributes';
import type { Polynomials } from '../model/polynomial';
import type { CompiledLimit } from '../model/quantities';
import { LIMIT_TOLERANCE } from '../model/quantities';
import { type Direction, type DirectionsOptions, directionsAround } from './directions';
import type { StatTree } from './tree';

/** What is known of the vectors below a tuple of nodes. */
export interface Box {
  low: Float64Array;
  high: Float64Array;
  /** Sums of the nodes' supports, one per direction. */
  support: Float64Array;
}

/**
 * Upper bounds that know that an item gives one attribute or another, not the best of each.
 *
 * Below the upper corner h of a box, a smooth majorant F falls at least by slope x (h - x), where the slopes are its
 * lowest in the box. How little some direction w x (h - x) can be is known for every node of every tree in advance
 * (its support), so F(x) <= F(h) - c x (sum of supports) for every c with slopes >= c x w. Limits enter with
 * multipliers, as in a Lagrangian relaxation.
 */
export interface Cuts {
  /** Number of directions. */
  count: number;
  /** Least of w x (upper corner - vector) below a node: `count` numbers per node, one array per tree. */
  supports: readonly Float64Array[];
  /**
   * Highest score in the box whose supports these are; -Infinity when the limits cannot hold.
   * Looks no further once it is below `enough`.
   */
  bound: (box: Box, enough: number) => number;
}

/** Floating-point noise of two ways to compute the same. */
const RELATIVE_MARGIN = 1e-10;

const dot = (weights: Float64Array, values: Float64Array, row: number): number => {
  let sum = 0;
  for (let k = 0; k < GEAR_COUNT; k++) sum += (weights[k] ?? 0) * (values[row + k] ?? 0);
  return sum;
};

/** Children come after their parent in a tree, so one pass from the end sees them first. */
const supportsOf = (tree: StatTree, directions: readonly Direction[]): Float64Array => {
  const count = directions.length;
  const nodes = tree.item.length;
  const supports = new Float64Array(nodes * count);
  const reach = new Float64Array(nodes);
  directions.forEach(({ weights }, direction) => {
    for (let node = nodes - 1; node >= 0; node--) {
      const item = read(tree.item, node);
      reach[node] =
        item >= 0
          ? dot(weights, tree.set.vectors, item * GEAR_COUNT)
          : Math.max(read(reach, read(tree.left, node)), read(reach, read(tree.right, node)));
      supports[node * count + direction] = dot(weights, tree.high, node * GEAR_COUNT) - read(reach, node);
    }
  });
  return supports;
};

/** A direction and its place among the supports. */
interface Numbered {
  direction: Direction;
  index: number;
}

const byShare = (directions: readonly Direction[]): Numbered[][] => {
  const numbered = directions.map((direction, index) => ({ direction, index }));
  const shares = [...new Set(directions.map(({ share }) => share))];
  return shares.map((share) => numbered.filter(({ direction }) => direction.share === share));
};

/** Directions with their supports in every node: what cuts of several combinations of extras can share. */
export interface CutFrame {
  directions: readonly Direction[];
  supports: readonly Float64Array[];
}

export const createCutFrame = (options: DirectionsOptions, trees: readonly StatTree[]): CutFrame => {
  const directions = directionsAround(options);
  return { directions, supports: trees.map((tree) => supportsOf(tree, directions)) };
};

export interface CutsOptions {
  majorant: Polynomials;
  limits: readonly CompiledLimit[];
  frame: CutFrame;
}

/** Sound whatever the frame; tight where its directions come from a similar combination of extras. */
export const createCuts = ({ majorant, limits, frame }: CutsOptions): Cuts => {
  const { directions, supports } = frame;
  const count = directions.length;
  const groups = byShare(directions);
  let magnitude = 0;
  /** The group that last sufficed is asked first. */
  let favorite = 0;

  /** The best c with the slopes of a polynomial >= c x weights; NaN when there is none above 0. Weights that only fall leave c free upwards. */
  const ratioOf = (polynomial: number, weights: Float64Array): number => {
    let most = Number.POSITIVE_INFINITY;
    let least = 0;
    for (let k = 0; k < GEAR_COUNT; k++) {
      const weight = weights[k] ?? 0;
      const slope = majorant.slopes[polynomial * GEAR_COUNT + k] ?? 0;
      if (weight > 0) most = Math.min(most, slope / weight);
      else if (weight < 0) least = Math.max(least, slope / weight);
      else if (slope < 0) return Number.NaN;
    }
    if (most === Number.POSITIVE_INFINITY) return least > 0 ? least : 1;
    return least <= most && most > 0 ? most : Number.NaN;
  };

  /** value + multiplier x slack of a limit at the upper corner. */
  const priced = (value: number, j: number, multiplier: number): number => {
    const limit = limits[j];
    if (limit === undefined) return value;
    const slack = read(majorant.values, j + 1) - limit.sign * limit.required;
    magnitude += multiplier * (Math.abs(slack) + Math.abs(limit.required));
    return value + multiplier * (slack + LIMIT_TOLERANCE);
  };

  /**
   * The Lagrangian bound along one direction. Slopes differ from those the direction was made of: the objective's by a
   * factor c at least, and the multipliers are then chosen anew so that the limits keep their share of the direction.
   */
  const boundAlong = ({ objective, multipliers, slopes, weights }: Direction, support: number): number => {
    const scale = objective > 0 ? ratioOf(0, slopes[0] ?? weights) : 1;
    let value = objective * read(majorant.values, 0);
    magnitude = Math.abs(value);
    for (let j = 0; j < limits.length; j++) {
      const multiplier = multipliers[j] ?? 0;
      if (multiplier > 0)
        value = priced(value, j, (scale * multiplier) / ratioOf(j + 1, slopes[j + 1] ?? weights));
    }
    return value - scale * support + RELATIVE_MARGIN * magnitude;
  };

  /** The lowest bound by the directions of one share; -Infinity when one shows that the limits cannot hold. */
  const boundBy = (group: readonly Numbered[], support: Float64Array): number => {
    let lowest = Number.POSITIVE_INFINITY;
    for (let i = 0; i < group.length; i++) {
      const numbered = group[i];
      if (numbered === undefined) continue;
      const { direction, index } = numbered;
      const upper = boundAlong(direction, read(support, index));
      if (Number.isNaN(upper)) continue;
      if (direction.objective > 0) lowest = Math.min(lowest, upper);
      else if (upper < 0) return Number.NEGATIVE_INFINITY;
    }
    return lowest;
  };

  const bound = ({ low, high, support }: Box, enough: number): number => {
    majorant.place(low, high);
    let lowest = Number.POSITIVE_INFINITY;
    let isRun = false;
    for (let g = 0; g < groups.length; g++) {
      const chosen = (favorite + g) % groups.length;
      const group = groups[chosen] ?? [];
      if (!isRun || majorant.crossed()) majorant.run(group[0]?.direction.share ?? 1);
      isRun = true;
      lowest = Math.min(lowest, boundBy(group, support));
      if (lowest < enough) {
        favorite = chosen;
        break;
      }
    }
    return lowest;
  };

  return { count, supports, bound };
};
