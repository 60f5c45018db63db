import type { Assumption, OptimizationAnswer } from '../../operations/optimization-result';
import { type TextBlock, text } from '../format/card';
import { foreign } from '../format/text';
import { textsIn } from '../locales';
import type { Texts } from '../locales/texts';
import type { BotMessage } from '../message';
import { show, small, type ViewContext } from './context';
import { nameIn } from './names';
import { footer } from './proof-parts';

const LONGEST_STATEMENT = 700;
const LONGEST_SOURCE = 200;

const grouped = (assumptions: readonly Assumption[]): [string, Assumption[]][] =>
  [...new Set(assumptions.map(({ topic }) => topic))].map((topic) => [
    topic,
    assumptions.filter((assumption) => assumption.topic === topic),
  ]);

const statementLines = ({ statement, source }: Assumption, { assumptions }: Texts): string[] => [
  foreign(statement, LONGEST_STATEMENT),
  ...(source === null ? [] : [small(assumptions.source(foreign(source, LONGEST_SOURCE)))]),
];

/** A group is one item, so that a long list is cut between subjects. */
const groupText = ([topic, group]: [string, Assumption[]], texts: Texts): string => {
  const { topics, categories } = texts.terms;
  const subject = `**${nameIn({ ...topics, ...categories }, topic)}**`;
  return [subject, ...group.flatMap((one) => statementLines(one, texts))].join('\n');
};

const statements = (answer: OptimizationAnswer, texts: Texts): TextBlock => {
  const groups = grouped(answer.assumptions).map((group) => groupText(group, texts));
  return text(3, groups.length === 0 ? [texts.assumptions.none] : groups);
};

/** What the answer takes for granted, by subject, with sources. */
export const assumptionsView = (answer: OptimizationAnswer, context: ViewContext): BotMessage => {
  const texts = textsIn(context.language);
  const { title, language } = texts.assumptions;
  return show(
    {
      tone: 'neutral',
      blocks: [
        text(3, language === '' ? [] : [small(language)], `## ${title}`),
        footer(answer, [], texts),
        statements(answer, texts),
      ],
    },
    context,
  );
};
