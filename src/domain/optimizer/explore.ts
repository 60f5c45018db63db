import { GEAR_COUNT, read } from '../model/attributes';
import type { Cuts } from './cuts';
import { createFrontier } from './frontier';
import type { Monitor } from './monitor';
import { compareOrders, type Entry, type Ranking } from './ranking';
import type { Scorer } from './target';
import type { StatTree } from './tree';

export interface ExploreOptions {
  trees: readonly StatTree[];
  ranking: Ranking;
  monitor: Monitor;
  /** Receives every candidate that was not ruled out. */
  meet: (entry: Entry) => void;
}

const isLeaf = (tree: StatTree, node: number): boolean => read(tree.item, node) >= 0;

/** Sums the boxes of one node per tree. */
const sumBoxes = (
  trees: readonly StatTree[],
  nodes: Int32Array,
  low: Float64Array,
  high: Float64Array,
): void => {
  low.fill(0);
  high.fill(0);
  for (let s = 0; s < trees.length; s++) {
    const tree = trees[s];
    if (tree === undefined) continue;
    const row = read(nodes, s) * GEAR_COUNT;
    for (let k = 0; k < GEAR_COUNT; k++) {
      low[k] = read(low, k) + read(tree.low, row + k);
      high[k] = read(high, k) + read(tree.high, row + k);
    }
  }
};

/** Sums the supports of one node per tree. */
const sumSupports = ({ count, supports }: Cuts, nodes: Int32Array, sum: Float64Array): void => {
  sum.fill(0);
  for (let s = 0; s < supports.length; s++) {
    const own = supports[s];
    const row = read(nodes, s) * count;
    for (let d = 0; d < count; d++) sum[d] = read(sum, d) + (own?.[row + d] ?? 0);
  }
};

/** The tree whose node has the most to gain from being split; -1 when all are single vectors. */
const widest = (trees: readonly StatTree[], nodes: Int32Array): number => {
  let chosen = -1;
  let most = -1;
  for (let s = 0; s < trees.length; s++) {
    const tree = trees[s];
    const node = read(nodes, s);
    if (tree === undefined || isLeaf(tree, node)) continue;
    const spread = read(tree.spread, node);
    if (spread > most) [chosen, most] = [s, spread];
  }
  return chosen;
};

const heightOf = (tree: StatTree): number => Math.ceil(Math.log2(Math.max(2, tree.set.size))) + 1;

/** One combination of extras. */
export interface Part {
  combination: number;
  scorer: Scorer;
  cuts: Cuts | null;
}

export interface Explorer {
  /** Searches all candidates of one combination; false when the time was up before the end. */
  explore: (part: Part, share: number) => boolean;
  /** Bound of what is still open. */
  openBound: () => number;
  /** Share of the work that is done, summed over the explored combinations. */
  doneShare: () => number;
}

/** Depth-first branch and bound over tuples of tree nodes, one node per set. */
export const createExplorer = ({ trees, ranking, monitor, meet }: ExploreOptions): Explorer => {
  const frontier = createFrontier(
    trees.length,
    trees.reduce((sum, tree) => sum + heightOf(tree), 2),
  );
  const nodes = new Int32Array(trees.length);
  const low = new Float64Array(GEAR_COUNT);
  const high = new Float64Array(GEAR_COUNT);
  let support = new Float64Array(0);
  let done = 0;

  const worst = (): number => ranking.threshold()?.[0] ?? Number.NEGATIVE_INFINITY;

  const itemOf = (tree: StatTree, s: number): number => read(tree.item, read(nodes, s));

  const offer = (scorer: Scorer, combination: number): void => {
    const order = scorer.score(high);
    if (order === null) return;
    const ties = trees.reduce((product, tree, s) => product * read(tree.set.ways, itemOf(tree, s)), 1);
    meet({ order, combination, items: Int32Array.from(trees, itemOf), ties });
  };

  /** Whether nothing between the corners can enter the ranking. */
  const isHopeless = (scorer: Scorer, bound: number): boolean => {
    if (bound === Number.NEGATIVE_INFINITY) return true;
    const threshold = ranking.threshold();
    if (threshold === null || bound > read(threshold, 0)) return false;
    return bound < read(threshold, 0) || compareOrders(scorer.upperOrder(), threshold) > 0;
  };

  /** Bound by the cuts alone. */
  const cut = (cuts: Cuts | null): number => {
    if (cuts === null) return Number.POSITIVE_INFINITY;
    monitor.spend(1);
    sumSupports(cuts, nodes, support);
    return cuts.bound(low, high, support);
  };

  /** Bound of the current nodes; -Infinity when they leave nothing to do. A single candidate is offered at once. */
  const examine = ({ scorer, combination, cuts }: Part): number => {
    sumBoxes(trees, nodes, low, high);
    const isSingle = widest(trees, nodes) < 0;
    const cutBound = isSingle ? Number.POSITIVE_INFINITY : cut(cuts);
    if (cutBound < worst()) return Number.NEGATIVE_INFINITY;
    monitor.spend(1);
    const bound = scorer.upper(low, high);
    if (isHopeless(scorer, bound)) return Number.NEGATIVE_INFINITY;
    if (!isSingle) return Math.min(bound, cutBound);
    offer(scorer, combination);
    return Number.NEGATIVE_INFINITY;
  };

  const close = (share: number): void => {
    done += share;
  };

  const open = (bound: number, share: number): void => {
    if (bound === Number.NEGATIVE_INFINITY) close(share);
    else frontier.push(nodes, bound, share);
  };

  /** Splits the widest node in two; the better half is searched first. */
  const branch = (part: Part, share: number): void => {
    const split = widest(trees, nodes);
    const tree = trees[split];
    if (tree === undefined) return;
    const parent = read(nodes, split);
    const [left, right] = [read(tree.left, parent), read(tree.right, parent)];
    const boundAt = (child: number): number => {
      nodes[split] = child;
      return examine(part);
    };
    const openAt = (child: number, bound: number): void => {
      nodes[split] = child;
      open(bound, share / 2);
    };
    const leftBound = boundAt(left);
    const rightBound = boundAt(right);
    if (leftBound > rightBound) {
      openAt(right, rightBound);
      openAt(left, leftBound);
    } else {
      openAt(left, leftBound);
      openAt(right, rightBound);
    }
  };

  const explore = (part: Part, share: number): boolean => {
    nodes.fill(0);
    support = new Float64Array(part.cuts?.count ?? 0);
    open(examine(part), share);
    while (frontier.size() > 0) {
      if (monitor.isTimeUp()) return false;
      const top = frontier.pop(nodes);
      if (top.bound < worst()) close(top.share);
      else branch(part, top.share);
    }
    return true;
  };

  return { explore, openBound: frontier.highestBound, doneShare: () => done };
};
