import { read } from '../model/attributes';
import { createBoxSum } from './boxes';
import type { Cuts } from './cuts';
import { createFrontier } from './frontier';
import type { Monitor } from './monitor';
import { compareOrders } from './ranking';
import type { Rankings } from './rankings';
import type { Scorer } from './target';
import type { StatTree } from './tree';

export interface ExploreOptions {
  trees: readonly StatTree[];
  /** Meet every candidate that was not ruled out. */
  rankings: Rankings;
  monitor: Monitor;
}

const NOTHING = Number.NEGATIVE_INFINITY;

const isLeaf = (tree: StatTree, node: number): boolean => read(tree.item, node) >= 0;

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
export const createExplorer = ({ trees, rankings, monitor }: ExploreOptions): Explorer => {
  const frontier = createFrontier(
    trees.length,
    trees.reduce((sum, tree) => sum + heightOf(tree), 2),
  );
  const nodes = new Int32Array(trees.length);
  let sum = createBoxSum(trees, null);
  let done = 0;

  const { worst, meet } = rankings;

  const itemOf = (tree: StatTree, s: number): number => read(tree.item, read(nodes, s));

  const offer = ({ scorer, combination }: Part): void => {
    const order = scorer.score(sum.box.high);
    if (order === null) return;
    const ties = trees.reduce((product, tree, s) => product * read(tree.set.ways, itemOf(tree, s)), 1);
    meet({ order, combination, items: Int32Array.from(trees, itemOf), ties });
  };

  /** Whether nothing in the box can enter the ranking. */
  const isHopeless = (scorer: Scorer, bound: number): boolean => {
    if (bound === NOTHING || bound < worst()) return true;
    const threshold = rankings.vectors.threshold();
    if (threshold === null || bound > read(threshold, 0)) return false;
    return compareOrders(scorer.upperOrder(), threshold) > 0;
  };

  /** Bound by the cuts alone. */
  const cut = (cuts: Cuts | null): number => {
    if (cuts === null) return Number.POSITIVE_INFINITY;
    monitor.spend(1);
    return cuts.bound(sum.box, worst());
  };

  const boundOf = (part: Part): number => {
    const cutBound = cut(part.cuts);
    if (cutBound < worst()) return NOTHING;
    monitor.spend(1);
    const bound = part.scorer.upper(sum.box.low, sum.box.high);
    return isHopeless(part.scorer, bound) ? NOTHING : Math.min(bound, cutBound);
  };

  /** Bound of the current nodes, `split` being the last one set. A single candidate is offered and leaves nothing. */
  const examine = (part: Part, split: number): number => {
    sum.complete(split, read(nodes, split));
    if (widest(trees, nodes) >= 0) return boundOf(part);
    monitor.spend(1);
    if (part.scorer.upper(sum.box.low, sum.box.high) >= worst()) offer(part);
    return NOTHING;
  };

  const open = (bound: number, share: number): void => {
    if (bound === NOTHING) done += share;
    else frontier.push(nodes, bound, share);
  };

  /** Splits the widest node in two; the better half is searched first. */
  const branch = (part: Part, share: number): void => {
    const split = widest(trees, nodes);
    const tree = trees[split];
    if (tree === undefined) return;
    const parent = read(nodes, split);
    const [left, right] = [read(tree.left, parent), read(tree.right, parent)];
    sum.gather(nodes, split);
    nodes[split] = left;
    const leftBound = examine(part, split);
    nodes[split] = right;
    const rightBound = examine(part, split);
    if (leftBound <= rightBound) nodes[split] = left;
    open(Math.min(leftBound, rightBound), share / 2);
    nodes[split] = leftBound <= rightBound ? right : left;
    open(Math.max(leftBound, rightBound), share / 2);
  };

  const explore = (part: Part, share: number): boolean => {
    nodes.fill(0);
    sum = createBoxSum(trees, part.cuts);
    sum.gather(nodes, 0);
    open(examine(part, 0), share);
    while (frontier.size() > 0) {
      if (monitor.isTimeUp()) return false;
      const top = frontier.pop(nodes);
      if (top.bound < worst()) done += top.share;
      else branch(part, top.share);
    }
    return true;
  };

  return { explore, openBound: frontier.highestBound, doneShare: () => done };
};
