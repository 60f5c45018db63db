import type { Caller } from '../../app/caller';
import { AppError } from '../../errors';
import type { InputOf } from '../../operations';
import {
  type FeasibleAnswer,
  type OptimizationAnswer,
  optimizationResultSchema,
} from '../../operations/optimization-result';
import { parseInput } from '../../operations/parse';
import type { RunView } from '../../operations/run-schema';
import type { BotApp } from '../app';

type Input = InputOf<'optimize-build'>;

const answerIn = (run: RunView): OptimizationAnswer | null =>
  optimizationResultSchema.safeParse(run.result).data ?? null;

/** What a run has answered. Throws AppError `not-found` when it has not (yet). */
export const answerOf = async (app: BotApp, id: string, viewer: Caller): Promise<OptimizationAnswer> => {
  const answer = answerIn(await app.runs.get(id, viewer));
  if (answer === null) throw new AppError('not-found', 'This run has no answer.');
  return answer;
};

/** The same, with a build in it. Throws AppError `not-found` when there is none. */
export const buildOf = async (app: BotApp, id: string, viewer: Caller): Promise<FeasibleAnswer> => {
  const answer = await answerOf(app, id, viewer);
  if (!answer.feasible) throw new AppError('not-found', 'This run has found no build.');
  return answer;
};

/** What `/build optimize` was asked; null for a run of another operation. */
export const askedBuild = async (app: BotApp, id: string): Promise<Input | null> => {
  const { operation, input } = await app.deliveries.open(id);
  const parsed = operation === 'optimize-build' ? parseInput('optimize-build', input) : null;
  return parsed?.ok ? parsed.input : null;
};

export interface AnsweredBuild {
  input: Input;
  answer: OptimizationAnswer;
}

/** Question and answer of `/build optimize`; null while there is no answer, and for another operation. */
export const answeredBuild = async (app: BotApp, run: RunView): Promise<AnsweredBuild | null> => {
  const answer = answerIn(run);
  const input = answer === null ? null : await askedBuild(app, run.id);
  return answer === null || input === null ? null : { input, answer };
};
