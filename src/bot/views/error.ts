import type { ErrorKind, FieldError } from '../../errors';
import { text } from '../format/card';
import { code, foreign } from '../format/text';
import { textsIn } from '../locales';
import type { Texts } from '../locales/texts';
import type { BotMessage, Language } from '../message';
import { show, small, type ViewContext } from './context';

export interface ShownError {
  kind: ErrorKind;
  /** English, for the user. */
  message: string;
  fields: readonly FieldError[];
}

const MOST_FIELDS = 3;
const LONGEST_MESSAGE = 300;

const fieldWords = ({ path, message }: FieldError): string =>
  path === '' ? foreign(message, LONGEST_MESSAGE) : `${code(path)} ${foreign(message, LONGEST_MESSAGE)}`;

/** The wrong fields, else the error's own sentence where the reader speaks its language. */
const detail = ({ message, fields }: ShownError, texts: Texts, language: Language): string => {
  if (fields.length === 0) return language === 'en' ? foreign(message, LONGEST_MESSAGE) : '';
  const rest = fields.length - MOST_FIELDS;
  const named = fields.slice(0, MOST_FIELDS).map(fieldWords);
  return [...named, ...(rest > 0 ? [texts.cut.more(rest)] : [])].join('; ');
};

/** Two lines: what happened and what to do. */
export const errorLines = (error: ShownError, language: Language): [string, string] => {
  const texts = textsIn(language);
  const { what, todo } = texts.errors[error.kind];
  return [`**${what}** ${detail(error, texts, language)}`.trimEnd(), todo];
};

/** Three lines: what happened, what to do, the id that is in the log. */
export const errorView = (error: ShownError & { id: string }, context: ViewContext): BotMessage => {
  const [happened, todo] = errorLines(error, context.language);
  const id = small(textsIn(context.language).errorId(code(error.id)));
  return show({ tone: 'bad', blocks: [text(3, [`❌ ${happened}`, todo, id])] }, context);
};
