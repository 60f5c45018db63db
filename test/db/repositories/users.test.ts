import { randomUUID } from 'node:crypto';
import { connect } from '../../../src/db/connection';
import { createUsersRepository } from '../../../src/db/repositories/users';
import { describeDatabases } from '../databases';
import { ISO, insertUser } from '../records';

describeDatabases('users', (opened) => {
  const users = () => createUsersRepository(opened().database);

  it('makes the account of a Discord user once, without e-mail, password or rights', async () => {
    const made = await users().upsertDiscordUser('190000000000000001', 'firebrand');
    expect(made).toStrictEqual({
      id: expect.any(String),
      email: null,
      username: 'firebrand',
      discordId: '190000000000000001',
      isActive: true,
      isVerified: false,
      isSuperuser: false,
      fullName: null,
      bio: null,
      profilePictureUrl: null,
      preferences: {},
      createdAt: ISO,
      updatedAt: ISO,
    });
    expect(await users().upsertDiscordUser('190000000000000001', 'renamed')).toEqual(made);
    expect(await users().findById(made.id)).toEqual(made);
    expect(await users().findByDiscordId('190000000000000001')).toEqual(made);
  });

  it('makes one account from many requests at once', async () => {
    const other = connect(opened().url);
    const others = createUsersRepository(other);
    const made = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        (index % 2 ? users() : others).upsertDiscordUser('42', 'mesmer'),
      ),
    );
    await other.close();
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    expect(await opened().database.knex('users')).toHaveLength(1);
  });

  it('gives each of many who wish for one name a name of its own', async () => {
    const made = await Promise.all(['1', '2', '3'].map((id) => users().upsertDiscordUser(id, 'Tank')));
    expect(made.map(({ discordId }) => discordId)).toEqual(['1', '2', '3']);
    expect(new Set(made.map(({ username }) => username.toLowerCase())).size).toBe(3);
    expect(made.some(({ username }) => username === 'Tank')).toBe(true);
  });

  it('finds another name when even the numbered one is taken', async () => {
    await insertUser(opened().database, { username: 'tank' });
    await insertUser(opened().database, { username: 'TANK_7' });
    expect((await users().upsertDiscordUser('7', 'Tank')).username).toMatch(/^Tank_[0-9a-f]{16}$/);
  });

  it.each([
    ['Élodie.R', 'Elodie_R'],
    ['守护者', '___'],
    ['', '___'],
    ['x', 'x__'],
    ["'; drop table users; --", '_drop_table_users_'],
    ['a'.repeat(80), 'a'.repeat(50)],
  ])('makes %j a name: %j', async (wish, username) => {
    expect((await users().upsertDiscordUser('5', wish)).username).toBe(username);
  });

  it('keeps a long name within the limit when it needs an ending', async () => {
    await users().upsertDiscordUser('1', 'a'.repeat(50));
    const { username } = await users().upsertDiscordUser('18446744073709551615', 'a'.repeat(50));
    expect(username).toBe(`${'a'.repeat(29)}_18446744073709551615`);
  });

  it('finds nobody by an unknown or malformed id', async () => {
    expect(await users().findById(randomUUID())).toBeNull();
    expect(await users().findById("' or 1=1 --")).toBeNull();
    expect(await users().findByDiscordId('9')).toBeNull();
  });
});
