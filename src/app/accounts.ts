import type { UsersRepository } from '../db/repositories/users';
import type { Caller } from './caller';

interface Deps {
  users: UsersRepository;
}

/** A Discord user has an account from the first need on. */
export const createAccounts = ({ users }: Deps) => ({
  forDiscordUser: async (discordId: string, username: string): Promise<Caller> => {
    const user = await users.upsertDiscordUser(discordId, username);
    return { kind: 'user', userId: user.id };
  },
});

export type Accounts = ReturnType<typeof createAccounts>;
