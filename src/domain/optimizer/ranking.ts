import { read } from '../model/attributes';

/** One attribute vector found, with one candidate that has it. */
export interface Entry {
  /** Objective, tie breaker, then the shown attributes: entries are ordered by these, highest first. */
  order: Float64Array;
  /** The candidate: its combination and the index of its vector in every set. */
  combination: number;
  items: Int32Array;
  /** Raw candidates with this vector and value that the tree search has met. */
  ties: number;
}

/** Attributes are compared after rounding: the order of summation must not make two vectors of one. */
const RESOLUTION = 1e9;
export const FIRST_SHOWN = 2;

const vectorKey = (order: Float64Array): string => {
  let key = '';
  for (let i = FIRST_SHOWN; i < order.length; i++) key += `${Math.round(read(order, i) * RESOLUTION)} `;
  return key;
};

/** Negative when `a` ranks higher. */
export const compareOrders = (a: Float64Array, b: Float64Array): number => {
  for (let i = 0; i < a.length; i++) {
    const difference = read(b, i) - read(a, i);
    if (difference !== 0) return difference;
  }
  return 0;
};

/** The best `size` distinct attribute vectors met so far. */
export const createRanking = (size: number) => {
  const entries: Entry[] = [];
  const byKey = new Map<string, Entry>();

  const insert = (entry: Entry): void => {
    const position = entries.findIndex((other) => compareOrders(entry.order, other.order) < 0);
    entries.splice(position === -1 ? entries.length : position, 0, entry);
  };

  const remove = (entry: Entry): void => {
    entries.splice(entries.indexOf(entry), 1);
  };

  /** `found` is kept as it is: hand over fresh arrays. A heuristic's candidates come with 0 ties. */
  const offer = (found: Entry): void => {
    const last = entries[size - 1];
    if (last !== undefined && compareOrders(found.order, last.order) > 0) return;
    const key = vectorKey(found.order);
    const known = byKey.get(key);
    if (known !== undefined) {
      const value = read(found.order, 0);
      if (read(known.order, 0) > value) return;
      if (read(known.order, 0) === value) {
        merge(known, found);
        return;
      }
      remove(known);
    }
    byKey.set(key, found);
    insert(found);
    const dropped = entries.length > size ? entries.pop() : undefined;
    if (dropped !== undefined) byKey.delete(vectorKey(dropped.order));
  };

  return {
    offer,
    entries: (): readonly Entry[] => entries,
    /** What a candidate must not fall below to matter; null while the list is not full. */
    threshold: (): Float64Array | null => entries[size - 1]?.order ?? null,
  };
};

/** The first candidate of the tree search represents the vector, whatever a heuristic found before. */
const merge = (known: Entry, found: Entry): void => {
  if (known.ties === 0) {
    known.items = found.items;
    known.combination = found.combination;
  }
  known.ties += found.ties;
};

export type Ranking = ReturnType<typeof createRanking>;
