import { type ButtonInteraction, MessageFlags, type StringSelectMenuInteraction } from 'discord.js';
import type { Caller } from '../../app/caller';
import { sturdierInput } from '../../app/sturdier';
import { AppError } from '../../errors';
import type { BotApp } from '../app';
import type { BotContext } from '../context';
import { parseRunAction, type RunAction } from '../custom-id';
import { languageOf } from '../language';
import type { BotMessage } from '../message';
import { answerOf, askedBuild, buildOf } from '../runs/answers';
import { cardOf } from '../runs/cards';
import { startRun } from '../runs/start';
import { alternativeView, assumptionsView, compareView } from '../views';
import { answer, type Manner, refuse, type Work } from './answering';

/** The components that our messages have. */
export type PressInteraction = ButtonInteraction | StringSelectMenuInteraction;

interface Press {
  context: BotContext;
  interaction: PressInteraction;
  runId: string;
}

const presser = ({ context: { app }, interaction: { user } }: Press) =>
  app.accounts.forDiscordUser(user.id, user.username);

const languageFor = ({ interaction }: Press) => languageOf(interaction.locale);

/** For the one who asked only. */
const cancel =
  (press: Press): Work =>
  async () => {
    const { context, runId } = press;
    const run = await context.app.runs.cancel(runId, await presser(press));
    return cardOf(context, run, languageFor(press));
  };

/** For everybody who sees the message; in the language it was written in. */
const refresh =
  (press: Press): Work =>
  async () => {
    const { context, runId, interaction } = press;
    const { owner, delivery } = await context.app.deliveries.open(runId);
    const run = await context.app.runs.get(runId, owner);
    return cardOf(context, run, languageOf(delivery?.locale ?? interaction.locale));
  };

type Look = (app: BotApp, id: string, viewer: Caller) => Promise<BotMessage>;

/** What a result rests on, for everybody who sees it. */
const explore = (press: Press, look: Look): { manner: Manner; work: Work } => ({
  manner: 'private',
  work: async () => {
    const { app } = press.context;
    const { owner } = await app.deliveries.open(press.runId);
    return look(app, press.runId, owner);
  },
});

/**
 * The same question with a higher floor, once per result however often it is pressed, unless that failed; for the one
 * who asked only.
 */
const sturdier =
  (press: Press): Work =>
  async (delivery) => {
    const { context, runId } = press;
    const caller = await presser(press);
    const found = await buildOf(context.app, runId, caller);
    const input = await askedBuild(context.app, runId);
    if (input === null) throw new AppError('not-found', 'This run was not asked for in words.');
    const asked = { operation: 'optimize-build', input: sturdierInput(input, found) } as const;
    const keys = { key: `sturdier:${runId}`, anew: press.interaction.id };
    return startRun(context, { ...asked, ...keys, caller, delivery });
  };

const rankIn = ({ interaction }: Press): number =>
  interaction.isStringSelectMenu() ? Number(interaction.values[0]) : Number.NaN;

/** A new question asked below a private answer is private as well. */
const likeMessage = ({ interaction }: Press): Manner =>
  interaction.message.flags.has(MessageFlags.Ephemeral) ? 'private' : 'public';

const ACTIONS: Readonly<Record<RunAction, (press: Press) => { manner: Manner; work: Work }>> = {
  cancel: (press) => ({ manner: 'update', work: cancel(press) }),
  refresh: (press) => ({ manner: 'update', work: refresh(press) }),
  sturdier: (press) => ({ manner: likeMessage(press), work: sturdier(press) }),
  compare: (press) =>
    explore(press, async (...run) => compareView(await buildOf(...run), { language: languageFor(press) })),
  assumptions: (press) =>
    explore(press, async (...run) =>
      assumptionsView(await answerOf(...run), { language: languageFor(press) }),
    ),
  alternative: (press) =>
    explore(press, async (...run) =>
      alternativeView(await buildOf(...run), rankIn(press), { language: languageFor(press) }),
    ),
};

/** A button or menu of one of our messages, however old; what it needs is in its id and in the database. */
export const onComponent = async (context: BotContext, interaction: PressInteraction): Promise<void> => {
  const pressed = parseRunAction(interaction.customId);
  if (!pressed) {
    const error = new AppError('not-found', 'This button is from an older version of the bot.');
    return refuse(context, interaction, { error, fields: [] });
  }
  const { manner, work } = ACTIONS[pressed.action]({ context, interaction, runId: pressed.runId });
  await answer(context, { interaction, manner }, work);
};
