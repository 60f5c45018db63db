import type { ChatInputCommandInteraction } from 'discord.js';
import type { Caller } from '../../app/caller';
import { call } from '../../app/calls';
import { AppError } from '../../errors';
import type { CallName, CommandName, InputOf, ResultOf, RunName } from '../../operations';
import { parseInput } from '../../operations/parse';
import { type Command, findCommand } from '../commands/commands';
import type { Field } from '../commands/fields';
import { PRIVATE_OPTION } from '../commands/payload';
import { readOptions } from '../commands/read-options';
import type { BotContext } from '../context';
import { languageOf } from '../language';
import type { BotMessage } from '../message';
import { foundCard } from '../runs/cards';
import { startRun } from '../runs/start';
import { CALL_VIEWS, type ViewContext } from '../views';
import { answer, refuse } from './answering';

type CallCommand = CommandName & CallName;
type RunCommand = CommandName & RunName;

interface Typed {
  interaction: ChatInputCommandInteraction;
  fields: readonly Field[];
}

const callerOf = ({ app }: BotContext, { user }: ChatInputCommandInteraction): Promise<Caller> =>
  app.accounts.forDiscordUser(user.id, user.username);

/** The checked input; null when the user has been told what is wrong with it. */
const readInput = async <Name extends CommandName>(
  context: BotContext,
  { interaction, fields }: Typed,
  name: Name,
): Promise<{ input: InputOf<Name> } | null> => {
  const raw = readOptions(fields, (option) => interaction.options.get(option)?.value);
  const parsed = parseInput(name, raw, languageOf(interaction.locale));
  if (parsed.ok) return { input: parsed.input };
  const error = new AppError('invalid-input', 'Some options have wrong values.', { fields: parsed.fields });
  await refuse(context, interaction, { error, fields });
  return null;
};

/** A run that found a build is shown with its picture, everything else by its view. */
const show = async <Name extends CallCommand>(
  context: BotContext,
  { name, result }: { name: Name; result: ResultOf<Name> },
  shown: ViewContext,
): Promise<BotMessage> => {
  const known: ResultOf<CallCommand> = result;
  const found = 'run' in known ? await foundCard(context, known.run, shown.language) : null;
  return found ?? CALL_VIEWS[name](result, shown);
};

const contextOf = async (
  context: BotContext,
  interaction: ChatInputCommandInteraction,
): Promise<ViewContext> => {
  const language = languageOf(interaction.locale);
  const latencyMs = await context.ping().catch(() => null);
  return latencyMs === null ? { language } : { language, ping: { latencyMs } };
};

const onCall = async <Name extends CallCommand>(
  context: BotContext,
  typed: Typed,
  name: Name,
): Promise<void> => {
  const { interaction, fields } = typed;
  const read = await readInput(context, typed, name);
  if (!read) return;
  await answer(context, { interaction, fields, manner: 'private' }, async () => {
    const caller = await callerOf(context, interaction);
    const result = await call(context.app.calls, name, { input: read.input, caller });
    return show(context, { name, result }, await contextOf(context, interaction));
  });
};

const onRun = async <Name extends RunCommand>(
  context: BotContext,
  typed: Typed,
  operation: Name,
): Promise<void> => {
  const { interaction, fields } = typed;
  const read = await readInput(context, typed, operation);
  if (!read) return;
  const manner = interaction.options.getBoolean(PRIVATE_OPTION) ? 'private' : 'public';
  await answer(context, { interaction, fields, manner }, async (delivery) => {
    const caller = await callerOf(context, interaction);
    return startRun(context, { operation, input: read.input, caller, key: interaction.id, delivery });
  });
};

const carryOut = (context: BotContext, interaction: ChatInputCommandInteraction, command: Command) => {
  const { operation, fields } = command;
  return operation.kind === 'run'
    ? onRun(context, { interaction, fields }, operation.name)
    : onCall(context, { interaction, fields }, operation.name);
};

/** A slash command, from what was typed to the answer. */
export const onCommand = async (
  context: BotContext,
  interaction: ChatInputCommandInteraction,
): Promise<void> => {
  const command = findCommand(interaction.commandName, interaction.options.getSubcommand(false));
  if (command) return carryOut(context, interaction, command);
  const error = new AppError('not-found', 'This command no longer exists. Please choose it again.');
  await refuse(context, interaction, { error, fields: [] });
};
