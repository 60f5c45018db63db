import { type InputOf, OPERATIONS } from '../../src/operations';
import { SLOT_IDS } from '../domain/optimizer/gear-tables';
import { type ProblemSketch, toProblem } from '../domain/optimizer/sketch';
import { INFEASIBLE } from '../fixtures/optimizer/infeasible';
import { POWER } from '../fixtures/optimizer/power';

interface Limits {
  topK?: number;
  timeLimitSeconds?: number;
}

export type SolveInput = InputOf<'solve-problem'>;

const toInput = (sketch: ProblemSketch, limits: Limits): SolveInput =>
  OPERATIONS['solve-problem'].input.parse({ ...toProblem(sketch), ...limits });

/** Solved in less than a second; the optimum is known. */
export const easy = (limits: Limits = {}): SolveInput => toInput(POWER.problem, limits);

export const infeasible = (): SolveInput => toInput(INFEASIBLE.problem, {});

const MANY =
  'Berserker Assassin Dragon Marauder Valkyrie Knight Soldier Celestial Cavalier Commander Diviner';

/** Windows that cut off the corners of what is reachable: no search proves the best build of it in minutes. */
export const hard = (limits: Limits = {}): SolveInput =>
  toInput(
    {
      ...POWER.problem,
      slots: Object.fromEntries(SLOT_IDS.map((id) => [id, MANY])),
      infusions: { total: 18, max: { power: 18, precision: 18, toughness: 18, vitality: 18 } },
      constraints: { minToughness: 1493, maxToughness: 1497, minHealth: 21_111, minSurvivability: 20 },
    },
    limits,
  );
