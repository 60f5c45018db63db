import type { ResultOf } from '../../operations';
import type { RunSummaryView } from '../../operations/run-schema';
import { type TextBlock, text } from '../format/card';
import { code } from '../format/text';
import { textsIn } from '../locales';
import type { BotMessage, Language } from '../message';
import { joined, show, small, type ViewContext } from './context';
import { agoOf, latestTime, operationWords, statusWords } from './run-words';

const runLines = (run: RunSummaryView, language: Language): string =>
  [
    joined([
      `**${statusWords(run.status, textsIn(language))}**`,
      operationWords(run.operation, language),
      agoOf(latestTime(run)),
    ]),
    small(code(run.id)),
  ].join('\n');

const blocksOf = ({ items, nextCursor }: ResultOf<'list-runs'>, language: Language): TextBlock[] => {
  const { run } = textsIn(language);
  if (items.length === 0) return [text(3, [run.none])];
  return [
    text(
      2,
      items.map((item) => runLines(item, language)),
    ),
    text(3, [small(nextCursor === null ? run.open : `${run.open} ${run.morePages}`)]),
  ];
};

export const runList = (result: ResultOf<'list-runs'>, context: ViewContext): BotMessage => {
  const { language } = context;
  const title = text(3, [], `## ${textsIn(language).run.list}`);
  return show({ tone: 'neutral', blocks: [title, ...blocksOf(result, language)] }, context);
};
