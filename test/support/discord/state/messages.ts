import { type APIEmbed, type APIMessageTopLevelComponent, MessageFlags } from 'discord-api-types/v10';
import { type Path, refusal, requireNone } from '../refusal';
import { type Draft, draftIssues, isEmpty, messageShape } from '../rules/message';
import { fieldsOf, listOf } from '../rules/schema';
import {
  type Attachment,
  attachmentIssues,
  changedAttachments,
  requireAcceptableSizes,
  type UploadedFile,
} from './attachments';
import type { Clock } from './clock';
import { numberComponents } from './component-ids';
import { type Pings, pingsOf } from './pings';

/** A message as it stands; embeds and components as they were sent. */
export interface MessageState {
  readonly id: string;
  readonly channelId: string;
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly flags: number;
  readonly ephemeral: boolean;
  /** "… is thinking": a deferral without its answer. */
  readonly loading: boolean;
  readonly deleted: boolean;
  readonly attachments: readonly Attachment[];
  readonly pings: Pings;
  /** The interaction that it answers or follows up. */
  readonly interactionId: string | null;
  readonly nonce: string | null;
  readonly createdAtMs: number;
  readonly editedAtMs: number | null;
}

/** A request to write or change a message. */
export interface MessageInput {
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
  /** Where `body` lies in the request: `['data']` in a callback. */
  readonly path?: Path;
}

interface Origin {
  readonly channelId: string;
  readonly interactionId: string | null;
}

const KEPT_FLAGS =
  MessageFlags.Ephemeral |
  MessageFlags.SuppressEmbeds |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsComponentsV2;

/** Editing may set these; neither can Components V2 be taken back nor ephemerality changed. */
const EDITED_FLAGS = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;

const BLANK = { content: '', embeds: [], components: [], flags: 0, attachments: [] } as const;
type Before = Pick<MessageState, 'content' | 'embeds' | 'components' | 'flags' | 'attachments'>;

const flagsAfter = (before: Before | null, body: ReturnType<typeof fieldsOf>): number => {
  const given = Number(body.flags ?? 0);
  return before ? (before.flags & ~MessageFlags.Loading) | (given & EDITED_FLAGS) : given & KEPT_FLAGS;
};

/** Throws what Discord answers if the message may not become so. */
const draftAfter = (before: Before | null, input: MessageInput, newId: () => string) => {
  const path = input.path ?? [];
  requireAcceptableSizes(input.files);
  requireNone(messageShape(input.body ?? {}, path));
  const body = fieldsOf(input.body);
  const old: Before = before ?? BLANK;
  const change = { listed: body.attachments, existing: old.attachments, files: input.files };
  requireNone(attachmentIssues(change, [...path, 'attachments']));
  const attachments = changedAttachments(change, newId);
  const draft: Draft = {
    content: String((body.content === undefined ? old.content : body.content) ?? ''),
    embeds: body.embeds === undefined ? old.embeds : listOf(body.embeds),
    components: body.components === undefined ? old.components : listOf(body.components),
    flags: flagsAfter(before, body),
    fileNames: attachments.map((attachment) => attachment.filename),
    uploadedNames: input.files.map((file) => file.filename),
    redrawn: body.embeds !== undefined || body.components !== undefined,
  };
  requireNone(draftIssues(draft, path));
  if (isEmpty(draft) && !body.poll) throw refusal('emptyMessage');
  return { draft, attachments, allowedMentions: body.allowed_mentions };
};

const contentsOf = (
  { draft, attachments, allowedMentions }: ReturnType<typeof draftAfter>,
  fromInteraction: boolean,
) => ({
  content: draft.content.trim(),
  embeds: draft.embeds as readonly APIEmbed[],
  components: numberComponents(draft.components) as readonly APIMessageTopLevelComponent[],
  attachments,
  pings: pingsOf({ ...draft, allowedMentions, fromInteraction }),
});

const bitsOf = (flags: number) => ({
  flags,
  ephemeral: (flags & MessageFlags.Ephemeral) !== 0,
  loading: (flags & MessageFlags.Loading) !== 0,
});

export type Messages = ReturnType<typeof createMessages>;

/** All messages of the bot, with every state they had. */
export const createMessages = (clock: Clock, newId: () => string) => {
  const histories = new Map<string, readonly MessageState[]>();
  const find = (id: string): MessageState | undefined => histories.get(id)?.at(-1);
  const keep = (state: MessageState): MessageState => {
    histories.set(state.id, [...(histories.get(state.id) ?? []), state]);
    return state;
  };
  const birth = ({ channelId, interactionId }: Origin) => {
    const base = { id: newId(), channelId, interactionId, nonce: null, deleted: false };
    return { ...base, createdAtMs: clock.now(), editedAtMs: null };
  };

  return {
    find,
    all: (): readonly MessageState[] => [...histories.values()].flatMap((states) => states.at(-1) ?? []),
    history: (id: string): readonly MessageState[] => histories.get(id) ?? [],
    create: (origin: Origin, input: MessageInput): MessageState => {
      const after = draftAfter(null, input, newId);
      const nonce = fieldsOf(input.body).nonce ?? null;
      return keep({
        ...birth(origin),
        ...contentsOf(after, origin.interactionId !== null),
        ...bitsOf(after.draft.flags),
        nonce: nonce === null ? null : String(nonce),
      });
    },
    /** The placeholder of a deferral. */
    createLoading: (origin: Origin, ephemeral: boolean): MessageState =>
      keep({
        ...birth(origin),
        ...BLANK,
        pings: { everyone: false, users: [], roles: [] },
        ...bitsOf(MessageFlags.Loading | (ephemeral ? MessageFlags.Ephemeral : 0)),
      }),
    edit: (id: string, input: MessageInput): MessageState => {
      const before = find(id);
      if (!before || before.deleted) throw refusal('unknownMessage');
      const after = draftAfter(before, input, newId);
      const contents = contentsOf(after, before.interactionId !== null);
      return keep({ ...before, ...contents, ...bitsOf(after.draft.flags), editedAtMs: clock.now() });
    },
    remove: (id: string): void => {
      const before = find(id);
      if (!before || before.deleted) throw refusal('unknownMessage');
      keep({ ...before, deleted: true });
    },
  };
};
