import { GEAR_COUNT, read } from '../model/attributes';
import { type Compiler, createCompiler } from '../model/compile';
import type { Build, Problem } from '../model/problem';
import { combinationAt, combinationCount } from './combinations';
import { packedSets, type StatSet } from './stat-set';

/** All candidates of a problem: one vector of each set and one combination of extras. */
export interface Space {
  problem: Problem;
  compile: Compiler;
  sets: readonly StatSet[];
  combinations: number;
  /** The least and the most of each gear attribute among all candidates. */
  lowest: Float64Array;
  highest: Float64Array;
}

const corner = (sets: readonly StatSet[], pick: (a: number, b: number) => number): Float64Array => {
  const sum = new Float64Array(GEAR_COUNT);
  for (const { size, vectors } of sets) {
    for (let k = 0; k < GEAR_COUNT; k++) {
      let extreme = read(vectors, k);
      for (let item = 1; item < size; item++) extreme = pick(extreme, read(vectors, item * GEAR_COUNT + k));
      sum[k] = read(sum, k) + extreme;
    }
  }
  return sum;
};

export const createSpace = (problem: Problem): Space => {
  const sets = packedSets(problem);
  return {
    problem,
    compile: createCompiler(problem),
    sets,
    combinations: combinationCount(problem),
    lowest: corner(sets, Math.min),
    highest: corner(sets, Math.max),
  };
};

/** Adds up the vectors named by `items`, one per set. */
export const sumItems = (sets: readonly StatSet[], items: Int32Array, sum: Float64Array): void => {
  sum.fill(0);
  for (let s = 0; s < sets.length; s++) {
    const vectors = sets[s]?.vectors;
    const row = read(items, s) * GEAR_COUNT;
    for (let k = 0; k < GEAR_COUNT; k++) sum[k] = read(sum, k) + (vectors?.[row + k] ?? 0);
  }
};

export const buildAt = ({ problem, sets }: Space, items: Int32Array, combination: number): Build => {
  const picks = sets.map((set, index) => set.picks(read(items, index)));
  const gear = new Map(picks.flatMap((pick) => Object.entries(pick.gear)));
  return {
    gear: Object.fromEntries(problem.slots.map(({ id }) => [id, gear.get(id) ?? ''])),
    infusions: Object.fromEntries(picks.flatMap((pick) => Object.entries(pick.infusions))),
    choices: combinationAt(problem, combination).choices,
  };
};
