import type { FeasibleAnswer, OptimizationAnswer } from '../../operations/optimization-result';
import type { RunView } from '../../operations/run-schema';
import type { Picture } from '../../pictures/renderer';
import { type Card, text } from '../format/card';
import type { Texts } from '../locales/texts';
import { pictureBlocks, resultControls } from './answer-parts';
import { extrasBlocks, gearBlock } from './build-parts';
import { infeasibleCard } from './infeasible-card';
import { basisBlocks, footer, limitsBlocks, proofLine, tiesLine } from './proof-parts';
import { tookWords } from './run-words';
import { objectiveOf, statsBlock } from './stat-parts';

/** An answer with the run it belongs to. */
export interface ShownAnswer<Answer extends OptimizationAnswer = OptimizationAnswer> {
  run: RunView;
  title: string;
  answer: Answer;
  picture: Picture | null;
}

const feasibleCard = ({ run, title, answer, picture }: ShownAnswer<FeasibleAnswer>, texts: Texts): Card => {
  const { numbers, terms, pair } = texts;
  const headline = pair(terms.objectives[objectiveOf(answer)], `**${numbers.figure(answer.value)}**`);
  return {
    tone: answer.proof.optimal ? 'good' : 'warning',
    blocks: [
      text(3, [headline, proofLine(answer, texts)], `## ${title}`),
      ...pictureBlocks(picture),
      gearBlock(answer, texts),
      ...extrasBlocks(answer, texts),
      statsBlock(answer, texts),
      ...limitsBlocks(answer, texts),
      ...tiesLine(answer, texts).map((line) => text(1, [line])),
      ...basisBlocks(answer),
      footer(answer, [tookWords(run, texts)], texts),
      ...resultControls(run.id, answer, texts),
    ],
  };
};

/** The answer of an optimization with everything that can be done with it. */
export const answerCard = (shown: ShownAnswer, texts: Texts): Card => {
  const { answer } = shown;
  return answer.feasible
    ? feasibleCard({ ...shown, answer }, texts)
    : infeasibleCard({ ...shown, answer }, texts);
};
