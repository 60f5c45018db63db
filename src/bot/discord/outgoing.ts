import { type APIMessageTopLevelComponent, ComponentType, MessageFlags, type RawFile } from 'discord.js';
import type { BotMessage } from '../message';

interface Manner {
  /** Decided by the first answer; only needed where there was none. */
  ephemeral?: boolean;
  /** The only user whom the message may notify. */
  mention?: string;
}

const mentioning = (userId: string): APIMessageTopLevelComponent => ({
  type: ComponentType.TextDisplay,
  content: `<@${userId}>`,
});

/** A message as Discord's REST API takes it. Nothing in it notifies anybody but the one mentioned. */
export const toRequest = ({ components, files }: BotMessage, { ephemeral, mention }: Manner = {}) => {
  const raw: RawFile[] = files.map(({ name, data }) => ({ name, data }));
  return {
    files: raw,
    body: {
      flags: MessageFlags.IsComponentsV2 | (ephemeral ? MessageFlags.Ephemeral : 0),
      components: mention === undefined ? components : [mentioning(mention), ...components],
      attachments: files.map(({ name, description }, id) => ({ id, filename: name, description })),
      allowed_mentions: { parse: [], users: mention === undefined ? [] : [mention] },
    },
  };
};
