import type { Interaction } from 'discord.js';
import type { BotContext } from './context';
import { loggable } from './discord/faults';
import { onAutocomplete } from './interactions/autocomplete';
import { onCommand } from './interactions/command';
import { onComponent } from './interactions/component';

const handle = async (context: BotContext, interaction: Interaction): Promise<void> => {
  if (interaction.isAutocomplete()) return onAutocomplete(context, interaction);
  if (interaction.isChatInputCommand()) return onCommand(context, interaction);
  if (interaction.isButton() || interaction.isStringSelectMenu()) return onComponent(context, interaction);
  context.log.warn({ interactionId: interaction.id, type: interaction.type }, 'unknown kind of interaction');
};

/** Which command or component, for the log; never what was typed. */
const whatOf = (interaction: Interaction): string => {
  if (interaction.isMessageComponent()) return interaction.customId;
  return interaction.isCommand() || interaction.isAutocomplete() ? `/${interaction.commandName}` : 'other';
};

/** Every interaction goes through here. `settled` waits for those under way; after `close` no new one is taken. */
export const createDispatcher = (context: BotContext) => {
  const underWay = new Set<Promise<void>>();
  let open = true;

  const carryOut = async (interaction: Interaction): Promise<void> => {
    const receivedAtMs = performance.now();
    const { id: interactionId } = interaction;
    try {
      await handle(context, interaction);
      const tookMs = Math.round(performance.now() - receivedAtMs);
      const level = interaction.isAutocomplete() ? 'debug' : 'info';
      context.log[level]({ interactionId, what: whatOf(interaction), tookMs }, 'interaction handled');
    } catch (error) {
      // Nothing of ours can reach the user any more; Discord itself says that the application did not respond.
      context.log.error({ err: loggable(error), interactionId }, 'interaction not answered');
    }
  };

  return {
    take: (interaction: Interaction): void => {
      if (!open) return;
      const work = carryOut(interaction).finally(() => underWay.delete(work));
      underWay.add(work);
    },
    close: (): void => {
      open = false;
    },
    settled: async (): Promise<void> => {
      await Promise.all(underWay);
    },
  };
};
