import type { REST } from 'discord.js';
import { MessageFlags, Routes } from 'discord.js';
import { DEFAULT_GUILD, DEFAULT_USER, type DiscordDouble, startDiscordDouble } from './index';
import { loginClient, restClient } from './real-client';
import { refused } from './refused';

const CHANNEL = DEFAULT_GUILD.channels[0].id;
const V2 = MessageFlags.IsComponentsV2;
const COMMAND = { name: 'ping', description: 'Answers', integration_types: [0, 1] };

let discord: DiscordDouble;
let rest: REST;
let logOut: () => Promise<void>;

beforeAll(async () => {
  discord = await startDiscordDouble();
  const client = await loginClient(discord);
  logOut = () => client.destroy();
  rest = restClient(discord);
  await rest.put(Routes.applicationCommands(discord.applicationId), { body: [COMMAND] });
});

afterAll(async () => {
  await logOut();
  await discord.close();
});

const post = (body: unknown) => refused(rest.post(Routes.channelMessages(CHANNEL), { body }));
const letters = (count: number): string => 'x'.repeat(count);
const many = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index));

const button = (id: string, more: object = {}) => ({ type: 2, style: 1, label: id, custom_id: id, ...more });
const row = (...components: readonly unknown[]) => ({ type: 1, components });
const option = (index: number) => ({ label: `Option ${index}`, value: String(index) });
const select = (more: object = {}) => ({ type: 3, custom_id: 'menu', options: [option(0)], ...more });
const words = (content: string) => ({ type: 10, content });

describe('a message', () => {
  it.each<[string, object]>([
    ['2000 characters', { content: letters(2000) }],
    ['10 embeds', { embeds: many(10, () => ({ title: 'x' })) }],
    [
      '6000 characters in embeds',
      { embeds: [{ description: letters(4096) }, { description: letters(1904) }] },
    ],
    ['25 full select options', { components: [row(select({ options: many(25, option), max_values: 25 }))] }],
    ['5 rows of 5 buttons', { components: many(5, (r) => row(...many(5, (c) => button(`${r}${c}`)))) }],
    ['an emoji on a button', { components: [row(button('a', { emoji: { name: '🛡️' } }))] }],
    ['40 components with the flag', { flags: V2, components: many(40, (i) => words(String(i))) }],
    ['unknown keys', { content: 'x', surprise: true }],
    ['a section', { flags: V2, components: [{ type: 9, components: [words('a')], accessory: button('b') }] }],
    [
      'a nested container',
      {
        flags: V2,
        components: [{ type: 17, accent_color: 1, components: [words('a'), { type: 14 }, row(button('c'))] }],
      },
    ],
  ])('may have %s', async (_name, body) => {
    expect(await post(body)).toBe('accepted');
  });

  it.each<[string, object, string]>([
    ['long content', { content: letters(2001) }, 'content BASE_TYPE_MAX_LENGTH'],
    ['content of another type', { content: 5 }, 'content STRING_TYPE_CONVERT'],
    ['11 embeds', { embeds: many(11, () => ({ title: 'x' })) }, 'embeds BASE_TYPE_MAX_LENGTH'],
    ['a long title', { embeds: [{ title: letters(257) }] }, 'embeds.0.title BASE_TYPE_MAX_LENGTH'],
    [
      'a long description',
      { embeds: [{ description: letters(4097) }] },
      'embeds.0.description BASE_TYPE_MAX_LENGTH',
    ],
    [
      '26 fields',
      { embeds: [{ fields: many(26, () => ({ name: 'a', value: 'b' })) }] },
      'embeds.0.fields BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a long field name',
      { embeds: [{ fields: [{ name: letters(257), value: 'b' }] }] },
      'embeds.0.fields.0.name BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a long field value',
      { embeds: [{ fields: [{ name: 'a', value: letters(1025) }] }] },
      'embeds.0.fields.0.value BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a blank field value',
      { embeds: [{ fields: [{ name: 'a', value: ' ' }] }] },
      'embeds.0.fields.0.value BASE_TYPE_REQUIRED',
    ],
    [
      'a long footer',
      { embeds: [{ footer: { text: letters(2049) } }] },
      'embeds.0.footer.text BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a long author',
      { embeds: [{ author: { name: letters(257) } }] },
      'embeds.0.author.name BASE_TYPE_BAD_LENGTH',
    ],
    ['a relative link', { embeds: [{ title: 'x', url: '/docs' }] }, 'embeds.0.url URL_TYPE_INVALID_URL'],
    [
      'a script link',
      { embeds: [{ title: 'x', url: 'javascript:1' }] },
      'embeds.0.url URL_TYPE_INVALID_SCHEME',
    ],
    [
      '6001 characters in embeds',
      { embeds: [{ description: letters(4096) }, { description: letters(1905) }] },
      'embeds MAX_EMBED_SIZE_EXCEEDED',
    ],
    [
      'a picture it does not carry',
      { embeds: [{ image: { url: 'attachment://a.png' } }] },
      'embeds UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
    ],
    ['6 rows', { components: many(6, (i) => row(button(String(i)))) }, 'components BASE_TYPE_MAX_LENGTH'],
    [
      '6 buttons in a row',
      { components: [row(...many(6, (i) => button(String(i))))] },
      'components.0.components BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a select beside a button',
      { components: [row(select(), button('a'))] },
      'components.0.components.1 COMPONENT_LAYOUT_WIDTH_EXCEEDED',
    ],
    [
      'a long label',
      { components: [row(button('a', { label: letters(81) }))] },
      'components.0.components.0.label BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a button without words',
      { components: [row(button('a', { label: '' }))] },
      'components.0.components.0.label BASE_TYPE_REQUIRED',
    ],
    [
      'a word for an emoji',
      { components: [row(button('a', { emoji: { name: 'shield' } }))] },
      'components.0.components.0.emoji.name COMPONENT_INVALID_EMOJI',
    ],
    [
      'a long custom id',
      { components: [row(button(letters(101), { label: 'a' }))] },
      'components.0.components.0.custom_id BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a custom id twice',
      { components: [row(button('a')), row(button('a'))] },
      'components.1.components.0.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
    ],
    [
      'a link with a custom id',
      { components: [row(button('a', { style: 5, url: 'https://example.org' }))] },
      'components.0.components.0.custom_id BUTTON_COMPONENT_CUSTOM_ID_AND_URL_MUTUALLY_EXCLUSIVE',
    ],
    [
      '26 select options',
      { components: [row(select({ options: many(26, option) }))] },
      'components.0.components.0.options BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a select value twice',
      { components: [row(select({ options: [option(1), option(1)] }))] },
      'components.0.components.0.options.1.value SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
    ],
    [
      'a long option text',
      { components: [row(select({ options: [{ ...option(1), description: letters(101) }] }))] },
      'components.0.components.0.options.0.description BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a long placeholder',
      { components: [row(select({ placeholder: letters(151) }))] },
      'components.0.components.0.placeholder BASE_TYPE_MAX_LENGTH',
    ],
    ['new components without the flag', { components: [words('a')] }, 'components.0.type UNION_TYPE_CHOICES'],
    [
      'content with the flag',
      { flags: V2, content: 'x', components: [words('a')] },
      'content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ],
    [
      'embeds with the flag',
      { flags: V2, embeds: [{ title: 'x' }], components: [words('a')] },
      'embeds MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ],
    [
      '41 components, nested ones counted',
      { flags: V2, components: [{ type: 17, components: many(40, (i) => words(String(i))) }] },
      'components COMPONENT_LAYOUT_TOO_MANY_COMPONENTS',
    ],
    [
      '4001 characters with the flag',
      { flags: V2, components: [words(letters(4000)), words('x')] },
      'components COMPONENT_LAYOUT_TEXT_TOO_LONG',
    ],
    [
      'a section without accessory',
      { flags: V2, components: [{ type: 9, components: [words('a')] }] },
      'components.0.accessory BASE_TYPE_REQUIRED',
    ],
    [
      'a container in a container',
      { flags: V2, components: [{ type: 17, components: [{ type: 17, components: [words('a')] }] }] },
      'components.0.components.0.type UNION_TYPE_CHOICES',
    ],
    ['a long nonce', { content: 'x', nonce: letters(26) }, 'nonce BASE_TYPE_MAX_LENGTH'],
    [
      'both ways to allow mentions',
      { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
      'allowed_mentions.parse MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
    ],
    [
      '101 mentioned users',
      { content: 'x', allowed_mentions: { users: many(101, String) } },
      'allowed_mentions.users BASE_TYPE_MAX_LENGTH',
    ],
  ])('may not have %s', async (_name, body, complaint) => {
    expect(await post(body)).toEqual({ status: 400, code: 50035, complaints: [complaint] });
  });

  it('may not be empty, nor blank', async () => {
    const empty = { status: 400, code: 50006, complaints: [] };
    expect(await post({})).toEqual(empty);
    expect(await post({ content: ' \n' })).toEqual(empty);
  });

  it('is sent once for a nonce that is enforced, and again when the nonce has aged', async () => {
    const send = async () => {
      const body = { content: 'once', nonce: 'run-1', enforce_nonce: true };
      const { id } = (await rest.post(Routes.channelMessages(CHANNEL), { body })) as { id: string };
      return id;
    };
    const first = await send();
    expect(await send()).toBe(first);
    discord.advanceTime(6 * 60 * 1000);
    expect(await send()).not.toBe(first);
  });

  it('pings whom its allowed mentions permit', async () => {
    const content = `@everyone <@${DEFAULT_USER.id}> <@&7>`;
    const pings = async (body: object) => {
      const { id } = (await rest.post(Routes.channelMessages(CHANNEL), { body })) as { id: string };
      return discord.historyOf(id)[0]?.pings;
    };
    expect(await pings({ content })).toEqual({ everyone: true, users: [DEFAULT_USER.id], roles: ['7'] });
    expect(await pings({ content, allowed_mentions: { parse: [], users: [DEFAULT_USER.id] } })).toEqual({
      everyone: false,
      users: [DEFAULT_USER.id],
      roles: [],
    });
  });
});
