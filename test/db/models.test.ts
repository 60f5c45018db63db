import { randomUUID } from 'node:crypto';
import { connect, type Database } from '../../src/db/connection';
import { migrate } from '../../src/db/migrate';
import { LoginRecord } from '../../src/db/models/login';
import { RunRecord } from '../../src/db/models/run';
import { SlotRecord, TeamRecord } from '../../src/db/models/team';
import { UserRecord } from '../../src/db/models/user';
import { DATABASES, type EmptyDatabase } from './databases';
import { insertBuild, insertSlot, insertTeam, insertUser } from './records';

const AT = '2026-02-03T04:05:06.789Z';

describe.each(DATABASES)('tables on $kind', ({ create }) => {
  let empty: EmptyDatabase;
  let database: Database;

  beforeAll(async () => {
    empty = await create();
    database = connect(empty.url);
    await migrate(database);
  }, 60_000);

  afterAll(async () => {
    await database.close();
    await empty.drop();
  });

  beforeEach(() => database.knex('users').delete());

  const insertLogin = (userId: string, success: boolean) =>
    LoginRecord.query(database.knex).insertAndFetch({
      id: randomUUID(),
      userId,
      ipAddress: '2001:db8::1',
      userAgent: 'Mozilla/5.0',
      success,
      loginTimestamp: AT,
    });

  const count = async (table: string): Promise<number> => (await database.knex(table).select('id')).length;

  describe('give back what was stored', () => {
    it('in users', async () => {
      const user = {
        id: randomUUID(),
        email: 'Élodie@example.org',
        username: 'Elodie',
        hashedPassword: '$argon2id$…',
        discordId: '190000000000000001',
        isActive: false,
        isVerified: true,
        isSuperuser: true,
        fullName: 'Élodie 守护者',
        bio: 'It\'s "me"\n🛡️',
        profilePictureUrl: 'https://example.org/a.png',
        preferences: { locale: 'fr', nested: { list: [1, null, 'x'], on: true } },
        failedLoginAttempts: 4,
        lockedUntil: AT,
        createdAt: AT,
        updatedAt: '1999-12-31T23:59:59.999Z',
      };
      expect({ ...(await insertUser(database, user)) }).toStrictEqual(user);
    });

    it('in login_history', async () => {
      const { id } = await insertUser(database);
      const login = await insertLogin(id, false);
      expect({ ...login }).toStrictEqual({
        id: login.id,
        userId: id,
        ipAddress: '2001:db8::1',
        userAgent: 'Mozilla/5.0',
        success: false,
        loginTimestamp: AT,
      });
    });

    it('in builds', async () => {
      const { id: userId } = await insertUser(database);
      const build = {
        id: randomUUID(),
        userId,
        name: 'Heal Firebrand',
        profession: 'Guardian',
        specialization: 'Firebrand',
        gameMode: 'wvw-zerg',
        role: 'boonshare',
        traitLines: [{ id: 16, name: 'Radiance', traits: [1, 2, 3] }],
        skills: [{ slot: 'heal', id: 9, name: 'Mantra' }],
        equipment: [{ slot: 'Helm', id: 1, name: 'Helm', stats: 'Minstrel', runeOrSigil: 'Monk' }],
        synergies: ['Scourge'],
        counters: [],
        tags: ['stability', 'é'],
        description: 'd',
        playstyle: 'p',
        sourceUrl: 'https://example.org/b',
        sourceType: 'guide',
        gw2skillUrl: 'https://en.gw2skills.net/editor/?x',
        customRequirements: 'none',
        effectiveness: 9.25,
        difficulty: 3,
        visibility: 'guild',
        guildId: '190000000000000009',
        upvotes: 3,
        downvotes: 1,
        views: 1000,
        createdAt: AT,
        updatedAt: AT,
      } as const;
      expect({ ...(await insertBuild(database, userId, build)) }).toStrictEqual(build);
    });

    it('in builds and teams that say only what they must', async () => {
      const { id } = await insertUser(database);
      expect(await insertBuild(database, id)).toMatchObject({
        role: null,
        specialization: null,
        equipment: [],
        tags: [],
        visibility: 'public',
        upvotes: 0,
        downvotes: 0,
        views: 0,
      });
      expect(await insertTeam(database, id)).toMatchObject({
        strengths: [],
        totalDps: null,
        visibility: 'public',
      });
    });

    it('in team_compositions and team_slots', async () => {
      const { id: userId } = await insertUser(database);
      const team = {
        id: randomUUID(),
        userId,
        name: 'Squad',
        gameMode: 'raid',
        teamSize: 50,
        description: null,
        synergies: ['quickness'],
        weaknesses: [],
        strengths: ['boons'],
        overallRating: 7.5,
        totalDps: 312_345.678,
        totalHealing: 0.1,
        totalToughness: 12_000,
        visibility: 'private',
        guildId: null,
        createdAt: AT,
        updatedAt: AT,
      } as const;
      const stored = await insertTeam(database, userId, team);
      expect({ ...stored }).toStrictEqual(team);
      const build = await insertBuild(database, userId);
      const slot = await insertSlot(database, { team: stored, build, slotNumber: 50 });
      expect({ ...slot }).toStrictEqual({
        id: slot.id,
        teamCompositionId: team.id,
        buildId: build.id,
        slotNumber: 50,
        playerName: null,
        priority: 1,
      });
    });
  });

  it('delete with an account everything that belongs to it', async () => {
    const [gone, stays] = [await insertUser(database), await insertUser(database)];
    const run = { operation: 'x', status: 'queued', input: {}, createdAt: AT } as const;
    for (const { id } of [gone, stays]) {
      await insertLogin(id, true);
      const team = await insertTeam(database, id);
      await insertSlot(database, { team, build: await insertBuild(database, id), slotNumber: 1 });
      await RunRecord.query(database.knex).insert({ ...run, id: randomUUID(), ownerId: id });
    }
    await UserRecord.query(database.knex).deleteById(gone.id);
    for (const table of ['users', 'login_history', 'builds', 'team_compositions', 'team_slots', 'runs']) {
      expect([table, await count(table)]).toEqual([table, 1]);
    }
    const kept = await UserRecord.query(database.knex)
      .findById(stays.id)
      .withGraphFetched('[logins, builds, teams.slots.build, runs]');
    expect(kept).toMatchObject({
      logins: [{ success: true }],
      builds: [{ userId: stays.id }],
      teams: [{ slots: [{ slotNumber: 1, build: { userId: stays.id } }] }],
      runs: [{ ownerId: stays.id }],
    });
  });

  it('delete the slots of a deleted build or team only', async () => {
    const { id } = await insertUser(database);
    const [one, two] = [await insertBuild(database, id), await insertBuild(database, id)];
    const [team, other] = [await insertTeam(database, id), await insertTeam(database, id)];
    await insertSlot(database, { team, build: one, slotNumber: 1 });
    await insertSlot(database, { team, build: two, slotNumber: 2 });
    await insertSlot(database, { team: other, build: two, slotNumber: 1 });
    await one.$query(database.knex).delete();
    expect(await SlotRecord.query(database.knex)).toHaveLength(2);
    await other.$query(database.knex).delete();
    expect(await SlotRecord.query(database.knex)).toMatchObject([
      { teamCompositionId: team.id, buildId: two.id },
    ]);
  });

  it('give the slots of a team in their order', async () => {
    const { id } = await insertUser(database);
    const [team, build] = [await insertTeam(database, id), await insertBuild(database, id)];
    for (const slotNumber of [3, 1, 10, 2]) await insertSlot(database, { team, build, slotNumber });
    const fetched = await TeamRecord.query(database.knex).findById(team.id).withGraphFetched('slots');
    expect(fetched?.slots?.map(({ slotNumber }) => slotNumber)).toEqual([1, 2, 3, 10]);
  });

  describe('refuse', () => {
    it.each([
      ['an e-mail in other capitals', { email: 'A@example.org' }, { email: 'a@EXAMPLE.org' }],
      ['a name in other capitals', { username: 'Tank' }, { username: 'tANK' }],
      ['a Discord user', { discordId: '1' }, { discordId: '1' }],
    ])('%s twice', async (_, first, second) => {
      await insertUser(database, first);
      await expect(insertUser(database, second)).rejects.toThrow(/unique/i);
    });

    it('a slot number twice in a team, and only there', async () => {
      const { id } = await insertUser(database);
      const build = await insertBuild(database, id);
      const [team, other] = [await insertTeam(database, id), await insertTeam(database, id)];
      await insertSlot(database, { team, build, slotNumber: 1 });
      await insertSlot(database, { team: other, build, slotNumber: 1 });
      await expect(insertSlot(database, { team, build, slotNumber: 1 })).rejects.toThrow(/unique/i);
    });

    it.each([
      ['an account that nothing leads to', { email: null }],
      ['a name that is too long', { username: 'x'.repeat(51) }],
      ['an e-mail that is too long', { email: 'x'.repeat(256) }],
    ])('%s', async (_, values) => {
      await expect(insertUser(database, values)).rejects.toThrow(/check|length/i);
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
      const { id } = await insertUser(database);
      await expect(insertBuild(database, id, values)).rejects.toThrow(/check/i);
    });

    it.each([{ teamSize: 0 }, { teamSize: 51 }, { overallRating: 11 }])('a team with %j', async (values) => {
      const { id } = await insertUser(database);
      await expect(insertTeam(database, id, values)).rejects.toThrow(/check/i);
    });

    it.each([
      ['builds', { game_mode: 'zerg' }],
      ['builds', { role: 'boon' }],
      ['builds', { visibility: 'hidden' }],
      ['builds', { tags: 'no json' }],
      ['team_compositions', { game_mode: 'fractals' }],
      ['runs', { status: 'done' }],
    ])('in %s the word %j', async (table, values) => {
      const { id } = await insertUser(database);
      await insertBuild(database, id);
      await insertTeam(database, id);
      const run = { operation: 'x', status: 'queued', input: {}, createdAt: AT } as const;
      await RunRecord.query(database.knex).insert({ ...run, id: randomUUID(), ownerId: id });
      await expect(database.knex(table).update(values)).rejects.toThrow(/check|json/i);
    });

    it('what belongs to nobody', async () => {
      await expect(insertBuild(database, randomUUID())).rejects.toThrow(/foreign key/i);
      await expect(insertLogin(randomUUID(), true)).rejects.toThrow(/foreign key/i);
    });
  });

  it('hold ids as UUIDs', async () => {
    const info = await database.knex('users').columnInfo('id');
    expect(info).toMatchObject({ type: database.kind === 'postgres' ? 'uuid' : 'char' });
  });
});
