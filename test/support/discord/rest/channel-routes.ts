import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { LIMITS } from '../limits';
import { refusal } from '../refusal';
import { fieldsOf, listOf } from '../rules/schema';
import type { Clock } from '../state/clock';
import type { MessageState, Messages } from '../state/messages';
import { channelPayload } from '../state/payloads';
import type { Renderer } from '../state/render';
import type { Channel, World } from '../state/world';
import { type Handlers, noContent, ok, param, type RouteRequest } from './handler';

interface Deps {
  readonly world: World;
  readonly messages: Messages;
  readonly render: Renderer;
  readonly clock: Clock;
  readonly botId: string;
}

type Own =
  | 'GET /channels/:channelId'
  | 'POST /channels/:channelId/typing'
  | 'POST /channels/:channelId/messages'
  | 'GET /channels/:channelId/messages/:messageId'
  | 'PATCH /channels/:channelId/messages/:messageId'
  | 'DELETE /channels/:channelId/messages/:messageId';

const may = (channel: Channel, bit: bigint): boolean => (channel.permissions & bit) === bit;

const requirePermissions = (channel: Channel, request: RouteRequest): void => {
  const speak =
    channel.type === ChannelType.PublicThread
      ? PermissionFlagsBits.SendMessagesInThreads
      : PermissionFlagsBits.SendMessages;
  const needed = [
    speak,
    ...(listOf(fieldsOf(request.body).embeds).length > 0 ? [PermissionFlagsBits.EmbedLinks] : []),
    ...(request.files.length > 0 ? [PermissionFlagsBits.AttachFiles] : []),
  ];
  if (!needed.every((bit) => may(channel, bit))) throw refusal('missingPermissions');
};

/** Ordinary messages of the bot in channels, threads and direct channels. */
export const createChannelRoutes = ({ world, messages, render, clock, botId }: Deps): Handlers<Own> => {
  const visible = (request: RouteRequest): Channel => {
    const channel = world.channel(param(request, 'channelId'));
    if (!channel) throw refusal('unknownChannel');
    if (!may(channel, PermissionFlagsBits.ViewChannel)) throw refusal('missingAccess');
    return channel;
  };

  const requireOpen = (channel: Channel): void => {
    if (channel.recipientId !== null && world.dmsClosed(channel.recipientId)) throw refusal('closedDm');
  };

  /** An ephemeral message is not in the channel: only its interaction's webhook reaches it. */
  const messageIn = (request: RouteRequest): MessageState => {
    const channel = visible(request);
    const message = messages.find(param(request, 'messageId'));
    if (!message || message.deleted || message.ephemeral || message.channelId !== channel.id) {
      throw refusal('unknownMessage');
    }
    return message;
  };

  const sameNonce = (channel: Channel, { nonce, enforce_nonce }: ReturnType<typeof fieldsOf>) => {
    if (enforce_nonce !== true || (nonce ?? null) === null) return undefined;
    const youngest = clock.now() - LIMITS.nonceMs;
    return messages
      .all()
      .find(
        (one) => one.channelId === channel.id && one.nonce === String(nonce) && one.createdAtMs >= youngest,
      );
  };

  return {
    'GET /channels/:channelId': (request) => ok(channelPayload(visible(request), world, botId)),
    'POST /channels/:channelId/typing': (request) => {
      visible(request);
      return noContent;
    },
    'POST /channels/:channelId/messages': (request) => {
      const channel = visible(request);
      requireOpen(channel);
      requirePermissions(channel, request);
      const earlier = sameNonce(channel, fieldsOf(request.body));
      return ok(render(earlier ?? messages.create({ channelId: channel.id, interactionId: null }, request)));
    },
    'GET /channels/:channelId/messages/:messageId': (request) => ok(render(messageIn(request))),
    'PATCH /channels/:channelId/messages/:messageId': (request) =>
      ok(render(messages.edit(messageIn(request).id, request))),
    'DELETE /channels/:channelId/messages/:messageId': (request) => {
      messages.remove(messageIn(request).id);
      return noContent;
    },
  };
};
