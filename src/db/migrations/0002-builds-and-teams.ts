import type { Knex } from 'knex';
import type { Columns, Migration } from './columns';

const GAME_MODES = ['raid', 'strike', 'fractal', 'open-world', 'wvw-zerg', 'wvw-havoc', 'wvw-roaming', 'pvp'];
const ROLES = ['dps', 'support', 'healer', 'tank', 'boonshare', 'utility'];
const VISIBILITIES = ['public', 'unlisted', 'guild', 'private'];
const BUILD_LISTS = ['trait_lines', 'skills', 'equipment', 'synergies', 'counters', 'tags'];
const TEAM_LISTS = ['synergies', 'weaknesses', 'strengths'];
const COUNTERS = ['upvotes', 'downvotes', 'views'];

/** Owner, name, mode, who may see it, and dates: what a build and a team have in common. */
const addSharedColumns = (table: Knex.CreateTableBuilder, columns: Columns): void => {
  columns.id(table);
  columns.reference(table, 'user_id', 'users').notNullable();
  columns.text(table, 'name', 100).notNullable();
  table.text('game_mode').notNullable().checkIn(GAME_MODES);
  table.text('description');
  table.text('visibility').notNullable().defaultTo('public').checkIn(VISIBILITIES);
  columns.text(table, 'guild_id', 20);
  columns.time(table, 'created_at').notNullable();
  columns.time(table, 'updated_at').notNullable();
  table.check("visibility <> 'guild' or guild_id is not null");
  table.index(['user_id', 'created_at', 'id']);
};

const createBuilds = (knex: Knex, columns: Columns) =>
  knex.schema.createTable('builds', (table) => {
    addSharedColumns(table, columns);
    columns.text(table, 'profession', 50).notNullable();
    columns.text(table, 'specialization', 100);
    table.text('role').checkIn(ROLES);
    for (const list of BUILD_LISTS) columns.json(table, list).notNullable().defaultTo('[]');
    for (const counter of COUNTERS)
      table
        .integer(counter)
        .notNullable()
        .defaultTo(0)
        .checkBetween([0, 2 ** 31 - 1]);
    table.text('playstyle');
    columns.text(table, 'source_url', 500);
    columns.text(table, 'source_type', 50);
    columns.text(table, 'gw2skill_url', 500);
    table.text('custom_requirements');
    table.double('effectiveness').checkBetween([0, 10]);
    table.integer('difficulty').checkBetween([1, 5]);
  });

const createTeams = (knex: Knex, columns: Columns) =>
  knex.schema.createTable('team_compositions', (table) => {
    addSharedColumns(table, columns);
    table.integer('team_size').notNullable().checkBetween([1, 50]);
    for (const list of TEAM_LISTS) columns.json(table, list).notNullable().defaultTo('[]');
    table.double('overall_rating').checkBetween([0, 10]);
    table.double('total_dps');
    table.double('total_healing');
    table.double('total_toughness');
  });

const createSlots = (knex: Knex, columns: Columns) =>
  knex.schema.createTable('team_slots', (table) => {
    columns.id(table);
    columns.reference(table, 'team_composition_id', 'team_compositions').notNullable();
    columns.reference(table, 'build_id', 'builds').notNullable().index();
    table.integer('slot_number').notNullable().checkBetween([1, 50]);
    columns.text(table, 'player_name', 100);
    table.integer('priority').notNullable().defaultTo(1);
    table.unique(['team_composition_id', 'slot_number']);
  });

export const buildsAndTeams: Migration = {
  name: '0002-builds-and-teams',
  up: async (knex, columns) => {
    await createBuilds(knex, columns);
    await createTeams(knex, columns);
    await createSlots(knex, columns);
  },
};
