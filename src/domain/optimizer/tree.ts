import { GEAR_COUNT, read } from '../model/attributes';
import type { StatSet } from './stat-set';

/** A kd-tree over the vectors of one set: every node knows the component-wise extremes below it. Node 0 is the root. */
export interface StatTree {
  set: StatSet;
  /** Rows of `GEAR_COUNT` per node. */
  low: Float64Array;
  high: Float64Array;
  /** Children; -1 in leaves. */
  left: Int32Array;
  right: Int32Array;
  /** The vector's index in leaves, -1 elsewhere. */
  item: Int32Array;
  /** Weighted size of the node's box: how much there is to gain from splitting it. */
  spread: Float64Array;
}

const componentAt = (set: StatSet, item: number, component: number): number =>
  read(set.vectors, item * GEAR_COUNT + component);

/** Components by weighted extent, and the order of the items along the widest. */
const widestComponent = (tree: StatTree, node: number, weights: Float64Array): number => {
  let widest = 0;
  let most = -1;
  for (let k = 0; k < GEAR_COUNT; k++) {
    const extent =
      read(weights, k) * (read(tree.high, node * GEAR_COUNT + k) - read(tree.low, node * GEAR_COUNT + k));
    if (extent > most) [widest, most] = [k, extent];
  }
  return widest;
};

const measure = (tree: StatTree, node: number, items: Int32Array, weights: Float64Array): void => {
  let spread = 0;
  for (let k = 0; k < GEAR_COUNT; k++) {
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    for (const item of items) {
      const value = componentAt(tree.set, item, k);
      if (value < low) low = value;
      if (value > high) high = value;
    }
    tree.low[node * GEAR_COUNT + k] = low;
    tree.high[node * GEAR_COUNT + k] = high;
    spread += read(weights, k) * (high - low);
  }
  tree.spread[node] = spread;
};

/** `weights`: how much one point of each attribute matters; all positive. */
export const buildTree = (set: StatSet, weights: Float64Array): StatTree => {
  const nodes = 2 * set.size - 1;
  const tree: StatTree = {
    set,
    low: new Float64Array(nodes * GEAR_COUNT),
    high: new Float64Array(nodes * GEAR_COUNT),
    left: new Int32Array(nodes).fill(-1),
    right: new Int32Array(nodes).fill(-1),
    item: new Int32Array(nodes).fill(-1),
    spread: new Float64Array(nodes),
  };
  let used = 0;
  const build = (items: Int32Array): number => {
    const node = used++;
    measure(tree, node, items, weights);
    if (items.length === 1) {
      tree.item[node] = read(items, 0);
      return node;
    }
    const along = widestComponent(tree, node, weights);
    const sorted = items.sort((a, b) => componentAt(set, a, along) - componentAt(set, b, along) || a - b);
    const middle = sorted.length >> 1;
    tree.left[node] = build(sorted.subarray(0, middle));
    tree.right[node] = build(sorted.subarray(middle));
    return node;
  };
  build(Int32Array.from({ length: set.size }, (_, item) => item));
  return tree;
};
