import { isOperation, OPERATIONS } from '../../operations';
import type { RunStatus, RunSummaryView } from '../../operations/run-schema';
import { shownName } from '../commands/names';
import { foreign } from '../format/text';
import type { Texts } from '../locales/texts';
import type { Language } from '../message';

const SIGNS: Readonly<Record<RunStatus, string>> = {
  queued: '🕒',
  running: '⏳',
  completed: '✅',
  failed: '❌',
  cancelled: '⏹️',
};

export const statusWords = (status: RunStatus, { run }: Texts): string =>
  `${SIGNS[status]} ${run.status[status]}`;

/** As Discord offers it to a user of this language. */
export const commandName = (command: string, language: Language): string =>
  `/${command
    .split(' ')
    .map((word) => shownName(word, language))
    .join(' ')}`;

/** The command that the user knows it by, else its name. */
export const operationWords = (operation: string, language: Language): string => {
  const command = isOperation(operation) ? OPERATIONS[operation].command : null;
  return command === null ? foreign(operation) : commandName(command, language);
};

export const agoOf = (time: string): string => `<t:${Math.floor(Date.parse(time) / 1000)}:R>`;

export const latestTime = ({ createdAt, startedAt, endedAt }: RunSummaryView): string =>
  endedAt ?? startedAt ?? createdAt;

/** How long it ran; '' while it does. */
export const tookWords = ({ startedAt, endedAt }: RunSummaryView, { numbers, run }: Texts): string => {
  if (startedAt === null || endedAt === null) return '';
  return run.took(numbers.duration((Date.parse(endedAt) - Date.parse(startedAt)) / 1000));
};
