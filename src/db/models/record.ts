import { Model, type Pojo, snakeCaseMappers } from 'objection';

const convert = (row: Pojo, keys: readonly string[], change: (value: unknown) => unknown): Pojo =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      keys.includes(key) && value !== null && value !== undefined ? change(value) : value,
    ]),
  );

/**
 * What every table's model does: camelCase properties over snake_case columns, JSON columns as values, booleans as
 * booleans (SQLite stores 0 and 1). Times are ISO 8601 text in UTC with milliseconds on both databases.
 */
export class DatabaseRecord extends Model {
  static override columnNameMappers = snakeCaseMappers();

  /** Properties stored as JSON. (A `$` name is none of Objection's properties.) */
  protected get $jsonKeys(): readonly string[] {
    return [];
  }

  protected get $booleanKeys(): readonly string[] {
    return [];
  }

  override $parseDatabaseJson(row: Pojo): Pojo {
    const properties = super.$parseDatabaseJson(row);
    const decoded = convert(properties, this.$jsonKeys, (text) => JSON.parse(String(text)));
    return convert(decoded, this.$booleanKeys, Boolean);
  }

  override $formatDatabaseJson(properties: Pojo): Pojo {
    return super.$formatDatabaseJson(convert(properties, this.$jsonKeys, (value) => JSON.stringify(value)));
  }
}
