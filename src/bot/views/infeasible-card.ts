import type { OptimizationAnswer } from '../../operations/optimization-result';
import type { RunView } from '../../operations/run-schema';
import { type Block, type Card, text } from '../format/card';
import type { Texts } from '../locales/texts';
import { assumptionsButton } from './answer-parts';
import { isCeiling, limitValue, limitWords, reachableLimit } from './limit-words';
import { footer } from './proof-parts';
import { tookWords } from './run-words';

type Infeasible = Extract<OptimizationAnswer, { feasible: false }>;

/** Rounded to the side that a build can hold, so that it never reads like the limit it misses. */
const bestWords = ({ constraint, best }: Infeasible['reason'], texts: Texts): string =>
  limitValue(constraint, reachableLimit(constraint, best), texts);

const adviceLine = (reason: Infeasible['reason'], texts: Texts): string => {
  const { constraint, best } = reason;
  const { infeasible, terms } = texts;
  const limited = terms.limited[constraint];
  const value = bestWords(reason, texts);
  if (isCeiling(constraint)) return infeasible.raise(limited, value);
  return reachableLimit(constraint, best) > 0 ? infeasible.lower(limited, value) : infeasible.drop(limited);
};

const infeasibleBlocks = ({ reason, proof }: Infeasible, texts: Texts): Block[] => {
  const { infeasible, numbers } = texts;
  const { constraint, required, scope } = reason;
  const advice = [
    adviceLine(reason, texts),
    ...(scope === 'with-others' ? [infeasible.others] : []),
    infeasible.widen,
  ];
  return [
    text(3, [
      infeasible.failing(limitWords(constraint, required, texts), bestWords(reason, texts)),
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

/** The proof that there is no build: which limit fails, how far one gets, what to relax. */
export const infeasibleCard = (
  { run, title, answer }: { run: RunView; title: string; answer: Infeasible },
  texts: Texts,
): Card => ({
  tone: 'warning',
  blocks: [
    text(3, [`🚫 **${texts.infeasible.title}**`], `## ${title}`),
    ...infeasibleBlocks(answer, texts),
    footer(answer, [tookWords(run, texts)], texts),
    { kind: 'buttons', importance: 3, buttons: [assumptionsButton(run.id, texts)] },
  ],
});
