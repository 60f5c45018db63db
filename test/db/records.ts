import { randomUUID } from 'node:crypto';
import type { Database } from '../../src/db/connection';
import { BuildRecord } from '../../src/db/models/build';
import { LoginRecord } from '../../src/db/models/login';
import { RunRecord } from '../../src/db/models/run';
import { SlotRecord, TeamRecord } from '../../src/db/models/team';
import { UserRecord } from '../../src/db/models/user';

export const AT = '2026-01-02T03:04:05.678Z';
/** Matches a time as it leaves the database. */
export const ISO = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
const dates = { createdAt: AT, updatedAt: AT };

/** Rows with only what a column requires, plus `values`. */
export const insertUser = (database: Database, values: Partial<UserRecord> = {}) => {
  const id = randomUUID();
  return UserRecord.query(database.knex).insertAndFetch({
    id,
    email: `${id}@example.org`,
    username: id,
    ...dates,
    ...values,
  });
};

export const insertBuild = (database: Database, userId: string, values: Partial<BuildRecord> = {}) =>
  BuildRecord.query(database.knex).insertAndFetch({
    id: randomUUID(),
    userId,
    name: 'Heal Firebrand',
    profession: 'Guardian',
    gameMode: 'raid',
    ...dates,
    ...values,
  });

export const insertTeam = (database: Database, userId: string, values: Partial<TeamRecord> = {}) =>
  TeamRecord.query(database.knex).insertAndFetch({
    id: randomUUID(),
    userId,
    name: 'Squad',
    gameMode: 'wvw-zerg',
    teamSize: 5,
    ...dates,
    ...values,
  });

export const insertSlot = (
  database: Database,
  { team, build, slotNumber }: { team: TeamRecord; build: BuildRecord; slotNumber: number },
) =>
  SlotRecord.query(database.knex).insertAndFetch({
    id: randomUUID(),
    teamCompositionId: team.id,
    buildId: build.id,
    slotNumber,
  });

export const insertLogin = (database: Database, userId: string, success: boolean) =>
  LoginRecord.query(database.knex).insertAndFetch({
    id: randomUUID(),
    userId,
    ipAddress: '2001:db8::1',
    userAgent: 'Mozilla/5.0',
    success,
    loginTimestamp: AT,
  });

export const insertRun = (database: Database, ownerId: string) =>
  RunRecord.query(database.knex).insertAndFetch({
    id: randomUUID(),
    operation: 'solve-problem',
    ownerId,
    status: 'queued',
    input: {},
    createdAt: AT,
  });
