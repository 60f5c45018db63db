import { choiceName } from '../commands/choice-names';
import { COMMANDS } from '../commands/commands';
import { commandName, operationWords } from '../views/run-words';
import type { Completer } from './completer';
import { rank } from './rank';

const RECENT_RUNS = 25;

/** The caller's own runs, newest first. */
export const completeRun: Completer = async ({ typed, language, app, caller }) => {
  const { items } = await app.runs.list({ limit: RECENT_RUNS }, await caller());
  const shown = items.map(({ id, operation, status, createdAt }) => ({
    name: `${operationWords(operation, language)} · ${choiceName(status, language)} · ${createdAt.slice(0, 16).replace('T', ' ')} UTC`,
    value: id,
  }));
  return rank(typed, shown);
};

export const completeCommand: Completer = async ({ typed, language }) =>
  rank(
    typed,
    COMMANDS.map(({ operation: { command, summary } }) => ({
      name: `${commandName(command, language)}: ${summary[language]}`,
      value: command,
    })),
  );
