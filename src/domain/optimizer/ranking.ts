import { read } from '../model/attributes';
import { isHigher } from './compare';

/** One attribute vector found, with one candidate that has it. */
export interface Entry {
  /** Score, tie breaker, then the shown attributes: entries are ordered by these, highest first. */
  order: Float64Array;
  /** The candidate: its combination of extras and the index of its vector in every set. */
  combination: number;
  items: Int32Array;
  /** Raw candidates with this vector and score that the tree search has met; 0 when only a heuristic has. */
  ties: number;
}

export const FIRST_SHOWN = 2;

export const scoreOf = ({ order }: Entry): number => read(order, 0);

/** Negative when `a` ranks higher. */
export const compareOrders = (a: Float64Array, b: Float64Array): number => {
  for (let i = 0; i < a.length; i++) {
    const difference = read(b, i) - read(a, i);
    if (difference !== 0) return difference;
  }
  return 0;
};

/** Attributes are compared after rounding: the order of summation must not make two vectors of one. */
const RESOLUTION = 1e9;

/** Entries with the same shown attributes are one. */
export const byVector = ({ order }: Entry): string => {
  let key = '';
  for (let i = FIRST_SHOWN; i < order.length; i++) key += `${Math.round(read(order, i) * RESOLUTION)} `;
  return key;
};

/** Entries with the same score are one. */
export const byScore = (entry: Entry): string => scoreOf(entry).toPrecision(12);

const isEarlier = (a: Entry, b: Entry): boolean => {
  if (a.combination !== b.combination) return a.combination < b.combination;
  const position = a.items.findIndex((item, s) => item !== b.items[s]);
  return position >= 0 && read(a.items, position) < read(b.items, position);
};

/** Of all candidates with the vector the earliest represents it, in whatever order they are met. */
const merge = (known: Entry, found: Entry): void => {
  if (isEarlier(found, known)) {
    known.items = found.items;
    known.combination = found.combination;
  }
  known.ties += found.ties;
};

/** The best `size` distinct entries met so far. */
export const createRanking = (size: number, keyOf: (entry: Entry) => string) => {
  const entries: Entry[] = [];
  const byKey = new Map<string, Entry>();

  const insert = (entry: Entry): void => {
    const position = entries.findIndex((other) => compareOrders(entry.order, other.order) < 0);
    entries.splice(position === -1 ? entries.length : position, 0, entry);
    byKey.set(keyOf(entry), entry);
    const dropped = entries.length > size ? entries.pop() : undefined;
    if (dropped !== undefined) byKey.delete(keyOf(dropped));
  };

  const replace = (known: Entry, found: Entry): void => {
    entries.splice(entries.indexOf(known), 1);
    insert(found);
  };

  const offer = (found: Entry): void => {
    const last = entries[size - 1];
    if (last !== undefined && compareOrders(found.order, last.order) > 0) return;
    const known = byKey.get(keyOf(found));
    if (known === undefined) insert({ ...found });
    else if (byVector(known) === byVector(found) && !isHigher(scoreOf(found), scoreOf(known))) {
      if (!isHigher(scoreOf(known), scoreOf(found))) merge(known, found);
    } else if (compareOrders(found.order, known.order) < 0) replace(known, { ...found });
  };

  return {
    offer,
    entries: (): readonly Entry[] => entries,
    /** What a candidate must not fall below to matter; null while the list is not full. */
    threshold: (): Float64Array | null => entries[size - 1]?.order ?? null,
  };
};

export type Ranking = ReturnType<typeof createRanking>;
