import { OBJECTIVES, SHOWN_ATTRIBUTES } from '../../domain/model/problem';
import type { FeasibleAnswer } from '../../operations/optimization-result';
import { type Block, type TextBlock, text } from '../format/card';
import { textsIn } from '../locales';
import type { Texts } from '../locales/texts';
import type { BotMessage } from '../message';
import type { ShownBuild } from './build-parts';
import { extrasBlocks, gearBlock } from './build-parts';
import { show, small, type ViewContext } from './context';
import { differenceLines } from './differences';
import { isFraction, statsBlock } from './stat-parts';

const indicatorLines = (one: ShownBuild, other: ShownBuild, { terms, numbers, pair }: Texts): string[] =>
  OBJECTIVES.filter((name) => one.indicators[name] !== other.indicators[name]).map((name) => {
    const [before, after] = [one.indicators[name], other.indicators[name]];
    const share = before === 0 ? '' : `, ${numbers.signedPercent((after - before) / Math.abs(before))}`;
    const change = `${numbers.signed(after - before)}${share}`;
    return pair(
      terms.objectives[name],
      `**${numbers.figure(before)}** → **${numbers.figure(after)}** (${change})`,
    );
  });

const attributeLines = (one: ShownBuild, other: ShownBuild, texts: Texts): string[] =>
  SHOWN_ATTRIBUTES.filter((name) => one.attributes[name] !== other.attributes[name]).map((name) => {
    const [before, after] = [one.attributes[name], other.attributes[name]];
    const { percent, signedPercent, integer, signed } = texts.numbers;
    const [write, writeChange] = isFraction(name) ? [percent, signedPercent] : [integer, signed];
    const values = `${write(before)} → ${write(after)}`;
    return texts.pair(texts.terms.attributes[name], `${values} (${writeChange(after - before)})`);
  });

/** What differs, never what is the same. */
const comparison = (one: ShownBuild, other: ShownBuild, texts: Texts): TextBlock[] => {
  const changes = differenceLines(one, other, texts);
  return [
    text(3, changes.length === 0 ? [texts.compare.sameGear] : changes, `### ${texts.compare.differences}`),
    text(
      2,
      [...indicatorLines(one, other, texts), ...attributeLines(one, other, texts)],
      `### ${texts.result.stats}`,
    ),
  ];
};

/** The best build beside the best of strictly lower value. */
export const compareView = (answer: FeasibleAnswer, context: ViewContext): BotMessage => {
  const texts = textsIn(context.language);
  const { compare } = texts;
  const blocks =
    answer.runnerUp === null
      ? [text(3, [compare.noRunnerUp])]
      : [text(3, [small(compare.direction)]), ...comparison(answer, answer.runnerUp, texts)];
  return show({ tone: 'neutral', blocks: [text(3, [], `## ${compare.title}`), ...blocks] }, context);
};

const alternativeBlocks = (answer: FeasibleAnswer, rank: number, texts: Texts): Block[] => {
  const { compare } = texts;
  const chosen = answer.alternatives.find((alternative) => alternative.rank === rank);
  if (chosen === undefined) return [text(3, [compare.noSuchRank(rank)])];
  return [
    text(3, [small(compare.direction)], `## ${compare.alternative(rank)}`),
    ...comparison(answer, chosen, texts),
    gearBlock(chosen, texts),
    ...extrasBlocks(chosen, texts),
    statsBlock(chosen, texts),
  ];
};

/** One of the ranked alternatives: what differs from the best, then the whole build. */
export const alternativeView = (answer: FeasibleAnswer, rank: number, context: ViewContext): BotMessage =>
  show({ tone: 'neutral', blocks: alternativeBlocks(answer, rank, textsIn(context.language)) }, context);
