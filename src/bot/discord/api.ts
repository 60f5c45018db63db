import { REST } from 'discord.js';
import { createFirstAnswers } from './first-answers';
import { createMessages } from './messages';
import { createReplies } from './replies';

interface Options {
  token: string;
  /** Without version, as discord.js takes it. */
  apiUrl: string;
  retryDelaysMs: readonly number[];
}

/** Everything the bot says to Discord, each request tried again while the fault is transient. */
export const createDiscordApi = ({ token, apiUrl, retryDelaysMs }: Options) => {
  // Its own retries know neither a broken socket nor a pause.
  const rest = new REST({ version: '10', api: apiUrl, retries: 0 }).setToken(token);
  return {
    first: createFirstAnswers(rest),
    replies: createReplies(rest, retryDelaysMs),
    messages: createMessages(rest, retryDelaysMs),
  };
};

export type DiscordApi = ReturnType<typeof createDiscordApi>;
