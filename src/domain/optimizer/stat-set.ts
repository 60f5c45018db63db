import { GEAR_COUNT, read } from '../model/attributes';
import { infusionSplits } from '../model/infusion-splits';
import {
  type Build,
  GEAR_ATTRIBUTES,
  type Infusions,
  type Problem,
  type Slot,
  type SlotOption,
} from '../model/problem';

/** What one vector of a set is made of. */
export interface Picks {
  gear: Build['gear'];
  infusions: Build['infusions'];
}

/**
 * The distinct gear vectors that some slots (or the infusions) can reach together, row by row in the order of
 * `GEAR_ATTRIBUTES`, each with the number of ways to reach it and one of these ways.
 */
export interface StatSet {
  size: number;
  vectors: Float64Array;
  ways: Float64Array;
  picks: (index: number) => Picks;
  /** The vector that these picks reach; -1 when they are not of this set. */
  locate: (picks: Picks) => number;
}

const rowKey = (vector: Float64Array): string => vector.join(' ');

/** Collects vectors and tells equal ones by their key. */
const createCollector = () => {
  const indexes = new Map<string, number>();
  const rows: Float64Array[] = [];
  const ways: number[] = [];
  /** Whether the vector is new. */
  const add = (vector: Float64Array, count: number): boolean => {
    const key = rowKey(vector);
    const known = indexes.get(key);
    if (known === undefined) {
      indexes.set(key, rows.length);
      rows.push(vector);
      ways.push(count);
      return true;
    }
    ways[known] = (ways[known] ?? 0) + count;
    return false;
  };
  const locate = (vector: Float64Array): number => indexes.get(rowKey(vector)) ?? -1;
  const finish = (): Pick<StatSet, 'size' | 'vectors' | 'ways'> => {
    const vectors = new Float64Array(rows.length * GEAR_COUNT);
    rows.forEach((row, index) => {
      vectors.set(row, index * GEAR_COUNT);
    });
    return { size: rows.length, vectors, ways: Float64Array.from(ways) };
  };
  return { add, locate, finish };
};

const optionVector = ({ stats }: SlotOption): Float64Array =>
  Float64Array.from(GEAR_ATTRIBUTES, (name) => stats[name] ?? 0);

const slotSet = ({ id, options }: Slot): StatSet => {
  const collector = createCollector();
  const distinct = options.filter((option) => collector.add(optionVector(option), 1));
  const worn = ({ gear }: Picks) => options.find(({ affix }) => affix === gear[id]);
  return {
    ...collector.finish(),
    picks: (index) => ({ gear: { [id]: distinct[index]?.affix ?? '' }, infusions: {} }),
    locate: (picks) => {
      const option = worn(picks);
      return option === undefined ? -1 : collector.locate(optionVector(option));
    },
  };
};

const infusionSet = (infusions: Infusions): StatSet => {
  const collector = createCollector();
  const vectorOf = (counts: Build['infusions']): Float64Array =>
    Float64Array.from(GEAR_ATTRIBUTES, (name) => (counts[name] ?? 0) * infusions.pointsEach);
  const distinct = infusionSplits(infusions)
    .map((split): Build['infusions'] =>
      Object.fromEntries(infusions.options.map(({ attribute }, kind) => [attribute, split[kind] ?? 0])),
    )
    .filter((counts) => collector.add(vectorOf(counts), 1));
  return {
    ...collector.finish(),
    picks: (index) => ({ gear: {}, infusions: distinct[index] ?? {} }),
    locate: ({ infusions: counts }) => collector.locate(vectorOf(counts)),
  };
};

const rowSum = (a: StatSet, i: number, b: StatSet, j: number): Float64Array =>
  Float64Array.from(
    GEAR_ATTRIBUTES,
    (_, k) => read(a.vectors, i * GEAR_COUNT + k) + read(b.vectors, j * GEAR_COUNT + k),
  );

/** All sums of a vector of `a` and a vector of `b`. */
const sumSets = (a: StatSet, b: StatSet): StatSet => {
  const collector = createCollector();
  const origins: [number, number][] = [];
  for (let i = 0; i < a.size; i++) {
    for (let j = 0; j < b.size; j++) {
      if (collector.add(rowSum(a, i, b, j), read(a.ways, i) * read(b.ways, j))) origins.push([i, j]);
    }
  }
  return {
    ...collector.finish(),
    picks: (index) => {
      const [i, j] = origins[index] ?? [0, 0];
      const [left, right] = [a.picks(i), b.picks(j)];
      return { gear: { ...left.gear, ...right.gear }, infusions: { ...left.infusions, ...right.infusions } };
    },
    locate: (picks) => {
      const [i, j] = [a.locate(picks), b.locate(picks)];
      return i < 0 || j < 0 ? -1 : collector.locate(rowSum(a, i, b, j));
    },
  };
};

/** Equal slots (rings, small armor) gain most from being merged: the order of their options stops to matter. */
const LARGEST_EQUAL_PACK = 2000;
/** Larger sets cost more to list than they save where the search is short. */
const LARGEST_PACK = 200;
/** With constraints many candidates come close to the optimum: fewer and larger sets then make closer boxes. */
const LARGEST_CONSTRAINED_PACK = 2000;
/** From so many gears on a search with constraints is long. */
const MANY_GEARS = 1e8;

const isLong = ({ slots, constraints }: Problem): boolean =>
  Object.keys(constraints).length > 0 &&
  slots.reduce((product, { options }) => product * options.length, 1) >= MANY_GEARS;

const packEqualSlots = (slots: readonly Slot[]): StatSet[] => {
  const byOptions = new Map<string, StatSet[]>();
  for (const slot of slots) {
    const key = JSON.stringify(slot.options.map((option) => [...optionVector(option)]));
    const sets = byOptions.get(key) ?? [];
    byOptions.set(key, sets);
    sets.push(slotSet(slot));
  }
  return [...byOptions.values()].flatMap((sets) => packWithin(sets, LARGEST_EQUAL_PACK));
};

/** Sums the two smallest sets for as long as the result stays small. */
const packWithin = (sets: readonly StatSet[], largest: number): StatSet[] => {
  const [smallest, next, ...others] = [...sets].sort((a, b) => a.size - b.size);
  if (smallest === undefined || next === undefined) return [...sets];
  const sum = smallest.size * next.size <= largest * 4 ? sumSets(smallest, next) : null;
  if (sum === null || sum.size > largest) return [...sets];
  return packWithin([...others, sum], largest);
};

/** The problem's gear and infusions as a few sets; every candidate is one vector of each. */
export const packedSets = (problem: Problem): StatSet[] =>
  packWithin(
    [...packEqualSlots(problem.slots), infusionSet(problem.infusions)],
    isLong(problem) ? LARGEST_CONSTRAINED_PACK : LARGEST_PACK,
  );
