import { setTimeout as sleep } from 'node:timers/promises';
import type { AutocompleteInteraction } from 'discord.js';
import { findCommand } from '../commands/commands';
import { completerOf } from '../completions/completers';
import type { Suggestion } from '../completions/rank';
import type { BotContext } from '../context';
import { loggable } from '../discord/faults';
import { languageOf } from '../language';

/** Who types does not wait longer. */
const LONGEST_MS = 1_000;

const suggest = async ({ app }: BotContext, interaction: AutocompleteInteraction): Promise<Suggestion[]> => {
  const { name, value } = interaction.options.getFocused(true);
  const command = findCommand(interaction.commandName, interaction.options.getSubcommand(false));
  const field = command?.fields.find((one) => one.name === name);
  const complete = command && field ? completerOf(command.operation.name, field) : null;
  if (!complete) return [];
  return complete({
    app,
    typed: value,
    language: languageOf(interaction.locale),
    option: (other) => interaction.options.get(other)?.value,
    caller: () => app.accounts.forDiscordUser(interaction.user.id, interaction.user.username),
  });
};

/** What can be chosen; nothing rather than an error or a late answer. */
export const onAutocomplete = async (
  context: BotContext,
  interaction: AutocompleteInteraction,
): Promise<void> => {
  const suggesting = suggest(context, interaction).catch((error): Suggestion[] => {
    context.log.warn({ err: error, command: interaction.commandName }, 'no completion');
    return [];
  });
  const late = sleep<Suggestion[]>(LONGEST_MS, [], { ref: false });
  const suggestions = await Promise.race([suggesting, late]);
  // Who types on has made the question void: no matter.
  await context.api.first.complete(interaction, suggestions).catch((error) => {
    context.log.debug({ err: loggable(error) }, 'completion came too late');
  });
};
