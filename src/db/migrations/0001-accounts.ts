import type { Knex } from 'knex';
import type { Columns, Migration } from './columns';

/** An account is reached by e-mail or by Discord; one that Discord made first has no e-mail and no password. */
const createUsers = (knex: Knex, { id, text, json, time }: Columns) =>
  knex.schema.createTable('users', (table) => {
    id(table);
    text(table, 'email', 255);
    text(table, 'username', 50).notNullable();
    text(table, 'hashed_password', 255);
    text(table, 'discord_id', 20).unique();
    table.boolean('is_active').notNullable().defaultTo(true);
    table.boolean('is_verified').notNullable().defaultTo(false);
    table.boolean('is_superuser').notNullable().defaultTo(false);
    text(table, 'full_name', 100);
    table.text('bio');
    text(table, 'profile_picture_url', 500);
    json(table, 'preferences').notNullable().defaultTo('{}');
    table.integer('failed_login_attempts').notNullable().defaultTo(0);
    time(table, 'locked_until');
    time(table, 'created_at').notNullable();
    time(table, 'updated_at').notNullable();
    table.check('email is not null or discord_id is not null');
  });

/** Two accounts must not differ by case alone: readers could not tell them apart. */
const createIdentityIndexes = async (knex: Knex): Promise<void> => {
  await knex.raw('create unique index users_email_unique on users (lower(email))');
  await knex.raw('create unique index users_username_unique on users (lower(username))');
};

const createLoginHistory = (knex: Knex, { id, reference, text, time }: Columns) =>
  knex.schema.createTable('login_history', (table) => {
    id(table);
    reference(table, 'user_id', 'users').notNullable();
    text(table, 'ip_address', 45);
    table.text('user_agent');
    table.boolean('success').notNullable();
    time(table, 'login_timestamp').notNullable();
    table.index(['user_id', 'login_timestamp']);
  });

export const accounts: Migration = {
  name: '0001-accounts',
  up: async (knex, columns) => {
    await createUsers(knex, columns);
    await createIdentityIndexes(knex);
    await createLoginHistory(knex, columns);
  },
};
