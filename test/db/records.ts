import { randomUUID } from 'node:crypto';
import type { Database } from '../../src/db/connection';
import { BuildRecord } from '../../src/db/models/build';
import { SlotRecord, TeamRecord } from '../../src/db/models/team';
import { UserRecord } from '../../src/db/models/user';

const AT = '2026-01-02T03:04:05.678Z';
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
