import { randomUUID } from 'node:crypto';
import { SlotRecord, TeamRecord } from '../../src/db/models/team';
import { UserRecord } from '../../src/db/models/user';
import { describeDatabases } from './databases';
import { AT, insertBuild, insertLogin, insertRun, insertSlot, insertTeam, insertUser } from './records';

describeDatabases('tables', (opened) => {
  const count = async (table: string): Promise<number> =>
    (await opened().database.knex(table).select('id')).length;

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
      expect({ ...(await insertUser(opened().database, user)) }).toStrictEqual(user);
    });

    it('in login_history', async () => {
      const { id } = await insertUser(opened().database);
      const login = await insertLogin(opened().database, id, false);
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
      const { id: userId } = await insertUser(opened().database);
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
      expect({ ...(await insertBuild(opened().database, userId, build)) }).toStrictEqual(build);
    });

    it('in builds and teams that say only what they must', async () => {
      const { id } = await insertUser(opened().database);
      expect(await insertBuild(opened().database, id)).toMatchObject({
        role: null,
        specialization: null,
        equipment: [],
        tags: [],
        visibility: 'public',
        upvotes: 0,
        downvotes: 0,
        views: 0,
      });
      expect(await insertTeam(opened().database, id)).toMatchObject({
        strengths: [],
        totalDps: null,
        visibility: 'public',
      });
    });

    it('in team_compositions and team_slots', async () => {
      const { id: userId } = await insertUser(opened().database);
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
      const stored = await insertTeam(opened().database, userId, team);
      expect({ ...stored }).toStrictEqual(team);
      const build = await insertBuild(opened().database, userId);
      const slot = await insertSlot(opened().database, { team: stored, build, slotNumber: 50 });
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
    const [gone, stays] = [await insertUser(opened().database), await insertUser(opened().database)];
    for (const { id } of [gone, stays]) {
      await insertLogin(opened().database, id, true);
      const team = await insertTeam(opened().database, id);
      await insertSlot(opened().database, {
        team,
        build: await insertBuild(opened().database, id),
        slotNumber: 1,
      });
      await insertRun(opened().database, id);
    }
    await UserRecord.query(opened().database.knex).deleteById(gone.id);
    for (const table of ['users', 'login_history', 'builds', 'team_compositions', 'team_slots', 'runs']) {
      expect([table, await count(table)]).toEqual([table, 1]);
    }
    const kept = await UserRecord.query(opened().database.knex)
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
    const { id } = await insertUser(opened().database);
    const [one, two] = [await insertBuild(opened().database, id), await insertBuild(opened().database, id)];
    const [team, other] = [await insertTeam(opened().database, id), await insertTeam(opened().database, id)];
    await insertSlot(opened().database, { team, build: one, slotNumber: 1 });
    await insertSlot(opened().database, { team, build: two, slotNumber: 2 });
    await insertSlot(opened().database, { team: other, build: two, slotNumber: 1 });
    await one.$query(opened().database.knex).delete();
    expect(await SlotRecord.query(opened().database.knex)).toHaveLength(2);
    await other.$query(opened().database.knex).delete();
    expect(await SlotRecord.query(opened().database.knex)).toMatchObject([
      { teamCompositionId: team.id, buildId: two.id },
    ]);
  });

  it('give the slots of a team in their order', async () => {
    const { id } = await insertUser(opened().database);
    const [team, build] = [await insertTeam(opened().database, id), await insertBuild(opened().database, id)];
    for (const slotNumber of [3, 1, 10, 2]) await insertSlot(opened().database, { team, build, slotNumber });
    const fetched = await TeamRecord.query(opened().database.knex)
      .findById(team.id)
      .withGraphFetched('slots');
    expect(fetched?.slots?.map(({ slotNumber }) => slotNumber)).toEqual([1, 2, 3, 10]);
  });

  it('hold ids as UUIDs', async () => {
    const info = await opened().database.knex('users').columnInfo('id');
    expect(info).toMatchObject({ type: opened().database.kind === 'postgres' ? 'uuid' : 'char' });
  });
});
