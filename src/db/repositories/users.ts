import { randomBytes, randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { Database } from '../connection';
import { guarded } from '../errors';
import { UserRecord } from '../models/user';
import { parseUuid } from '../uuid';

const USER_KEYS = [
  'id',
  'email',
  'username',
  'discordId',
  'isActive',
  'isVerified',
  'isSuperuser',
  'fullName',
  'bio',
  'profilePictureUrl',
  'preferences',
  'createdAt',
  'updatedAt',
] as const satisfies readonly (keyof UserRecord)[];

/** An account without what only logging in may read (the password's hash, the lock). Times are ISO 8601 UTC. */
export type User = Pick<UserRecord, (typeof USER_KEYS)[number]>;

/** Every method fails with AppError `unavailable` when the database is out of reach. */
export interface UsersRepository {
  /** Null for an unknown id, and for text that is no id at all. */
  findById(id: string): Promise<User | null>;
  findByDiscordId(discordId: string): Promise<User | null>;
  /**
   * The account of a Discord user, made at first need and unchanged afterwards. However many ask at once there is
   * one. `username` is only wished for: it is cut to what a name may hold and, when taken, gets an ending.
   */
  upsertDiscordUser(discordId: string, username: string): Promise<User>;
}

const USER_COLUMNS = USER_KEYS.map((key) => UserRecord.propertyNameToColumnName(key));
const MIN_NAME_LENGTH = 3;
const MAX_NAME_LENGTH = 50;

const findBy = async (knex: Knex, column: 'id' | 'discord_id', value: string): Promise<User | null> => {
  const row = await UserRecord.query(knex)
    .select(USER_COLUMNS)
    .findOne({ [column]: value });
  return row === undefined ? null : { ...row };
};

/** The characters that registration allows; `Élo.die` becomes `Elo_die`. */
const toUsername = (wish: string): string =>
  wish
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9_]+/g, '_')
    .slice(0, MAX_NAME_LENGTH)
    .padEnd(MIN_NAME_LENGTH, '_');

/** The name itself, then with the account's number, then, should somebody have taken even that, with a random ending. */
interface DiscordUser {
  discordId: string;
  username: string;
}

const nameFor = ({ discordId, username }: DiscordUser, attempt: number): string => {
  const name = toUsername(username);
  if (attempt === 0) return name;
  const ending = attempt === 1 ? discordId : randomBytes(8).toString('hex');
  return `${name.slice(0, MAX_NAME_LENGTH - ending.length - 1)}_${ending}`;
};

const insertDiscordUser = async (knex: Knex, { discordId, username }: DiscordUser): Promise<void> => {
  const at = new Date().toISOString();
  const record = UserRecord.fromJson({ id: randomUUID(), discordId, username, createdAt: at, updatedAt: at });
  await knex('users').insert(record.$toDatabaseJson()).onConflict().ignore();
};

/** A conflict may be about the account or about the name: reading afterwards tells which. */
const upsertDiscordUser = async (knex: Knex, wish: DiscordUser, attempt = 0): Promise<User> => {
  const existing = await findBy(knex, 'discord_id', wish.discordId);
  if (existing !== null) return existing;
  await insertDiscordUser(knex, { ...wish, username: nameFor(wish, attempt) });
  return upsertDiscordUser(knex, wish, attempt + 1);
};

export const createUsersRepository = ({ knex }: Database): UsersRepository => ({
  findById: guarded(async (text) => {
    const id = parseUuid(text);
    return id === null ? null : findBy(knex, 'id', id);
  }),
  findByDiscordId: guarded((discordId) => findBy(knex, 'discord_id', discordId)),
  upsertDiscordUser: guarded((discordId, username) => upsertDiscordUser(knex, { discordId, username })),
});
