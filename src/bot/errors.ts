import { randomBytes } from 'node:crypto';
import { ERROR_KINDS, toAppError } from '../errors';
import type { Log } from '../log';
import type { Field } from './commands/fields';
import { shownName } from './commands/names';
import { loggable } from './discord/faults';
import type { BotMessage, Language } from './message';
import { errorView } from './views';

interface About {
  language: Language;
  /** The options that the fields of the error are about. */
  fields?: readonly Field[];
  interactionId?: string;
  runId?: string;
}

/** A dotted path in the input as the option the user typed; what is inside a list or pair follows it. */
const optionAt = (path: string, fields: readonly Field[], language: Language): string => {
  const field = fields.find(({ path: own }) => `${path}.`.startsWith(`${own.join('.')}.`));
  if (!field) return path;
  const inner = path.slice(field.path.join('.').length);
  return `${shownName(field.name, language)}${inner}`;
};

/** What went wrong, for the requester's eyes; the whole of it goes into the log under the same id. */
export const failureMessage = (
  log: Log,
  thrown: unknown,
  { language, fields = [], ...ids }: About,
): BotMessage => {
  const error = toAppError(thrown);
  // What is unknown is told to the user as little as it is explained by our own words for it.
  const cause = error.kind === 'internal' ? (error.cause ?? error) : error;
  const errorId = randomBytes(4).toString('hex');
  const level = ERROR_KINDS[error.kind].status >= 500 ? 'error' : 'info';
  log[level]({ err: loggable(cause), errorId, ...ids }, 'answered with an error');
  const named = error.fields.map(({ path, message }) => ({
    path: optionAt(path, fields, language),
    message,
  }));
  return errorView({ kind: error.kind, message: error.message, fields: named, id: errorId }, { language });
};
