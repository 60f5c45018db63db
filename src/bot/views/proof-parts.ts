import { GEAR_ATTRIBUTES } from '../../domain/model/problem';
import type { FeasibleAnswer, OptimizationAnswer } from '../../operations/optimization-result';
import { type TextBlock, text } from '../format/card';
import { foreign } from '../format/text';
import type { Texts } from '../locales/texts';
import { joined, small } from './context';
import { limitWords } from './limit-words';
import { amountOf, objectiveOf } from './stat-parts';

/** Tenths of a percent, rounded up so that the claim stays true. */
const upwards = (gap: number): number => Math.ceil(gap * 1000) / 1000;

export const proofLine = ({ proof }: FeasibleAnswer, { numbers, result }: Texts): string => {
  const evaluations = numbers.integer(proof.evaluations);
  return proof.optimal
    ? result.proven(evaluations)
    : result.within(numbers.percent(upwards(proof.gap)), evaluations);
};

export const tiesLine = ({ ties }: FeasibleAnswer, { result }: Texts): string[] =>
  ties > 1 ? [small(result.ties(ties))] : [];

const bindingLines = (answer: FeasibleAnswer, texts: Texts): string[] =>
  answer.binding.map(({ constraint, required, valueWithout }) => {
    const cost = texts.numbers.figure(valueWithout - answer.value);
    return texts.result.costs(
      limitWords(constraint, required, texts),
      amountOf(cost, objectiveOf(answer), texts),
    );
  });

/** The attribute of which five more points give most; a gain that rounds to nothing is none. */
const gainLine = (answer: FeasibleAnswer, texts: Texts): string[] => {
  const [best] = GEAR_ATTRIBUTES.toSorted(
    (one, other) => answer.gradients[other].plus5 - answer.gradients[one].plus5,
  );
  const gain = best === undefined ? 0 : answer.gradients[best].plus5;
  if (best === undefined || gain <= 1e-6) return [];
  const amount = amountOf(texts.numbers.signed(gain), objectiveOf(answer), texts);
  return [texts.result.plusFive(texts.terms.attributes[best], amount)];
};

export const limitsBlocks = (answer: FeasibleAnswer, texts: Texts): TextBlock[] => {
  const lines = [...bindingLines(answer, texts), ...gainLine(answer, texts)];
  return lines.length === 0 ? [] : [text(2, lines, `### ${texts.result.limits}`)];
};

const LONGEST_BASIS = 120;

/** Its first sentences; the whole, with every trait that was counted, stands under the assumptions. */
const opening = (statement: string): string =>
  statement.length <= LONGEST_BASIS
    ? statement
    : statement.slice(0, statement.lastIndexOf('. ', LONGEST_BASIS) + 1) || statement;

/** Which traits and rotation the numbers follow from, in the engine's own words. */
export const basisBlocks = ({ assumptions }: OptimizationAnswer): TextBlock[] =>
  assumptions
    .filter(({ topic }) => topic === 'profile')
    .map(({ statement }) => text(1, [small(foreign(opening(statement), LONGEST_BASIS))]));

/** The date in a data version such as bundled-2026-11, as Discord's relative time; '' when it names none. */
const ageOf = (dataVersion: string): string => {
  const [, year, month, day = '01'] = /(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(dataVersion) ?? [];
  const time = Date.parse(`${year}-${month}-${day}T00:00:00Z`);
  return Number.isNaN(time) ? '' : `<t:${time / 1000}:R>`;
};

/** Small print: what the numbers rest on, and other remarks. */
export const footer = (
  { dataVersion }: OptimizationAnswer,
  remarks: readonly string[],
  texts: Texts,
): TextBlock =>
  text(2, [small(joined([texts.result.data(foreign(dataVersion), ageOf(dataVersion)), ...remarks]))]);
