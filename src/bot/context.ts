import type { Log } from '../log';
import type { BotApp } from './app';
import type { DiscordApi } from './discord/api';
import type { Follower } from './runs/follow';

/** What every handler of an interaction works with. */
export interface BotContext {
  app: BotApp;
  api: DiscordApi;
  log: Log;
  follower: Follower;
  /** Milliseconds to Discord and back. Throws AppError `unavailable` while it is not connected. */
  ping: () => Promise<number>;
}
