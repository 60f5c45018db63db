import type { RepliableInteraction } from 'discord.js';
import type { RunDelivery } from '../../app/deliveries';

/** A minute before Discord's own 15, counted by our clock: what is later is an ordinary message. */
const TOKEN_LIFE_MS = 14 * 60 * 1000;

/** Where an interaction's answer belongs. */
export const addressOf = (interaction: RepliableInteraction, ephemeral: boolean): RunDelivery => ({
  applicationId: interaction.applicationId,
  token: interaction.token,
  tokenExpiresAt: new Date(Date.now() + TOKEN_LIFE_MS).toISOString(),
  channelId: interaction.channelId,
  userId: interaction.user.id,
  guildId: interaction.guildId,
  locale: interaction.locale,
  ephemeral,
  messageId: null,
});
