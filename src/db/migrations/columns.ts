import type { Knex } from 'knex';
import type { DatabaseKind } from '../connection';

type Table = Knex.CreateTableBuilder;
type Column = Knex.ColumnBuilder;

/** One step of the schema, forward only, written once for both databases. Its stored `name` never changes. */
export interface Migration {
  name: string;
  up(knex: Knex, columns: Columns): Promise<void>;
}

type NamedColumn = (table: Table, name: string) => Column;

/** Column types that SQLite lacks or does not enforce, so that both databases refuse the same values. */
export interface Columns {
  id(table: Table): Column;
  /** Cascades: what belongs to a deleted row goes with it. */
  reference(table: Table, name: string, target: string): Knex.ReferencingColumnBuilder;
  /** Text of at most `maxCharacters` (SQLite ignores the length of a varchar). */
  text(table: Table, name: string, maxCharacters: number): Column;
  /** UTC to the millisecond: ISO 8601 text on SQLite, `timestamptz(3)` on PostgreSQL. */
  time: NamedColumn;
  /** Searchable JSON: `jsonb` on PostgreSQL, which loses the order of keys. */
  json: NamedColumn;
  /** JSON kept as it was written, for documents stored and given back whole: `json` on PostgreSQL. */
  document: NamedColumn;
}

const SHARED = {
  id: (table: Table) => table.uuid('id').primary(),
  reference: (table: Table, name: string, target: string) =>
    table.uuid(name).references('id').inTable(target).onDelete('CASCADE'),
  text: (table: Table, name: string, maxCharacters: number) =>
    table.text(name).checkLength('<=', maxCharacters),
};

const jsonText: NamedColumn = (table, name) => {
  table.check(`json_valid(${name})`);
  return table.text(name);
};

export const COLUMNS: { [Kind in DatabaseKind]: Columns } = {
  sqlite: {
    ...SHARED,
    time: (table, name) => table.text(name),
    json: jsonText,
    document: jsonText,
  },
  postgres: {
    ...SHARED,
    time: (table, name) => table.timestamp(name, { precision: 3, useTz: true }),
    json: (table, name) => table.jsonb(name),
    document: (table, name) => table.json(name),
  },
};
