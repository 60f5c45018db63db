import { createUser, DEFAULT_GUILD, DEFAULT_USER, visibleText } from '../support/discord';
import { type BotHouse, openHouse } from './support/bot';
import { complete, found, GUARDIAN, isResult, settled, start } from './support/play';

const CHANNEL = DEFAULT_GUILD.channels[0].id;
const EDIT = 'PATCH /webhooks/:applicationId/:token/messages/@original';
const POST = 'POST /channels/:channelId/messages';
let house: BotHouse;

beforeEach(async () => {
  house = await openHouse();
  await house.startBot();
});
afterEach(() => house.close());

const inChannel = () => house.discord.messages(CHANNEL).filter(({ interactionId }) => interactionId === null);
const inDirect = () => house.discord.messages(house.discord.openDm(DEFAULT_USER.id));

describe('a result after the reply can no longer be edited', () => {
  it('goes to the channel and notifies only the requester', async () => {
    const { sent, id } = await start(house);
    house.discord.expireToken(sent);
    await complete(house, id);
    const late = await house.discord.waitFor(() => inChannel()[0]);
    expect(isResult(late)).toBe(true);
    expect(late.pings).toEqual({ everyone: false, users: [DEFAULT_USER.id], roles: [] });
    await settled(house, id);
    expect(inChannel()).toHaveLength(1);
  });

  it('does not try the reply once its time is over by our clock', async () => {
    const { id } = await start(house);
    await house.bot().stop();
    const run = await house.runs.find(id);
    if (!run?.delivery) throw new Error('the run has no delivery');
    await house.runs.setDelivery(id, { ...run.delivery, tokenExpiresAt: '2020-01-01T00:00:00.000Z' });
    const edits = house.discord.requests.filter(({ route }) => route === EDIT).length;
    await complete(house, id);
    await house.startBot();
    await house.discord.waitFor(() => inChannel()[0]);
    expect(house.discord.requests.filter(({ route }) => route === EDIT)).toHaveLength(edits);
  });

  it.each([
    ['may not be seen', () => house.discord.setPermissions(CHANNEL, 0n)],
    ['is gone', () => house.discord.deleteChannel(CHANNEL)],
  ])('goes to a direct message when the channel %s', async (_case, close) => {
    const { sent, id } = await start(house);
    house.discord.expireToken(sent);
    close();
    await complete(house, id);
    expect(isResult(await house.discord.waitFor(() => inDirect()[0]))).toBe(true);
  });

  it('never becomes public when it was asked privately', async () => {
    const { sent, id } = await start(house, { options: { ...GUARDIAN, private: true } });
    house.discord.expireToken(sent);
    await complete(house, id);
    expect(isResult(await house.discord.waitFor(() => inDirect()[0]))).toBe(true);
    expect(inChannel()).toEqual([]);
  });

  it('stays under /runs when every place is closed', async () => {
    const { sent, id } = await start(house, { options: { ...GUARDIAN, private: true } });
    house.discord.expireToken(sent);
    house.discord.closeDms(DEFAULT_USER.id);
    await complete(house, id);
    await settled(house, id);
    const shown = house.discord.sendCommand({ name: 'runs', subcommand: 'show', options: { id } });
    expect(isResult(await house.discord.waitForReply(shown))).toBe(true);
  });

  it('is not announced when the user cancelled it', async () => {
    const { sent, id } = await start(house);
    house.discord.expireToken(sent);
    await house.runs.cancel(id);
    await settled(house, id);
    expect([...inChannel(), ...inDirect()]).toEqual([]);
  });
});

describe('a bot that is started again', () => {
  it('brings what ended meanwhile, once', async () => {
    const { sent, id } = await start(house);
    await house.bot().stop();
    await complete(house, id);
    await house.startBot();
    await house.discord.waitForReply(sent, isResult);
    await settled(house, id);
    await house.bot().stop();
    const before = house.discord.requests.filter(({ route }) => route === EDIT).length;
    await house.startBot();
    const { sent: other } = await found(house);
    const later = house.discord.requests.filter(
      ({ route, path }) => route === EDIT && path.includes(sent.token),
    );
    expect(later.length).toBeLessThanOrEqual(before);
    expect(house.discord.replyOf(other)).toBeDefined();
  });

  it('goes on showing what still runs', async () => {
    const { sent, id } = await start(house);
    await house.bot().stop();
    await house.startBot();
    await complete(house, id);
    expect(isResult(await house.discord.waitForReply(sent, isResult))).toBe(true);
  });
});

describe('while Discord is out of order', () => {
  it.each([
    ['breaks connections', () => house.discord.faults.breakSocketNext(EDIT, 3)],
    [
      'breaks them after the effect',
      () => house.discord.faults.breakSocketNext(EDIT, 3, { afterEffect: true }),
    ],
    ['fails', () => house.discord.faults.failNext(EDIT, 503, 3)],
    ['limits the rate', () => house.discord.faults.rateLimitNext(EDIT, 0.05, 3)],
  ])('that %s, a result still arrives in its reply', async (_case, disturb) => {
    const { sent, id } = await start(house);
    await house.discord.waitForReply(sent);
    disturb();
    await complete(house, id);
    await house.discord.waitForReply(sent, isResult);
    await settled(house, id);
    expect(inChannel()).toEqual([]);
  });

  it('a reply that stays out of reach gives way to the channel', async () => {
    const { id } = await start(house);
    house.discord.faults.failNext(EDIT, 500, 200);
    await complete(house, id);
    expect(isResult(await house.discord.waitFor(() => inChannel()[0]))).toBe(true);
  });

  it('a message whose connection broke after it was sent is not sent twice', async () => {
    const { sent, id } = await start(house);
    house.discord.expireToken(sent);
    house.discord.faults.breakSocketNext(POST, 2, { afterEffect: true });
    await complete(house, id);
    await settled(house, id);
    expect(inChannel()).toHaveLength(1);
  });

  it('an answer that reached nobody is tried again later', async () => {
    const { sent, id } = await start(house);
    house.discord.faults.failNext(EDIT, 503, 12);
    house.discord.faults.failNext(POST, 503, 12);
    await complete(house, id);
    await settled(house, id);
    const places = [house.discord.replyOf(sent), ...inChannel(), ...inDirect()];
    expect(places.filter((one) => one && isResult(one)).length).toBeGreaterThanOrEqual(1);
  });

  it.each([
    ['breaks connections', false],
    ['breaks them after the effect', true],
  ])('that %s, a command is still acknowledged and answered', async (_case, afterEffect) => {
    house.discord.faults.breakSocketNext('POST /interactions/:interactionId/:token/callback', 2, {
      afterEffect,
    });
    const sent = house.discord.sendCommand({ name: 'help' });
    expect(visibleText(await house.discord.waitForReply(sent))).toContain('/build optimize');
  });
});

describe('a run of somebody whom Discord knows elsewhere', () => {
  it('is answered where a user brought the bot along, late answers directly', async () => {
    const { sent, id } = await start(house, {
      user: createUser('400000000000000009', 'Taimi'),
      guildId: null,
    });
    await complete(house, id);
    expect(isResult(await house.discord.waitForReply(sent, isResult))).toBe(true);
  });
});
