import type { APIUser } from 'discord-api-types/v10';
import type { Attachment } from './attachments';
import { createClock, createSnowflakes } from './clock';
import { createCommands } from './commands';
import { createInteractions } from './interactions';
import { createMessages } from './messages';
import { createRenderer } from './render';
import { createWaiting } from './waiting';
import { createWorld, type GuildSpec } from './world';

export interface StateOptions {
  readonly bot: APIUser;
  readonly guilds: readonly GuildSpec[];
  readonly users: readonly APIUser[];
  /** The double's address once it listens. */
  readonly origin: () => string;
}

export type State = ReturnType<typeof createState>;

/** Everything that the double remembers. */
export const createState = ({ bot, guilds, users, origin }: StateOptions) => {
  const clock = createClock();
  const newId = createSnowflakes(clock);
  const world = createWorld({ guilds, users: [bot, ...users], newId });
  const interactions = createInteractions(clock);
  const messages = createMessages(clock, newId);
  const userFiles = new Map<string, Attachment>();
  const botFiles = (): readonly Attachment[] => messages.all().flatMap((message) => message.attachments);
  return {
    clock,
    newId,
    world,
    interactions,
    messages,
    bot,
    origin,
    waiting: createWaiting(),
    commands: createCommands(bot.id, newId),
    render: createRenderer({ world, bot, interactions, origin }),
    keepFile: (file: Attachment): void => {
      userFiles.set(file.id, file);
    },
    file: (id: string): Attachment | undefined =>
      userFiles.get(id) ?? botFiles().find((one) => one.id === id),
  };
};
