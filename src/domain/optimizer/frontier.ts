import { read } from '../model/attributes';

/** Open parts of the search, last in first out, without allocating: a tree node per set, its bound and its share of the work. */
export interface Frontier {
  size: () => number;
  push: (nodes: Int32Array, bound: number, share: number) => void;
  /** Copies the top's nodes into `nodes` and removes it. */
  pop: (nodes: Int32Array) => { bound: number; share: number };
  highestBound: () => number;
}

/** `depth`: the most entries that can be open at once. */
export const createFrontier = (width: number, depth: number): Frontier => {
  const nodes = new Int32Array(width * depth);
  const bounds = new Float64Array(depth);
  const shares = new Float64Array(depth);
  const top = { bound: 0, share: 0 };
  let size = 0;
  return {
    size: () => size,
    push: (tuple, bound, share) => {
      nodes.set(tuple, size * width);
      bounds[size] = bound;
      shares[size] = share;
      size++;
    },
    pop: (tuple) => {
      size--;
      for (let i = 0; i < width; i++) tuple[i] = read(nodes, size * width + i);
      top.bound = read(bounds, size);
      top.share = read(shares, size);
      return top;
    },
    highestBound: () =>
      bounds.subarray(0, size).reduce((most, bound) => Math.max(most, bound), Number.NEGATIVE_INFINITY),
  };
};
