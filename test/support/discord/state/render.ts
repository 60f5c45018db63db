import { type APIUser, InteractionResponseType, MessageType } from 'discord-api-types/v10';
import { referencedFiles } from '../rules/message';
import { isFields } from '../rules/schema';
import type { Attachment } from './attachments';
import type { Interactions } from './interactions';
import type { MessageState } from './messages';
import type { World } from './world';

interface RenderDeps {
  readonly world: World;
  readonly bot: APIUser;
  readonly interactions: Interactions;
  /** The double's address, for files. */
  readonly origin: () => string;
}

const SCHEME = 'attachment://';
const iso = (ms: number): string => new Date(ms).toISOString().replace('Z', '000+00:00');

const attachmentUrl = (origin: string, channelId: string, attachment: Attachment): string =>
  `${origin}/attachments/${channelId}/${attachment.id}/${encodeURIComponent(attachment.filename)}`;

export const attachmentPayload = (origin: string, channelId: string, attachment: Attachment) => {
  const url = attachmentUrl(origin, channelId, attachment);
  return {
    id: attachment.id,
    filename: attachment.filename,
    size: attachment.size,
    content_type: attachment.contentType,
    url,
    proxy_url: url,
    ...(attachment.description === null ? {} : { description: attachment.description }),
  };
};

/** Every attachment://name becomes the file's address. */
const resolved = (value: unknown, urls: ReadonlyMap<string, string>): unknown => {
  if (Array.isArray(value)) return value.map((item) => resolved(item, urls));
  if (isFields(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, resolved(inner, urls)]));
  }
  if (typeof value !== 'string' || !value.startsWith(SCHEME)) return value;
  return urls.get(value.slice(SCHEME.length)) ?? value;
};

const metadataOf = (interactionId: string | null, interactions: Interactions, botId: string) => {
  if (interactionId === null) return {};
  const { sent } = interactions.stateOf(interactionId);
  const owner = sent.userInstalled ? { '1': sent.user.id } : { '0': sent.guildId ?? '0' };
  const metadata = { id: sent.id, type: sent.type, user: sent.user, authorizing_integration_owners: owner };
  return { interaction_metadata: metadata, webhook_id: botId, application_id: botId };
};

export type Renderer = ReturnType<typeof createRenderer>;

/** A message as Discord's API shows it. */
export const createRenderer = ({ world, bot, interactions, origin }: RenderDeps) => {
  const typeOf = (message: MessageState): MessageType => {
    if (message.interactionId === null) return MessageType.Default;
    const { answer, originalId } = interactions.stateOf(message.interactionId);
    const reply = originalId === message.id && answer !== InteractionResponseType.DeferredMessageUpdate;
    return reply ? MessageType.ChatInputCommand : MessageType.Reply;
  };

  const render = (message: MessageState): Record<string, unknown> => {
    const urlOf = (attachment: Attachment): string => attachmentUrl(origin(), message.channelId, attachment);
    const urls = new Map(message.attachments.map((one) => [one.filename, urlOf(one)]));
    const shown = referencedFiles(message);
    return {
      id: message.id,
      channel_id: message.channelId,
      type: typeOf(message),
      author: bot,
      content: message.content,
      embeds: message.embeds.map((embed) => resolved({ type: 'rich', ...embed }, urls)),
      components: message.components.map((component) => resolved(component, urls)),
      // A picture shown inside an embed is not listed beside it as well.
      attachments: message.attachments
        .filter((one) => !shown.includes(one.filename))
        .map((one) => attachmentPayload(origin(), message.channelId, one)),
      flags: message.flags,
      timestamp: iso(message.createdAtMs),
      edited_timestamp: message.editedAtMs === null ? null : iso(message.editedAtMs),
      mentions: message.pings.users.flatMap((id) => world.user(id) ?? []),
      mention_roles: message.pings.roles,
      mention_everyone: message.pings.everyone,
      pinned: false,
      tts: false,
      ...(message.nonce === null ? {} : { nonce: message.nonce }),
      ...metadataOf(message.interactionId, interactions, bot.id),
    };
  };
  return render;
};
