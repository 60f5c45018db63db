import type { REST } from 'discord.js';
import { MessageFlags, PermissionFlagsBits, Routes } from 'discord.js';
import {
  ALL_PERMISSIONS,
  createUser,
  DEFAULT_GUILD,
  DEFAULT_USER,
  type DiscordDouble,
  startDiscordDouble,
} from './index';
import { loginClient, restClient } from './real-client';
import { refused } from './refused';

const CHANNEL = DEFAULT_GUILD.channels[0].id;
const FOREIGN_GUILD = '200000000000000002';
const CLOSED = createUser('400000000000000002', 'Caithe');
const V2 = MessageFlags.IsComponentsV2;
const COMMAND = { name: 'ping', description: 'Answers', integration_types: [0, 1] };

let discord: DiscordDouble;
let rest: REST;
let logOut: () => Promise<void>;

beforeAll(async () => {
  discord = await startDiscordDouble({
    users: [CLOSED],
    guilds: [
      DEFAULT_GUILD,
      {
        id: FOREIGN_GUILD,
        name: 'Elsewhere',
        installed: false,
        channels: [{ id: '300000000000000002', name: 'far' }],
      },
    ],
  });
  const client = await loginClient(discord);
  logOut = () => client.destroy();
  rest = restClient(discord);
  await rest.put(Routes.applicationCommands(discord.applicationId), { body: [COMMAND] });
});

afterAll(async () => {
  await logOut();
  await discord.close();
});

const many = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index));

const words = (content: string) => ({ type: 10, content });

describe('files', () => {
  const upload = (body: object, sizes: readonly number[]) =>
    refused(
      rest.post(Routes.channelMessages(CHANNEL), {
        body,
        files: sizes.map((size, index) => ({ name: `f${index}.csv`, data: Buffer.alloc(size) })),
      }),
    );

  it.each<[string, object, readonly number[], number, number, readonly string[]]>([
    ['over 10 MiB', {}, [10 * 1024 * 1024 + 1], 413, 40005, []],
    ['eleven', {}, many(11, () => 1), 400, 50035, ['attachments BASE_TYPE_MAX_LENGTH']],
    [
      'named but not sent',
      { attachments: [{ id: 3 }] },
      [1],
      400,
      50035,
      ['attachments.0.id ATTACHMENT_NOT_FOUND'],
    ],
    [
      'that no component shows',
      { flags: V2, components: [words('a')] },
      [1],
      400,
      50035,
      ['attachments ATTACHMENT_NOT_REFERENCED'],
    ],
  ])('%s are refused', async (_name, body, sizes, status, code, complaints) => {
    expect(await upload(body, sizes)).toEqual({ status, code, complaints });
  });

  it('of ten and shown by components are taken', async () => {
    expect(
      await upload(
        {},
        many(10, () => 1),
      ),
    ).toBe('accepted');
    const file = { type: 13, file: { url: 'attachment://f0.csv' } };
    expect(await upload({ flags: V2, components: [file] }, [1])).toBe('accepted');
  });
});

describe('places and people', () => {
  const say = (channelId: string, body: object = { content: 'x' }) =>
    refused(rest.post(Routes.channelMessages(channelId), { body }));

  afterEach(() => discord.setPermissions(CHANNEL, ALL_PERMISSIONS));

  it.each<[string, bigint, object, number]>([
    ['see the channel', PermissionFlagsBits.ViewChannel, { content: 'x' }, 50001],
    ['speak', PermissionFlagsBits.SendMessages, { content: 'x' }, 50013],
    ['embed', PermissionFlagsBits.EmbedLinks, { embeds: [{ title: 'x' }] }, 50013],
  ])('a bot that may not %s is told so', async (_name, missing, body, code) => {
    discord.setPermissions(CHANNEL, ALL_PERMISSIONS & ~missing);
    expect(await say(CHANNEL, body)).toEqual({ status: 403, code, complaints: [] });
  });

  it('unknown channels, foreign servers and closed direct messages are refused', async () => {
    discord.closeDms(CLOSED.id);
    expect(await say('1')).toMatchObject({ status: 404, code: 10003 });
    expect(await say('300000000000000002')).toMatchObject({ status: 403, code: 50001 });
    expect(await say(discord.openDm(CLOSED.id))).toMatchObject({ status: 403, code: 50007 });
    expect(await say(discord.openDm(DEFAULT_USER.id))).toBe('accepted');
  });

  it('a wrong bot token, path, method and version are refused', async () => {
    const stranger = restClient(discord, 'wrong');
    expect(await refused(stranger.get(Routes.user()))).toMatchObject({ status: 401, code: 0 });
    expect(await refused(rest.get('/nowhere'))).toMatchObject({ status: 404 });
    expect(await refused(rest.put(Routes.user()))).toMatchObject({ status: 405 });
    expect((await fetch(`${discord.url}/v8/users/@me`)).status).toBe(400);
  });
});
