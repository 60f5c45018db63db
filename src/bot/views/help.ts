import type { ResultOf } from '../../operations';
import { COMMANDS, type Command } from '../commands/commands';
import type { Field } from '../commands/fields';
import { shownName } from '../commands/names';
import { type Card, text } from '../format/card';
import { code } from '../format/text';
import { textsIn } from '../locales';
import type { BotMessage, Language } from '../message';
import { show, small, type ViewContext } from './context';
import { commandName } from './run-words';

const summaryLine = ({ operation }: Command, language: Language): string =>
  `**${commandName(operation.command, language)}**\n${operation.summary[language]}`;

const fieldLine = ({ name, words, required, kind }: Field, language: Language): string => {
  const option = code(shownName(name, language));
  const marked = required ? `${option} (${textsIn(language).help.required})` : option;
  const unit = 'percent' in kind && kind.percent ? ' (%)' : '';
  return `${marked} ${words[language]}${unit}`;
};

const explained = ({ operation, fields }: Command, language: Language): Card => {
  const { help } = textsIn(language);
  const options = fields.map((field) => fieldLine(field, language));
  const route = operation.http === null ? [] : [text(1, [small(help.rest(code(operation.http)))])];
  return {
    tone: 'neutral',
    blocks: [
      text(3, [operation.summary[language]], `## ${commandName(operation.command, language)}`),
      text(2, options.length === 0 ? [help.noOptions] : options, `### ${help.options}`),
      ...route,
    ],
  };
};

const overview = (commands: readonly Command[], language: Language): Card => {
  const { help } = textsIn(language);
  const lines = commands.map((command) => summaryLine(command, language));
  return { tone: 'neutral', blocks: [text(3, lines, `## ${help.title}`), text(3, [small(help.more)])] };
};

/** Every command with what it does; a single one with its options. */
export const helpView = ({ commands }: ResultOf<'show-help'>, { language }: ViewContext): BotMessage => {
  const listed = COMMANDS.filter(({ operation }) =>
    commands.some((shown) => shown.operation === operation.name),
  );
  const [only, ...others] = listed;
  const card =
    only !== undefined && others.length === 0 ? explained(only, language) : overview(listed, language);
  return show(card, { language });
};
