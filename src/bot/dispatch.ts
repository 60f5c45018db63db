import type { Interaction } from 'discord.js';
import type { BotContext } from './context';
import { onAutocomplete } from './interactions/autocomplete';
import { onCommand } from './interactions/command';
import { onComponent } from './interactions/component';

const handle = async (context: BotContext, interaction: Interaction): Promise<void> => {
  if (interaction.isAutocomplete()) return onAutocomplete(context, interaction);
  if (interaction.isChatInputCommand()) return onCommand(context, interaction);
  if (interaction.isButton() || interaction.isStringSelectMenu()) return onComponent(context, interaction);
  context.log.warn({ interactionId: interaction.id, type: interaction.type }, 'unknown kind of interaction');
};

/** Every interaction goes through here. `settled` waits for those under way; after `close` no new one is taken. */
export const createDispatcher = (context: BotContext) => {
  const underWay = new Set<Promise<void>>();
  let open = true;

  const carryOut = async (interaction: Interaction): Promise<void> => {
    try {
      await handle(context, interaction);
    } catch (error) {
      // Nothing of ours can reach the user any more; Discord itself says that the application did not respond.
      context.log.error({ err: error, interactionId: interaction.id }, 'interaction not answered');
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
