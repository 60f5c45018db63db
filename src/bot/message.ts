import type { APIMessageTopLevelComponent } from 'discord.js';

export type { Language } from '../domain/terms/terms';

export interface BotFile {
  name: string;
  data: Buffer;
  /** Alt text. */
  description: string;
}

/** A Components V2 message, already within Discord's limits. */
export interface BotMessage {
  components: APIMessageTopLevelComponent[];
  files: BotFile[];
}
