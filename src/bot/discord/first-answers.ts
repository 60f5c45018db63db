import {
  InteractionResponseType as Answer,
  type APIInteractionResponse,
  MessageFlags,
  type REST,
  Routes,
} from 'discord.js';
import type { BotMessage } from '../message';
import { isAlreadyAnswered, retrying } from './faults';
import { toRequest } from './outgoing';

/** What an interaction is answered with. */
export interface InteractionKey {
  id: string;
  token: string;
}

/** Discord voids an interaction after 3 s: short waits, and attempts that are given up early. */
const DELAYS_MS = [50, 150, 300, 500];
const ATTEMPT_MS = 800;

type Send = (interaction: InteractionKey, body: APIInteractionResponse) => Promise<unknown>;

const postTo =
  (rest: REST): Send =>
  ({ id, token }, body) =>
    rest.post(Routes.interactionCallback(id, token), {
      body,
      auth: false,
      signal: AbortSignal.timeout(ATTEMPT_MS),
    });

/** On a second attempt "already answered" means that the first arrived after all; on a first, that another was faster. */
const isOurs = async (sending: Promise<unknown>, attempt: number): Promise<boolean> => {
  try {
    await sending;
    return true;
  } catch (error) {
    if (isAlreadyAnswered(error)) return attempt > 0;
    throw error;
  }
};

/**
 * The first answer to an interaction, due within 3 s. All answer false when the interaction is being handled already
 * (the gateway may repeat an event), and throw what discord.js throws when it is void.
 */
export const createFirstAnswers = (rest: REST) => {
  const post = postTo(rest);
  const answer = (interaction: InteractionKey, body: APIInteractionResponse): Promise<boolean> =>
    retrying(DELAYS_MS, (attempt) => isOurs(post(interaction, body), attempt));
  return {
    /** "… is thinking". */
    deferReply: (interaction: InteractionKey, ephemeral: boolean) =>
      answer(interaction, {
        type: Answer.DeferredChannelMessageWithSource,
        data: ephemeral ? { flags: MessageFlags.Ephemeral } : {},
      }),
    /** The pressed message will be edited. */
    deferUpdate: (interaction: InteractionKey) => answer(interaction, { type: Answer.DeferredMessageUpdate }),
    /** A whole answer at once, for the requester only; without files. */
    answerPrivately: (interaction: InteractionKey, message: BotMessage) =>
      answer(interaction, {
        type: Answer.ChannelMessageWithSource,
        data: toRequest(message, { ephemeral: true }).body,
      }),
    complete: (interaction: InteractionKey, choices: { name: string; value: string }[]) =>
      answer(interaction, { type: Answer.ApplicationCommandAutocompleteResult, data: { choices } }),
  };
};
