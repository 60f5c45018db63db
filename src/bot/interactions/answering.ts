import type { RepliableInteraction } from 'discord.js';
import type { RunDelivery } from '../../app/deliveries';
import type { AppError } from '../../errors';
import type { Field } from '../commands/fields';
import type { BotContext } from '../context';
import { addressOf } from '../discord/address';
import { deliver } from '../discord/deliver';
import { loggable } from '../discord/faults';
import { failureMessage } from '../errors';
import { languageOf } from '../language';
import type { BotMessage } from '../message';

/** How an interaction is acknowledged: with a new reply for all or one, or by changing the pressed message. */
export type Manner = 'public' | 'private' | 'update';

interface Answering {
  interaction: RepliableInteraction;
  manner: Manner;
  /** Whose names an error may have to say. */
  fields?: readonly Field[];
}

/** null: what is shown is somebody else's work from here on. */
export type Work = (to: RunDelivery) => Promise<BotMessage | null>;

const acknowledge = ({ api }: BotContext, { interaction, manner }: Answering): Promise<boolean> =>
  manner === 'update'
    ? api.first.deferUpdate(interaction)
    : api.first.deferReply(interaction, manner === 'private');

interface Addressed {
  to: RunDelivery;
  message: BotMessage;
}

/** The interaction's id is a nonce of at most 20 digits: it is answered once. */
const bring = async (
  { api, log }: BotContext,
  { interaction: { id } }: Answering,
  { to, message }: Addressed,
): Promise<void> => {
  const outcome = await deliver(api, to, { message, nonce: id });
  if (outcome !== 'delivered') log.error({ outcome, interactionId: id }, 'an answer reached nobody');
};

/** Only the requester sees an error: a public placeholder gives way to a message for them alone. */
const bringFailure = async (
  context: BotContext,
  asked: Answering,
  { to, message }: Addressed,
): Promise<void> => {
  const { manner } = asked;
  const { applicationId, token } = to;
  const privately = { ...to, ephemeral: true };
  if (manner === 'private' || token === null) return bring(context, asked, { to: privately, message });
  try {
    if (manner === 'public') await context.api.replies.remove({ applicationId, token });
    await context.api.replies.followUpPrivately({ applicationId, token }, message);
  } catch (error) {
    context.log.warn({ err: loggable(error) }, 'no private follow-up, bringing the error another way');
    // The pressed message must stay: the error may not take its place.
    const place = manner === 'update' ? { ...privately, token: null } : privately;
    await bring(context, asked, { to: place, message });
  }
};

/**
 * Acknowledges first, then works, then shows the answer; the one place where failures are answered. An interaction
 * that is void or handled by another is left alone.
 */
export const answer = async (context: BotContext, asked: Answering, work: Work): Promise<void> => {
  const { interaction, manner, fields } = asked;
  if (!(await acknowledge(context, asked))) return;
  const to = addressOf(interaction, manner !== 'public');
  try {
    const message = await work(to);
    if (message) await bring(context, asked, { to, message });
  } catch (error) {
    const language = languageOf(interaction.locale);
    const about = { language, interactionId: interaction.id, ...(fields ? { fields } : {}) };
    await bringFailure(context, asked, { to, message: failureMessage(context.log, error, about) });
  }
};

/** Answers at once, to the requester only, that the input is wrong. */
export const refuse = async (
  { api, log }: BotContext,
  interaction: RepliableInteraction,
  { error, fields }: { error: AppError; fields: readonly Field[] },
): Promise<void> => {
  const about = { language: languageOf(interaction.locale), fields, interactionId: interaction.id };
  await api.first.answerPrivately(interaction, failureMessage(log, error, about));
};
