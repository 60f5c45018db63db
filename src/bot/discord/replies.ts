import { type REST, Routes } from 'discord.js';
import type { BotMessage } from '../message';
import { retrying } from './faults';
import { toRequest } from './outgoing';

/** What an answered interaction's reply is changed with, for 15 minutes. */
export interface ReplyKey {
  applicationId: string;
  token: string;
}

/** The reply to an interaction after its first answer. All throw what discord.js throws. */
export const createReplies = (rest: REST, retryDelaysMs: readonly number[]) => {
  const original = ({ applicationId, token }: ReplyKey) => Routes.webhookMessage(applicationId, token);
  const editOnce = (key: ReplyKey, message: BotMessage) =>
    rest.patch(original(key), { ...toRequest(message), auth: false });
  return {
    edit: (key: ReplyKey, message: BotMessage) => retrying(retryDelaysMs, () => editOnce(key, message)),
    /** One attempt, for what the next edit says better anyway. */
    editOnce,
    remove: (key: ReplyKey) => retrying(retryDelaysMs, () => rest.delete(original(key), { auth: false })),
    /** A further message for the requester only. A repeated attempt may show it twice. */
    followUpPrivately: ({ applicationId, token }: ReplyKey, message: BotMessage) =>
      retrying(retryDelaysMs, () =>
        rest.post(Routes.webhook(applicationId, token), {
          ...toRequest(message, { ephemeral: true }),
          auth: false,
        }),
      ),
  };
};
