import { type Fields, fieldsOf, isFields, listOf } from '../rules/schema';
import { walkComponents } from '../rules/walk';
import type { MessageState } from './messages';

const EMBED_WORDS = ['title', 'description', 'name', 'value', 'text'];
const COMPONENT_WORDS = ['content', 'label', 'placeholder', 'description'];

const wordsAt = (fields: Fields, keys: readonly string[]): readonly string[] =>
  keys.map((key) => fields[key]).filter((value) => typeof value === 'string');

const embedWords = (value: unknown): readonly string[] => {
  const embed = fieldsOf(value);
  const parts = [embed.author, embed, ...listOf(embed.fields), embed.footer].filter(isFields);
  return parts.flatMap((part) => wordsAt(part, EMBED_WORDS));
};

const componentWords = (component: Fields): readonly string[] => {
  const inner = [component, ...listOf(component.options), ...listOf(component.items)].filter(isFields);
  return inner.flatMap((part) => wordsAt(part, COMPONENT_WORDS));
};

/** Every word a reader of the message sees, one text a line: content, embeds, components, file names, alt texts. */
export const visibleText = (message: MessageState): string =>
  [
    message.content,
    ...message.embeds.flatMap(embedWords),
    ...walkComponents(message.components, []).flatMap(({ component }) => componentWords(component)),
    ...message.attachments.flatMap(({ filename, description }) => [filename, description ?? '']),
  ]
    .filter((words) => words !== '')
    .join('\n');
