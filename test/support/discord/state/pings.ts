import { ComponentType } from 'discord-api-types/v10';
import { fieldsOf, listOf } from '../rules/schema';
import { walkComponents } from '../rules/walk';

/** Whom a message would notify. */
export interface Pings {
  readonly everyone: boolean;
  readonly users: readonly string[];
  readonly roles: readonly string[];
}

type Kind = 'everyone' | 'users' | 'roles';

const idsIn = (words: string, pattern: RegExp): readonly string[] => [
  ...new Set([...words.matchAll(pattern)].map((match) => String(match[1]))),
];

/** Content and text displays; mentions in embeds notify nobody. */
const spokenText = (content: string, components: readonly unknown[]): string =>
  [
    content,
    ...walkComponents(components, [])
      .filter(({ component }) => component.type === ComponentType.TextDisplay)
      .map(({ component }) => String(component.content)),
  ].join('\n');

interface Spoken {
  readonly content: string;
  readonly components: readonly unknown[];
  readonly allowedMentions: unknown;
  /** Interactions and webhooks ping only users, ordinary messages everybody. */
  readonly fromInteraction: boolean;
}

export const pingsOf = (message: Spoken): Pings => {
  const words = spokenText(message.content, message.components);
  const fallback: readonly Kind[] = message.fromInteraction ? ['users'] : ['everyone', 'users', 'roles'];
  const given = message.allowedMentions ?? null;
  const allowed = fieldsOf(given);
  const parse = given === null ? fallback : listOf(allowed.parse);
  const permitted = (kind: Kind, id: string): boolean =>
    parse.includes(kind) || listOf(allowed[kind]).map(String).includes(id);
  return {
    everyone: /@(everyone|here)/.test(words) && parse.includes('everyone'),
    users: idsIn(words, /<@!?(\d+)>/g).filter((id) => permitted('users', id)),
    roles: idsIn(words, /<@&(\d+)>/g).filter((id) => permitted('roles', id)),
  };
};
