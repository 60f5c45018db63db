import { connect, type Database } from '../../src/db/connection';
import { migrate } from '../../src/db/migrate';
import { DATABASES, type EmptyDatabase } from './databases';

const NAMES = ['0001-accounts', '0002-builds-and-teams', '0003-runs'];
const TABLES = ['users', 'login_history', 'builds', 'team_compositions', 'team_slots', 'runs'];

describe.each(DATABASES)('migrate on $kind', ({ kind, create }) => {
  let empty: EmptyDatabase;
  let database: Database;

  beforeAll(async () => {
    empty = await create();
    database = connect(empty.url);
  }, 60_000);

  afterAll(async () => {
    await database.close();
    await empty.drop();
  });

  const dropAll = async (): Promise<void> => {
    for (const table of [...TABLES].reverse()) await database.knex.schema.dropTableIfExists(table);
    await database.knex.schema.dropTableIfExists('knex_migrations');
    await database.knex.schema.dropTableIfExists('knex_migrations_lock');
  };

  beforeEach(dropAll);

  it('makes every table once, and nothing the second time', async () => {
    expect(database.kind).toBe(kind);
    expect(await migrate(database)).toEqual(NAMES);
    for (const table of TABLES) expect(await database.knex.schema.hasTable(table)).toBe(true);
    expect(await migrate(database)).toEqual([]);
  });

  it('is done by exactly one of several processes that start at once', async () => {
    const others = [1, 2, 3].map(() => connect(empty.url));
    const applied = await Promise.all([database, ...others].map(migrate));
    await Promise.all(others.map((other) => other.close()));
    expect(applied.map((names) => names.length).sort()).toEqual([0, 0, 0, NAMES.length]);
  });

  it('starts in spite of a lock that a crashed process left behind', async () => {
    await migrate(database);
    await database.knex('knex_migrations_lock').update({ is_locked: 1 });
    await database.knex('knex_migrations').where({ name: '0003-runs' }).delete();
    await database.knex.schema.dropTable('runs');
    expect(await migrate(database)).toEqual(['0003-runs']);
  });

  it('leaves nothing half done when a step fails, and says so without SQL', async () => {
    await database.knex.schema.createTable('team_slots', (table) => table.text('in_the_way'));
    await expect(migrate(database)).rejects.toMatchObject({
      name: 'AppError',
      kind: 'internal',
      message: expect.not.stringMatching(/create|table|slots/i),
    });
    expect(await database.knex.schema.hasTable('users')).toBe(false);
    await database.knex.schema.dropTable('team_slots');
    expect(await migrate(database)).toEqual(NAMES);
  });

  it('refuses a database whose newer migrations this version does not know', async () => {
    await migrate(database);
    await database
      .knex('knex_migrations')
      .insert({ name: '9999-later', batch: 2, migration_time: '2030-01-01' });
    await expect(migrate(database)).rejects.toMatchObject({
      kind: 'conflict',
      message: 'The database was made by a newer version of this program',
    });
    await database.knex('knex_migrations').where({ name: '9999-later' }).delete();
    expect(await migrate(database)).toEqual([]);
  });
});
