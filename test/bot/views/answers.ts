import { buildProblem } from '../../../src/domain/builds/build-problem';
import type { Problem } from '../../../src/domain/model/problem';
import { optimize } from '../../../src/domain/optimizer/optimize';
import type {
  Assumption,
  FeasibleAnswer,
  OptimizationAnswer,
} from '../../../src/operations/optimization-result';
import type { RunView } from '../../../src/operations/run-schema';
import { toProblem } from '../../domain/optimizer/sketch';
import { HEAL_BOON } from '../../fixtures/optimizer/heal-boon';
import { INFEASIBLE } from '../../fixtures/optimizer/infeasible';
import { POWER } from '../../fixtures/optimizer/power';

const solved = (problem: Problem, assumptions: Assumption[]): OptimizationAnswer => {
  const result = optimize(problem, { topK: 10, timeLimitMs: 60_000, now: () => 0 });
  if (result.feasible === null) throw new Error('expected an answer');
  return { ...result, assumptions, dataVersion: 'bundled-2026-11', explanation: '' };
};

const feasible = (answer: OptimizationAnswer): FeasibleAnswer => {
  if (!answer.feasible) throw new Error('expected a build');
  return answer;
};

const ASKED: Assumption[] = [
  { topic: 'gameMode', statement: 'raid, PvE rules.', source: null },
  { topic: 'buffs', statement: 'might 25, fury 1, as usual in raid.', source: 'Guild Wars 2 wiki' },
];

export const powerAnswer = feasible(solved(toProblem(POWER.problem), ASKED));
export const healAnswer = feasible(solved(toProblem(HEAL_BOON.problem), ASKED));
export const infeasibleAnswer = solved(toProblem(INFEASIBLE.problem), ASKED);

/** What `/build optimize` answers, its assumptions included, with few prefixes to be quick. */
export const dragonhunterAnswer = (): FeasibleAnswer => {
  const built = buildProblem({
    profession: 'Guardian',
    specialization: 'Dragonhunter',
    prefixes: ['Berserker', 'Dragon'],
  });
  if (!built.ok) throw new Error('expected a problem');
  return feasible(solved(built.problem, built.assumptions));
};

export const RUN_ID = '0c7f8f6e-57a4-4f0e-9d4e-8a3c7f1d2b10';

export const completedRun: RunView = {
  id: RUN_ID,
  operation: 'optimize-build',
  status: 'completed',
  createdAt: '2026-11-25T10:00:00.000Z',
  startedAt: '2026-11-25T10:00:01.000Z',
  endedAt: '2026-11-25T10:00:04.200Z',
  links: { self: `/api/v1/runs/${RUN_ID}`, events: `/api/v1/runs/${RUN_ID}/events` },
  progress: { stage: 'ended', fraction: 1, best: null, bound: null, gap: null, evaluations: 0, note: null },
};

export const runningRun: RunView = {
  ...completedRun,
  status: 'running',
  endedAt: null,
  progress: {
    stage: 'searching',
    fraction: 0.42,
    best: 39407.07,
    bound: 39800,
    gap: 0.00997,
    evaluations: 123_456,
    note: null,
  },
};
