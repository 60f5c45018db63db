import { connect, type Database } from '../db/connection';
import { migrate } from '../db/migrate';
import type { Stops } from './stops';
import type { Surroundings } from './surroundings';

/** Connected and migrated. */
export const openDatabase = async ({ config, say }: Surroundings, stops: Stops): Promise<Database> => {
  const database = connect(config.databaseUrl);
  stops.add('database', () => database.close());
  const applied = await migrate(database);
  const news = applied.length > 0 ? `, ${applied.length} migrations applied` : '';
  say(`database    ${database.kind} ready${news}`);
  return database;
};
