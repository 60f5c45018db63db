import type { Gateway } from './gateway/gateway';
import type { SentInteraction } from './state/interactions';
import type { MessageState } from './state/messages';
import { channelPayload } from './state/payloads';
import type { State } from './state/state';
import type { WaitOptions } from './state/waiting';

/** What a test sees of the bot's answers. */
export const createObservations = ({ interactions, messages, commands, waiting }: State) => {
  const replyOf = ({ id }: SentInteraction): MessageState | undefined => {
    const { originalId } = interactions.stateOf(id);
    return originalId === null ? undefined : messages.find(originalId);
  };
  const answeredReply = (sent: SentInteraction): MessageState | undefined => {
    const reply = replyOf(sent);
    return reply?.loading ? undefined : reply;
  };
  return {
    /** The original reply as it stands; for a component that updates its message, that message. */
    replyOf,
    /** The bot's follow-ups, oldest first. */
    followUpsOf: ({ id }: SentInteraction): readonly MessageState[] =>
      interactions.stateOf(id).followUpIds.flatMap((one) => messages.find(one) ?? []),
    /** The modal shown and not yet submitted. */
    modalOf: ({ id }: SentInteraction) => interactions.stateOf(id).modal,
    /** Milliseconds from sending to the first answer; undefined before it. */
    ackTime: ({ id }: SentInteraction): number | undefined => {
      const { acknowledgedAtMs, sent } = interactions.stateOf(id);
      return acknowledgedAtMs === null ? undefined : acknowledgedAtMs - sent.createdAtMs;
    },
    /** All messages that were not deleted, oldest first: ephemeral ones and replies included. */
    messages: (channelId?: string): readonly MessageState[] =>
      messages
        .all()
        .filter((one) => !one.deleted && (channelId === undefined || one.channelId === channelId)),
    /** Every state a message had, oldest first. */
    historyOf: (messageId: string): readonly MessageState[] => messages.history(messageId),
    /** Every interaction so far, oldest first. */
    sent: interactions.sent,
    /** Global commands, or a server's own. */
    registeredCommands: (guildId: string | null = null) => commands.of(guildId),
    waitFor: waiting.waitFor,
    /** The reply once it is more than "thinking" and, if given, fits. */
    waitForReply: (
      sent: SentInteraction,
      fits: (reply: MessageState) => boolean = () => true,
      options: WaitOptions = {},
    ): Promise<MessageState> =>
      waiting.waitFor(
        () => {
          const reply = answeredReply(sent);
          return reply && fits(reply) ? reply : undefined;
        },
        { what: `the reply to interaction ${sent.id}`, ...options },
      ),
  };
};

/** What a test changes in the world around the bot. */
export const createControls = ({ world, interactions, clock, bot }: State, gateway: Gateway) => ({
  /** Lets tokens, nonces and the three seconds age without waiting. */
  advanceTime: clock.advance,
  /** From now on the interaction's token is refused. */
  expireToken: ({ id }: SentInteraction): void => {
    interactions.update(id, { expired: true });
  },
  /** What the bot may do in a channel from now on. */
  setPermissions: (channelId: string, permissions: bigint): void => {
    const channel = world.setPermissions(channelId, permissions);
    gateway.dispatch('CHANNEL_UPDATE', channelPayload(channel, world, bot.id));
  },
  deleteChannel: (channelId: string): void => {
    const channel = world.deleteChannel(channelId);
    if (channel) gateway.dispatch('CHANNEL_DELETE', channelPayload(channel, world, bot.id));
  },
  closeDms: world.closeDms,
  openDm: (userId: string): string => world.openDm(userId).id,
});
