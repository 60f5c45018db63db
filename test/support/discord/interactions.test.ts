import type { REST } from 'discord.js';
import { InteractionResponseType as Answer, DiscordAPIError, MessageFlags, Routes } from 'discord.js';
import { DEFAULT_GUILD, type DiscordDouble, type SentInteraction, startDiscordDouble } from './index';
import { loginClient, restClient } from './real-client';

const FOREIGN_GUILD = '200000000000000002';
const COMMAND = {
  name: 'ask',
  description: 'Asks',
  integration_types: [0, 1],
  options: [{ type: 3, name: 'what', description: 'What', autocomplete: true }],
};

let discord: DiscordDouble;
let rest: REST;
let logOut: () => Promise<void>;

beforeAll(async () => {
  discord = await startDiscordDouble({
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

/** Discord's code, or 'accepted'. */
const codeOf = async (request: Promise<unknown>): Promise<number | string> => {
  try {
    await request;
    return 'accepted';
  } catch (error) {
    if (error instanceof DiscordAPIError) return error.code;
    throw error;
  }
};

const ask = (guildId: string = DEFAULT_GUILD.id) => discord.sendCommand({ name: 'ask', guildId });

const answer = ({ id, token }: SentInteraction, type: Answer, data?: object) =>
  codeOf(rest.post(Routes.interactionCallback(id, token), { body: { type, data }, auth: false }));

const defer = (sent: SentInteraction, flags = 0) =>
  answer(sent, Answer.DeferredChannelMessageWithSource, { flags });

const original = ({ token }: SentInteraction) =>
  Routes.webhookMessage(discord.applicationId, token, '@original');

const edit = (sent: SentInteraction, body: object) =>
  codeOf(rest.patch(original(sent), { body, auth: false }));

const followUp = ({ token }: SentInteraction, body: object) =>
  codeOf(rest.post(Routes.webhook(discord.applicationId, token), { body, auth: false }));

const MODAL = {
  custom_id: 'm',
  title: 'Modal',
  components: [{ type: 18, label: 'Why', component: { type: 4, custom_id: 'why', style: 1 } }],
};

describe('the first answer', () => {
  it('is accepted once', async () => {
    const sent = ask();
    expect(await defer(sent)).toBe('accepted');
    expect(await defer(sent)).toBe(40060);
    expect(await answer(sent, Answer.Modal, MODAL)).toBe(40060);
  });

  it('is too late after three seconds', async () => {
    const sent = ask();
    discord.advanceTime(3001);
    expect(await defer(sent)).toBe(10062);
  });

  it('needs the right token', async () => {
    expect(await defer({ ...ask(), token: 'other' })).toBe(10062);
  });

  it('is judged as a message is, below "data"', async () => {
    const sent = ask();
    const body = { type: Answer.ChannelMessageWithSource, data: { content: 'x'.repeat(2001) } };
    const posted = rest.post(Routes.interactionCallback(sent.id, sent.token), { body, auth: false });
    await expect(posted).rejects.toMatchObject({
      rawError: { errors: { data: { content: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH' }] } } } },
    });
    expect(discord.ackTime(sent)).toBeUndefined();
  });

  it.each<[string, Answer, object]>([
    [
      'a deferral with more than EPHEMERAL',
      Answer.DeferredChannelMessageWithSource,
      { flags: MessageFlags.IsComponentsV2 },
    ],
    ['an update where there is no message', Answer.UpdateMessage, { content: 'x' }],
    ['choices where nothing is typed', Answer.ApplicationCommandAutocompleteResult, { choices: [] }],
    ['a modal with a long title', Answer.Modal, { ...MODAL, title: 'x'.repeat(46) }],
    [
      'a modal of six parts',
      Answer.Modal,
      { ...MODAL, components: Array.from({ length: 6 }, () => ({ type: 10, content: 'x' })) },
    ],
    [
      'a modal with a button',
      Answer.Modal,
      {
        ...MODAL,
        components: [{ type: 1, components: [{ type: 2, style: 1, label: 'a', custom_id: 'b' }] }],
      },
    ],
  ])('may not be %s', async (_name, type, data) => {
    expect(await answer(ask(), type, data)).toBe(50035);
  });

  it('of an autocompletion has at most 25 choices', async () => {
    const completing = discord.autocomplete({ name: 'ask', focused: 'what', value: 'a' });
    const given = completing.catch((error: unknown) => String(error));
    const sent = await discord.waitFor(() => discord.sent().find(({ type }) => type === 4));
    const choices = (count: number) => ({
      choices: Array.from({ length: count }, (_, index) => ({ name: `c${index}`, value: String(index) })),
    });
    const type = Answer.ApplicationCommandAutocompleteResult;
    expect(await answer(sent, type, choices(26))).toBe(50035);
    expect(await answer(sent, type, { choices: [{ name: 'a', value: 'x'.repeat(101) }] })).toBe(50035);
    expect(await answer(sent, type, choices(25))).toBe('accepted');
    expect(await given).toHaveLength(25);
  });
});

describe('the reply', () => {
  it('cannot be touched before the first answer', async () => {
    const sent = ask();
    expect(await edit(sent, { content: 'x' })).toBe(10015);
    expect(await followUp(sent, { content: 'x' })).toBe(10015);
  });

  it('cannot be touched after fifteen minutes, nor with an expired token', async () => {
    const [aged, expired] = [ask(), ask()];
    await Promise.all([defer(aged), defer(expired)]);
    discord.expireToken(expired);
    expect(await edit(expired, { content: 'x' })).toBe(50027);
    discord.advanceTime(14 * 60 * 1000);
    expect(await edit(aged, { content: 'x' })).toBe('accepted');
    discord.advanceTime(60 * 1000);
    expect(await edit(aged, { content: 'x' })).toBe(50027);
  });

  it('is unknown once deleted', async () => {
    const sent = ask();
    await defer(sent);
    expect(await codeOf(rest.delete(original(sent), { auth: false }))).toBe('accepted');
    expect(await edit(sent, { content: 'x' })).toBe(10008);
  });

  it('stays as public or ephemeral as its deferral said', async () => {
    const [hidden, open] = [ask(), ask()];
    await Promise.all([defer(hidden, MessageFlags.Ephemeral), defer(open)]);
    await Promise.all([
      edit(hidden, { content: 'x' }),
      edit(open, { content: 'x', flags: MessageFlags.Ephemeral }),
    ]);
    expect([discord.replyOf(hidden)?.ephemeral, discord.replyOf(open)?.ephemeral]).toEqual([true, false]);
  });

  it('keeps Components V2 for ever', async () => {
    const sent = ask();
    await defer(sent);
    const flags = MessageFlags.IsComponentsV2;
    expect(await edit(sent, { flags, components: [{ type: 10, content: 'a' }] })).toBe('accepted');
    expect(await edit(sent, { flags: 0, content: 'x', components: [] })).toBe(50035);
    expect(await edit(sent, { components: [{ type: 10, content: 'b' }] })).toBe('accepted');
  });

  it('is filled by the first follow-up after a deferral, though not with Components V2', async () => {
    const sent = ask();
    await defer(sent, MessageFlags.Ephemeral);
    const layout = { flags: MessageFlags.IsComponentsV2, components: [{ type: 10, content: 'a' }] };
    expect(await followUp(sent, layout)).toBe(50035);
    await followUp(sent, { content: 'first' });
    await followUp(sent, { content: 'second' });
    expect(discord.replyOf(sent)).toMatchObject({ content: 'first', ephemeral: true });
    expect(discord.followUpsOf(sent).map(({ content }) => content)).toEqual(['second']);
  });

  it('has at most five follow-ups where the app came with its user', async () => {
    const sent = ask(FOREIGN_GUILD);
    await answer(sent, Answer.ChannelMessageWithSource, { content: 'x' });
    for (let count = 0; count < 5; count += 1)
      expect(await followUp(sent, { content: 'x' })).toBe('accepted');
    expect(await followUp(sent, { content: 'x' })).toBe(40094);
  });
});

describe('faults', () => {
  const ROUTE = 'PATCH /webhooks/:applicationId/:token/messages/@original';
  const deferred = async () => {
    const sent = ask();
    await defer(sent);
    return sent;
  };

  it('break a connection before or after the effect', async () => {
    const sent = await deferred();
    discord.faults.breakSocketNext(ROUTE);
    await expect(edit(sent, { content: 'lost' })).rejects.toThrow(/other side closed|socket|ECONNRESET/i);
    expect(discord.replyOf(sent)?.loading).toBe(true);
    discord.faults.breakSocketNext(ROUTE, 1, { afterEffect: true });
    await expect(edit(sent, { content: 'kept' })).rejects.toThrow(/other side closed|socket|ECONNRESET/i);
    expect(discord.replyOf(sent)?.content).toBe('kept');
  });

  it('answer with an error as often as ordered', async () => {
    const sent = await deferred();
    discord.faults.failNext(ROUTE, 503, 1);
    await expect(rest.patch(original(sent), { body: { content: 'x' }, auth: false })).rejects.toMatchObject({
      status: 503,
    });
    expect(await edit(sent, { content: 'x' })).toBe('accepted');
  });

  it('limit the rate, which the real client waits out', async () => {
    const sent = await deferred();
    discord.faults.rateLimitNext(ROUTE, 0.05);
    expect(await edit(sent, { content: 'x' })).toBe('accepted');
    const seen = discord.requests.filter(({ path }) => path.includes(sent.token)).map(({ status }) => status);
    expect(seen.slice(-2)).toEqual([429, 200]);
  });
});
