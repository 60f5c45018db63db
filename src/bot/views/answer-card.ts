import type { FeasibleAnswer, OptimizationAnswer } from '../../operations/optimization-result';
import type { RunView } from '../../operations/run-schema';
import type { Picture } from '../../pictures/renderer';
import { type Block, type Card, text } from '../format/card';
import type { Texts } from '../locales/texts';
import { assumptionsButton, pictureBlocks, resultControls } from './answer-parts';
import { extrasBlocks, gearBlock } from './build-parts';
import { isCeiling, limitValue, limitWords, reachableLimit } from './limit-words';
import { basisBlocks, footer, limitsBlocks, proofLine, tiesLine } from './proof-parts';
import { objectiveOf, statsBlock } from './stat-parts';

/** An answer with the run it belongs to. */
export interface ShownAnswer<Answer extends OptimizationAnswer = OptimizationAnswer> {
  run: RunView;
  title: string;
  answer: Answer;
  picture: Picture | null;
}

type Infeasible = Extract<OptimizationAnswer, { feasible: false }>;

const tookRemark = ({ startedAt, endedAt }: RunView, { numbers, run }: Texts): string => {
  if (startedAt === null || endedAt === null) return '';
  return run.took(numbers.duration((Date.parse(endedAt) - Date.parse(startedAt)) / 1000));
};

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
      footer(answer, [tookRemark(run, texts)], texts),
      ...resultControls(run.id, answer, texts),
    ],
  };
};

const adviceLine = ({ constraint, best }: Infeasible['reason'], texts: Texts): string => {
  const { infeasible, terms } = texts;
  const limited = terms.limited[constraint];
  const reachable = reachableLimit(constraint, best);
  const value = limitValue(constraint, reachable, texts);
  if (isCeiling(constraint)) return infeasible.raise(limited, value);
  return reachable > 0 ? infeasible.lower(limited, value) : infeasible.drop(limited);
};

const infeasibleBlocks = ({ reason, proof }: Infeasible, texts: Texts): Block[] => {
  const { infeasible, numbers } = texts;
  const { constraint, required, best, scope } = reason;
  const advice = [
    adviceLine(reason, texts),
    ...(scope === 'with-others' ? [infeasible.others] : []),
    infeasible.widen,
  ];
  return [
    text(3, [
      infeasible.failing(limitWords(constraint, required, texts), limitValue(constraint, best, texts)),
      scope === 'alone' ? infeasible.alone : infeasible.withOthers,
      infeasible.proven(numbers.integer(proof.evaluations)),
    ]),
    text(
      3,
      advice.map((line) => `- ${line}`),
      `### ${infeasible.relax}`,
    ),
  ];
};

const infeasibleCard = ({ run, title, answer }: ShownAnswer<Infeasible>, texts: Texts): Card => ({
  tone: 'warning',
  blocks: [
    text(3, [`🚫 **${texts.infeasible.title}**`], `## ${title}`),
    ...infeasibleBlocks(answer, texts),
    footer(answer, [tookRemark(run, texts)], texts),
    { kind: 'buttons', importance: 3, buttons: [assumptionsButton(run.id, texts)] },
  ],
});

/** The answer of an optimization with everything that can be done with it. */
export const answerCard = (shown: ShownAnswer, texts: Texts): Card => {
  const { answer } = shown;
  return answer.feasible
    ? feasibleCard({ ...shown, answer }, texts)
    : infeasibleCard({ ...shown, answer }, texts);
};
