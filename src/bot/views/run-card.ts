import { isErrorKind } from '../../errors';
import { optimizationResultSchema } from '../../operations/optimization-result';
import type { RunView } from '../../operations/run-schema';
import { runAction } from '../custom-id';
import { type Button, type Card, type TextBlock, text } from '../format/card';
import { code } from '../format/text';
import { textsIn } from '../locales';
import type { Texts } from '../locales/texts';
import type { BotMessage, Language } from '../message';
import { answerCard } from './answer-card';
import { joined, show, small, type ViewContext } from './context';
import { errorLines } from './error';
import { foundLines, progressLines } from './progress-parts';
import { agoOf, latestTime, operationWords, statusWords } from './run-words';

const idBlock = (run: RunView): TextBlock => text(1, [small(joined([code(run.id), agoOf(latestTime(run))]))]);

const control = (run: RunView, action: 'cancel' | 'refresh', { run: words }: Texts): Button => ({
  customId: runAction(run.id, action),
  label: words[action],
  look: action === 'cancel' ? 'danger' : 'secondary',
});

/** A run with how it is shown. */
interface Shown {
  run: RunView;
  language: Language;
  texts: Texts;
  /** What can be done while it goes on. */
  actions: readonly ('cancel' | 'refresh')[];
}

const heading = ({ run, language, texts }: Shown): string =>
  `## ${statusWords(run.status, texts)} · ${operationWords(run.operation, language)}`;

const liveCard = (shown: Shown): Card => {
  const { run, texts, actions } = shown;
  return {
    tone: 'working',
    blocks: [
      text(3, progressLines(run.progress, texts), heading(shown)),
      text(2, foundLines(run.progress, texts)),
      idBlock(run),
      { kind: 'buttons', importance: 3, buttons: actions.map((action) => control(run, action, texts)) },
    ],
  };
};

const endedCard = (shown: Shown, tone: Card['tone'], lines: readonly string[]): Card => ({
  tone,
  blocks: [text(3, lines, heading(shown)), idBlock(shown.run)],
});

const failureLines = ({ run: { error }, language }: Shown): string[] => {
  const { code: kind, message, errors } = error ?? { code: 'internal', message: '', errors: [] };
  return errorLines({ kind: isErrorKind(kind) ? kind : 'internal', message, fields: errors }, language);
};

const completedCard = (shown: Shown): Card => {
  const { run, language, texts } = shown;
  const parsed = optimizationResultSchema.safeParse(run.result);
  if (!parsed.success) return endedCard(shown, 'good', [texts.run.completedHint]);
  const title = operationWords(run.operation, language);
  return answerCard({ run, title, answer: parsed.data, picture: null }, texts);
};

const cardOf = (shown: Shown): Card => {
  switch (shown.run.status) {
    case 'queued':
    case 'running':
      return liveCard(shown);
    case 'completed':
      return completedCard(shown);
    case 'failed':
      return endedCard(shown, 'bad', failureLines(shown));
    case 'cancelled':
      return endedCard(shown, 'neutral', [shown.texts.run.cancelledHint]);
  }
};

/** A run that is watched: the message is edited while it goes on. */
export const runCard = (run: RunView, context: ViewContext): BotMessage => {
  const { language } = context;
  return show(cardOf({ run, language, texts: textsIn(language), actions: ['cancel'] }), context);
};

/** A run looked up once: it can be looked up again. */
export const runSnapshot = (run: RunView, context: ViewContext): BotMessage => {
  const { language } = context;
  return show(cardOf({ run, language, texts: textsIn(language), actions: ['refresh', 'cancel'] }), context);
};
