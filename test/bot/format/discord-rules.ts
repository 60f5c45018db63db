import { MessageFlags } from 'discord-api-types/v10';
import type { BotMessage } from '../../../src/bot/message';
import type { Issue } from '../../support/discord/refusal';
import { draftIssues, messageShape } from '../../support/discord/rules/message';
import { type Fields, listOf } from '../../support/discord/rules/schema';
import { walkComponents } from '../../support/discord/rules/walk';

/** What Discord would complain about when the message is sent with its files; empty when it is accepted. */
export const complaints = ({ components, files }: BotMessage): readonly Issue[] => {
  const flags = MessageFlags.IsComponentsV2;
  const names = files.map(({ name }) => name);
  const attachments = files.map(({ name, description }, index) => ({
    id: String(index),
    filename: name,
    description,
  }));
  const draft = {
    content: '',
    embeds: [],
    components,
    flags,
    fileNames: names,
    uploadedNames: names,
    redrawn: true,
  };
  return [...messageShape({ components, flags, attachments }, []), ...draftIssues(draft, [])];
};

export const componentsOf = ({ components }: BotMessage): readonly Fields[] =>
  walkComponents(components, []).map(({ component }) => component);

/** The text displays, one after the other, as they are read. */
export const textOf = (message: BotMessage): string =>
  componentsOf(message)
    .flatMap(({ content }) => (typeof content === 'string' ? [content] : []))
    .join('\n');

/** The labels of all buttons and the options of all menus as "label | description". */
export const labelsOf = (message: BotMessage): string[] =>
  componentsOf(message).flatMap(({ label, options }) => [
    ...(typeof label === 'string' ? [label] : []),
    ...listOf(options).map((option) => {
      const { label: name, description } = { label: '', description: '', ...Object(option) };
      return `${name} | ${description}`;
    }),
  ]);
