import type { REST } from 'discord.js';
import { DiscordAPIError, Routes } from 'discord.js';
import fc from 'fast-check';
import { type DiscordDouble, startDiscordDouble } from './index';
import { restClient } from './real-client';

let discord: DiscordDouble;
let rest: REST;

beforeAll(async () => {
  discord = await startDiscordDouble();
  rest = restClient(discord);
});

afterAll(() => discord.close());

const register = async (commands: readonly unknown[]): Promise<string> => {
  try {
    await rest.put(Routes.applicationCommands(discord.applicationId), { body: commands });
    return 'accepted';
  } catch (error) {
    if (error instanceof DiscordAPIError) return error.message;
    throw error;
  }
};

const command = (more: object = {}) => ({ name: 'build', description: 'Builds', ...more });
const text = (name: string, more: object = {}) => ({ type: 3, name, description: 'Text', ...more });
const sub = (name: string, options: readonly unknown[] = []) => ({
  type: 1,
  name,
  description: 'Sub',
  options,
});
const group = (name: string, options: readonly unknown[]) => ({
  type: 2,
  name,
  description: 'Group',
  options,
});
const letters = (count: number): string => 'x'.repeat(count);
const many = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const choice = (index: number) => ({ name: `Choice ${index}`, value: String(index) });

describe('registering', () => {
  it.each<[string, object]>([
    ['a plain command', command()],
    ['a name in another script', command({ name: 'équipe-2' })],
    [
      '25 options with 25 choices',
      command({ options: many(25, (i) => text(`o${i}`, i < 5 ? { choices: many(25, choice) } : {})) }),
    ],
    [
      'groups of subcommands of options',
      command({ options: [group('a', [sub('b', [text('c', { required: true })])])] }),
    ],
    ['localizations', command({ name_localizations: { fr: 'forger', 'en-GB': 'forge' } })],
  ])('takes %s', async (_name, body) => {
    expect(await register([body])).toBe('accepted');
  });

  it.each<[string, readonly unknown[], string]>([
    ['an upper-case name', [command({ name: 'Build' })], 'APPLICATION_COMMAND_INVALID_NAME'],
    ['a name with a space', [command({ name: 'a b' })], 'APPLICATION_COMMAND_INVALID_NAME'],
    ['a long name', [command({ name: letters(33) })], 'BASE_TYPE_BAD_LENGTH'],
    ['no description', [{ name: 'build' }], 'BASE_TYPE_REQUIRED'],
    ['a long description', [command({ description: letters(101) })], 'BASE_TYPE_BAD_LENGTH'],
    ['26 options', [command({ options: many(26, (i) => text(`o${i}`)) })], 'BASE_TYPE_MAX_LENGTH'],
    [
      '26 choices',
      [command({ options: [text('a', { choices: many(26, choice) })] })],
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a choice name twice',
      [command({ options: [text('a', { choices: [choice(1), choice(1)] })] })],
      'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS',
    ],
    [
      'a long choice value',
      [command({ options: [text('a', { choices: [{ name: 'a', value: letters(101) }] })] })],
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a number among texts',
      [command({ options: [text('a', { choices: [{ name: 'a', value: 1 }] })] })],
      'STRING_TYPE_CONVERT',
    ],
    [
      'choices beside autocompletion',
      [command({ options: [text('a', { autocomplete: true, choices: [choice(1)] })] })],
      'MUTUALLY_EXCLUSIVE',
    ],
    [
      'an option twice',
      [command({ options: [text('a'), text('a')] })],
      'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
    ],
    [
      'a required option last',
      [command({ options: [text('a'), text('b', { required: true })] })],
      'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
    ],
    [
      'an option beside a subcommand',
      [command({ options: [sub('a'), text('b')] })],
      'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
    ],
    ['a subcommand in a subcommand', [command({ options: [sub('a', [sub('b')])] })], 'UNION_TYPE_CHOICES'],
    [
      'a group in a group',
      [command({ options: [group('a', [group('b', [sub('c')])])] })],
      'UNION_TYPE_CHOICES',
    ],
    ['an empty group', [command({ options: [group('a', [])] })], 'BASE_TYPE_REQUIRED'],
    ['an unknown language', [command({ name_localizations: { xx: 'a' } })], 'BASE_TYPE_CHOICES'],
    [
      'a wrong localized name',
      [command({ name_localizations: { fr: 'Ma Commande' } })],
      'APPLICATION_COMMAND_INVALID_NAME',
    ],
    ['the same command twice', [command(), command()], 'APPLICATION_COMMANDS_DUPLICATE_NAME'],
    ['101 commands', many(101, (i) => command({ name: `c${i}` })), 'Maximum number of application commands'],
  ])('refuses %s', async (_name, body, complaint) => {
    expect(await register(body)).toContain(complaint);
  });

  it('takes 8000 characters in all, each text counted in its longest language, and not one more', async () => {
    const option = (index: number, size: number) =>
      text(`o${10 + index}`, { description: 'a', description_localizations: { fr: letters(size) } });
    const full = (name: string) =>
      sub(
        name,
        many(25, (index) => option(index, 100)),
      );
    const sized = (rest: number) =>
      command({
        description: letters(100),
        options: [full('a'), full('b'), full('c'), sub('d', [option(0, 100), option(1, rest)])],
      });
    expect(await register([sized(48)])).toBe('accepted');
    expect(await register([sized(49)])).toContain('APPLICATION_COMMAND_TOO_LARGE');
  });

  it('keeps ids of names that stay and shows localizations only when asked', async () => {
    const path = Routes.applicationCommands(discord.applicationId);
    const put = async (description: string) => {
      const body = [command({ description, name_localizations: { fr: 'forger' } })];
      const [stored] = (await rest.put(path, { body })) as { id: string }[];
      return stored?.id;
    };
    expect(await put('one')).toBe(await put('two'));
    expect(discord.registeredCommands()).toMatchObject([{ description: 'two' }]);
    const plain = await rest.get(path);
    const full = await rest.get(path, { query: new URLSearchParams({ with_localizations: 'true' }) });
    expect(plain).not.toHaveProperty('0.name_localizations');
    expect(full).toHaveProperty('0.name_localizations', { fr: 'forger' });
  });

  it('takes any lower-case name of the documented letters and refuses any other sign', async () => {
    const signs = fc.constantFrom(' ', '.', '/', '!', 'A', 'Ä', '🛡');
    const names = fc.stringMatching(/^[a-z0-9_-]{1,30}$/);
    await fc.assert(
      fc.asyncProperty(names, signs, async (name, sign) => {
        expect(await register([command({ name })])).toBe('accepted');
        expect(await register([command({ name: `${name}${sign}` })])).toContain(
          'APPLICATION_COMMAND_INVALID_NAME',
        );
      }),
      { numRuns: 20 },
    );
  });
});
