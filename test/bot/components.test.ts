import { createUser, DEFAULT_USER, type SentInteraction, visibleText } from '../support/discord';
import { NO_ANSWER } from './support/answer';
import { type BotHouse, openHouse } from './support/bot';
import { complete, found, GUARDIAN, isResult, start } from './support/play';

const STRANGER = createUser('400000000000000008', 'Canach');
let house: BotHouse;

beforeAll(async () => {
  house = await openHouse({ users: [STRANGER] });
  await house.startBot();
});
afterAll(() => house.close());

const press = (messageId: string, runId: string, action: string, user = DEFAULT_USER): SentInteraction =>
  house.discord.pressButton({ messageId, customId: `run:v1:${runId}:${action}`, user });

const answerTo = (sent: SentInteraction) => house.discord.waitForReply(sent);

describe('a result', () => {
  it.each(['compare', 'assumptions'])('shows "%s" to whoever presses, and only to them', async (action) => {
    const { id, card } = await found(house);
    const shown = await answerTo(press(card.id, id, action, STRANGER));
    expect(shown.ephemeral).toBe(true);
    expect(visibleText(shown)).toContain(action === 'compare' ? 'Assassin' : 'raid, PvE rules.');
    expect(isResult(house.discord.historyOf(card.id).at(-1) ?? card)).toBe(true);
  });

  it('that there is no such build shows what it rests on as well', async () => {
    const { sent, id } = await start(house);
    await house.runs.complete(id, NO_ANSWER, NO_ANSWER.dataVersion);
    const card = await house.discord.waitForReply(sent, (reply) => visibleText(reply).includes('21,645'));
    expect(visibleText(await answerTo(press(card.id, id, 'assumptions')))).toContain('raid, PvE rules.');
  });

  it('shows an alternative chosen from its menu', async () => {
    const { id, card } = await found(house);
    const customId = `run:v1:${id}:alternative`;
    const chosen = house.discord.selectMenu({ messageId: card.id, customId, values: ['2'], user: STRANGER });
    const shown = await answerTo(chosen);
    expect(shown.ephemeral).toBe(true);
    expect(visibleText(shown)).toContain('Assassin');
  });

  it('is made sturdier by a new run with a floor above what it survives, once however often it is pressed', async () => {
    const { id, card } = await found(house);
    const before = house.client.started.length;
    const [first, second] = [press(card.id, id, 'sturdier'), press(card.id, id, 'sturdier')];
    await Promise.all([answerTo(first), answerTo(second)]);
    expect(house.client.started.length).toBe(before + 1);
    const again = house.client.started[before] ?? '';
    const input = (await house.runs.find(again))?.input;
    expect(input).toMatchObject({ profession: 'Guardian', constraints: { minSurvivability: 5.5 } });
    await complete(house, again);
    const results = [first, second].map((sent) => house.discord.replyOf(sent));
    await house.discord.waitFor(() =>
      [first, second].some((sent) => {
        const reply = house.discord.replyOf(sent);
        return reply && isResult(reply);
      }),
    );
    expect(results.every((reply) => reply && !reply.ephemeral)).toBe(true);
  });

  it('is made sturdier anew when the first attempt ended without an answer', async () => {
    const { id, card } = await found(house);
    const before = house.client.started.length;
    await answerTo(press(card.id, id, 'sturdier'));
    await house.runs.fail(house.client.started[before] ?? '', { kind: 'undecided', message: '', fields: [] });
    await answerTo(press(card.id, id, 'sturdier'));
    expect(house.client.started.length).toBe(before + 2);
    expect(house.client.started[before + 1]).not.toBe(house.client.started[before]);
  });

  it('is made sturdier in private when it is private', async () => {
    const { id, card } = await found(house, { options: { ...GUARDIAN, private: true } });
    expect((await answerTo(press(card.id, id, 'sturdier'))).ephemeral).toBe(true);
  });

  it('is made sturdier by its requester only', async () => {
    const { id, card } = await found(house);
    const before = house.client.started.length;
    const pressed = press(card.id, id, 'sturdier', STRANGER);
    const told = await house.discord.waitFor(() => house.discord.followUpsOf(pressed)[0]);
    expect(told.ephemeral).toBe(true);
    expect(visibleText(told)).toContain('belongs to somebody else');
    expect(house.client.started.length).toBe(before);
  });

  it('is explored after a restart as well', async () => {
    const { id, card } = await found(house);
    await house.bot().stop();
    await house.startBot();
    expect(visibleText(await answerTo(press(card.id, id, 'assumptions')))).toContain('raid, PvE rules.');
  });
});

describe('a running card', () => {
  it('is cancelled by its requester', async () => {
    const { sent, id } = await start(house);
    const card = await answerTo(sent);
    press(card.id, id, 'cancel');
    await house.discord.waitForReply(sent, (reply) => !JSON.stringify(reply.components).includes(':cancel'));
    expect((await house.runs.find(id))?.status).toBe('cancelled');
  });

  it('is not cancelled by others, who are told so without a trace on the card', async () => {
    const { sent, id } = await start(house);
    const card = await answerTo(sent);
    const pressed = press(card.id, id, 'cancel', STRANGER);
    const told = await house.discord.waitFor(() => house.discord.followUpsOf(pressed)[0]);
    expect(told.ephemeral).toBe(true);
    expect(visibleText(told)).toContain('belongs to somebody else');
    expect((await house.runs.find(id))?.status).toBe('queued');
    expect(house.discord.replyOf(sent)).toMatchObject({ deleted: false, loading: false });
  });

  it('is cancelled once when the button is pressed twice', async () => {
    const { sent, id } = await start(house);
    const card = await answerTo(sent);
    const presses = [press(card.id, id, 'cancel'), press(card.id, id, 'cancel')];
    await house.discord.waitFor(() => presses.every((one) => house.discord.ackTime(one) !== undefined));
    await house.discord.waitForReply(sent, (reply) => !JSON.stringify(reply.components).includes(':cancel'));
    expect(presses.flatMap((one) => house.discord.followUpsOf(one))).toEqual([]);
  });

  it('from /runs show is refreshed, and becomes the result', async () => {
    const { id } = await start(house);
    const shown = house.discord.sendCommand({ name: 'runs', subcommand: 'show', options: { id } });
    const snapshot = await answerTo(shown);
    await complete(house, id);
    press(snapshot.id, id, 'refresh');
    expect(isResult(await house.discord.waitForReply(shown, isResult))).toBe(true);
  });
});

describe('a component that is not understood', () => {
  it.each(['run:v9:something', 'run:v1:0c7f8f6e-57a4-4f0e-9d4e-8a3c7f1d2b10:dance'])(
    '%s is answered privately',
    async (customId) => {
      const { applicationId, sendCommand, waitForReply } = house.discord;
      const sent = sendCommand({ name: 'help' });
      const { id } = await waitForReply(sent);
      const body = {
        components: [{ type: 1, components: [{ type: 2, style: 1, label: 'Old', custom_id: customId }] }],
        flags: 32_768,
      };
      const url = `${house.discord.url}/v10/webhooks/${applicationId}/${sent.token}/messages/@original`;
      await fetch(url, {
        method: 'PATCH',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      });
      const told = await answerTo(house.discord.pressButton({ messageId: id, customId }));
      expect(told.ephemeral).toBe(true);
      expect(visibleText(told)).toContain('older version');
    },
  );
});
