import { GEAR_COUNT, read } from '../model/attributes';
import type { Box, Cuts } from './cuts';
import type { StatTree } from './tree';

/** Sums the boxes of one node per tree; all but one are summed once for both children of that one. */
export interface BoxSum {
  box: Box;
  /** Sums the nodes of all trees but `split`. */
  gather: (nodes: Int32Array, split: number) => void;
  /** Adds a node of the tree left out: `box` is then complete. */
  complete: (split: number, node: number) => void;
}

const emptyBox = (directions: number): Box => ({
  low: new Float64Array(GEAR_COUNT),
  high: new Float64Array(GEAR_COUNT),
  support: new Float64Array(directions),
});

const addRow = (sum: Float64Array, base: Float64Array, rows: Float64Array, row: number): void => {
  const start = row * sum.length;
  for (let i = 0; i < sum.length; i++) sum[i] = (base[i] ?? 0) + (rows[start + i] ?? 0);
};

export const createBoxSum = (trees: readonly StatTree[], cuts: Cuts | null): BoxSum => {
  const directions = cuts?.count ?? 0;
  const [box, rest] = [emptyBox(directions), emptyBox(directions)];

  const add = (to: Box, base: Box, s: number, node: number): void => {
    const tree = trees[s];
    if (tree === undefined) return;
    addRow(to.low, base.low, tree.low, node);
    addRow(to.high, base.high, tree.high, node);
    const supports = cuts?.supports[s];
    if (supports !== undefined) addRow(to.support, base.support, supports, node);
  };

  return {
    box,
    gather: (nodes, split) => {
      rest.low.fill(0);
      rest.high.fill(0);
      rest.support.fill(0);
      for (let s = 0; s < trees.length; s++) if (s !== split) add(rest, rest, s, read(nodes, s));
    },
    complete: (split, node) => add(box, rest, split, node),
  };
};
