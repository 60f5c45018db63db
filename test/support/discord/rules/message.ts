import { MessageFlags } from 'discord-api-types/v10';
import { LIMITS } from '../limits';
import type { Issue, Path } from '../refusal';
import { layout, rows, treeIssues, unjudgedComponents } from './components';
import { embed, embedMedia, embedTotalIssues } from './embeds';
import {
  all,
  anything,
  boolean,
  fieldsOf,
  integer,
  issue,
  list,
  listOf,
  oneOf,
  type Rule,
  record,
  snowflake,
  text,
  unique,
} from './schema';
import { componentMedia, walkComponents } from './walk';

const mentionsShape = record({
  parse: all(list(oneOf(['everyone', 'roles', 'users'])), unique),
  users: all(list(snowflake, { max: LIMITS.mentions }), unique),
  roles: all(list(snowflake, { max: LIMITS.mentions }), unique),
  replied_user: boolean,
});

/** `parse: ["users"]` and a list of users exclude each other, and so for roles. */
const mentionsExclusive: Rule = (value, path) => {
  const given = fieldsOf(value);
  return ['users', 'roles'].flatMap((kind) =>
    listOf(given.parse).includes(kind) && listOf(given[kind]).length > 0
      ? [
          issue(
            [...path, 'parse'],
            'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
            `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
          ),
        ]
      : [],
  );
};

const attachment = record(
  {
    id: snowflake,
    filename: text({ min: 1, max: LIMITS.fileName }),
    description: text({ max: LIMITS.altText }),
    title: text({ max: LIMITS.fileName }),
    is_spoiler: boolean,
  },
  ['id'],
);

const nonce: Rule = (value, path) =>
  typeof value === 'number' ? integer()(value, path) : text({ max: LIMITS.nonce })(value, path);

/** What can be said of a message body before it is known which message it becomes. */
export const messageShape: Rule = record({
  content: text({ max: LIMITS.content }),
  embeds: list(embed, { max: LIMITS.embeds }),
  components: unjudgedComponents,
  flags: integer({ min: 0 }),
  tts: boolean,
  attachments: list(attachment, { max: LIMITS.attachments }),
  allowed_mentions: all(mentionsShape, mentionsExclusive),
  nonce,
  enforce_nonce: boolean,
  message_reference: record({ message_id: snowflake }, ['message_id']),
  poll: anything,
});

/** A message as it would be after the request. */
export interface Draft {
  readonly content: string;
  readonly embeds: readonly unknown[];
  readonly components: readonly unknown[];
  readonly flags: number;
  readonly fileNames: readonly string[];
  /** The part of `fileNames` that comes with this request. */
  readonly uploadedNames: readonly string[];
  /** Whether this request says what the message shows; old references are not judged again. */
  readonly redrawn: boolean;
}

export const isV2 = (flags: number): boolean => (flags & MessageFlags.IsComponentsV2) !== 0;

const legacyIssues = (draft: Draft, path: Path): readonly Issue[] => {
  const used = [
    ...(draft.content === '' ? [] : ['content']),
    ...(draft.embeds.length === 0 ? [] : ['embeds']),
  ];
  return used.map((field) =>
    issue(
      [...path, field],
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    ),
  );
};

const SCHEME = 'attachment://';

/** The names of files that the message's pictures and files point to. */
export const referencedFiles = (draft: Pick<Draft, 'embeds' | 'components'>): readonly string[] =>
  [...embedMedia(draft.embeds), ...componentMedia(walkComponents(draft.components, []))]
    .filter((address) => address.startsWith(SCHEME))
    .map((address) => address.slice(SCHEME.length));

/**
 * A reference to a missing file is refused. A file that no component shows would merely be invisible on
 * Discord; the double refuses that too, for nobody sends a file to hide it.
 */
const fileIssues = (draft: Draft, path: Path): readonly Issue[] => {
  if (!draft.redrawn && draft.uploadedNames.length === 0) return [];
  const wanted = referencedFiles(draft);
  const missing = wanted.filter((name) => !draft.fileNames.includes(name));
  const hidden = isV2(draft.flags) ? draft.uploadedNames.filter((name) => !wanted.includes(name)) : [];
  return [
    ...missing.map((name) =>
      issue(
        [...path, isV2(draft.flags) ? 'components' : 'embeds'],
        'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
        `The referenced attachment "${name}" was not found`,
      ),
    ),
    ...hidden.map((name) =>
      issue([...path, 'attachments'], 'ATTACHMENT_NOT_REFERENCED', `No component shows the file "${name}"`),
    ),
  ];
};

/** What can be said of the whole message: flag rules, totals, identities, files. */
export const draftIssues = (draft: Draft, path: Path): readonly Issue[] => {
  const v2 = isV2(draft.flags);
  const place = [...path, 'components'];
  const shape = (v2 ? layout : rows)(draft.components, place);
  if (shape.length > 0) return shape;
  return [
    ...(v2 ? legacyIssues(draft, path) : embedTotalIssues(draft.embeds, [...path, 'embeds'])),
    ...treeIssues(draft.components, place, v2),
    ...fileIssues(draft, path),
  ];
};

export const isEmpty = (draft: Draft): boolean =>
  draft.content.trim() === '' &&
  draft.embeds.length === 0 &&
  draft.components.length === 0 &&
  draft.fileNames.length === 0;
