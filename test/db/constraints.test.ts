import { randomUUID } from 'node:crypto';
import { describeDatabases } from './databases';
import { insertBuild, insertLogin, insertRun, insertSlot, insertTeam, insertUser } from './records';

describeDatabases('tables refuse', (opened) => {
  it.each([
    ['an e-mail in other capitals', { email: 'A@example.org' }, { email: 'a@EXAMPLE.org' }],
    ['a name in other capitals', { username: 'Tank' }, { username: 'tANK' }],
    ['a Discord user', { discordId: '1' }, { discordId: '1' }],
  ])('%s twice', async (_, first, second) => {
    await insertUser(opened().database, first);
    await expect(insertUser(opened().database, second)).rejects.toThrow(/unique/i);
  });

  it('a slot number twice in a team, and only there', async () => {
    const { id } = await insertUser(opened().database);
    const build = await insertBuild(opened().database, id);
    const [team, other] = [await insertTeam(opened().database, id), await insertTeam(opened().database, id)];
    await insertSlot(opened().database, { team, build, slotNumber: 1 });
    await insertSlot(opened().database, { team: other, build, slotNumber: 1 });
    await expect(insertSlot(opened().database, { team, build, slotNumber: 1 })).rejects.toThrow(/unique/i);
  });

  it.each([
    ['an account that nothing leads to', { email: null }],
    ['a name that is too long', { username: 'x'.repeat(51) }],
    ['an e-mail that is too long', { email: 'x'.repeat(256) }],
  ])('%s', async (_, values) => {
    await expect(insertUser(opened().database, values)).rejects.toThrow(/check|length/i);
  });

  it.each([
    { name: 'x'.repeat(101) },
    { effectiveness: 10.5 },
    { effectiveness: -1 },
    { difficulty: 0 },
    { difficulty: 6 },
    { upvotes: -1 },
    { visibility: 'guild', guildId: null } as const,
  ])('a build with %j', async (values) => {
    const { id } = await insertUser(opened().database);
    await expect(insertBuild(opened().database, id, values)).rejects.toThrow(/check/i);
  });

  it.each([{ teamSize: 0 }, { teamSize: 51 }, { overallRating: 11 }])('a team with %j', async (values) => {
    const { id } = await insertUser(opened().database);
    await expect(insertTeam(opened().database, id, values)).rejects.toThrow(/check/i);
  });

  it.each([
    ['builds', { game_mode: 'zerg' }],
    ['builds', { role: 'boon' }],
    ['builds', { visibility: 'hidden' }],
    ['builds', { tags: 'no json' }],
    ['team_compositions', { game_mode: 'fractals' }],
    ['runs', { status: 'done' }],
  ])('in %s the word %j', async (table, values) => {
    const { id } = await insertUser(opened().database);
    await insertBuild(opened().database, id);
    await insertTeam(opened().database, id);
    await insertRun(opened().database, id);
    await expect(opened().database.knex(table).update(values)).rejects.toThrow(/check|json/i);
  });

  it('what belongs to nobody', async () => {
    await expect(insertBuild(opened().database, randomUUID())).rejects.toThrow(/foreign key/i);
    await expect(insertLogin(opened().database, randomUUID(), true)).rejects.toThrow(/foreign key/i);
  });
});
