import { type REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { BotMessage } from '../message';
import { retrying } from './faults';
import { toRequest } from './outgoing';

const channelSchema = z.object({ id: z.string() });

interface Manner {
  /** At most 25 characters. For some minutes a second message with the same nonce is not sent again. */
  nonce: string;
  /** The one user to notify. */
  mention?: string;
}

/** Ordinary messages of the bot. All throw what discord.js throws. */
export const createMessages = (rest: REST, retryDelaysMs: readonly number[]) => ({
  send: (channelId: string, message: BotMessage, { nonce, ...manner }: Manner) =>
    retrying(retryDelaysMs, () => {
      const { body, files } = toRequest(message, manner);
      return rest.post(Routes.channelMessages(channelId), {
        body: { ...body, nonce, enforce_nonce: true },
        files,
      });
    }),
  /** The id of the channel for direct messages with a user. */
  openDirectChannel: async (userId: string): Promise<string> => {
    const body = { recipient_id: userId };
    const channel = await retrying(retryDelaysMs, () => rest.post(Routes.userChannels(), { body }));
    return channelSchema.parse(channel).id;
  },
});
