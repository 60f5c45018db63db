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

export interface AnsweredBuild {
  input: InputOf<'optimize-build'>;
  answer: OptimizationAnswer;
}

/** What `/build optimize` was asked and found; null for a run that has found nothing (yet) or is another operation. */
export const answeredBuild = async (app: BotApp, run: RunView): Promise<AnsweredBuild | null> => {
  if (run.operation !== 'optimize-build' || run.status !== 'completed') return null;
  const parsed = parseInput('optimize-build', (await app.deliveries.open(run.id)).input);
  const answer = optimizationResultSchema.safeParse(run.result);
  return parsed.ok && answer.success ? { input: parsed.input, answer: answer.data } : null;
};

/** The found build of a run. Throws AppError `not-found` when there is none to look at. */
export const foundBuild = async (
  app: BotApp,
  id: string,
  viewer: Caller,
): Promise<{ input: InputOf<'optimize-build'>; answer: FeasibleAnswer }> => {
  const answered = await answeredBuild(app, await app.runs.get(id, viewer));
  if (!answered?.answer.feasible) throw new AppError('not-found', 'This run has found no build.');
  return { input: answered.input, answer: answered.answer };
};
