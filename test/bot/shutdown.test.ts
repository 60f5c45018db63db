import { visibleText } from '../support/discord';
import { type BotHouse, openHouse } from './support/bot';
import { complete, isResult, optimize, start } from './support/play';

const CALLBACK = 'POST /interactions/:interactionId/:token/callback';
let house: BotHouse;

beforeEach(async () => {
  house = await openHouse();
  await house.startBot();
});
afterEach(() => house.close());

describe('a bot that is stopped', () => {
  it('finishes the answers under way', async () => {
    house.discord.faults.delayNext(CALLBACK, 100);
    const sent = house.discord.sendCommand({ name: 'help' });
    await house.discord.waitFor(() => house.logLines.length > 0);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await house.bot().stop();
    expect(visibleText(await house.discord.waitForReply(sent))).toContain('/build optimize');
  });

  it('leaves runs to the next start, also one that was asked for twice', async () => {
    const { sent, id } = await start(house);
    await house.bot().stop();
    await house.bot().stop();
    expect((await house.runs.find(id))?.deliveredAt).toBeNull();
    await house.startBot();
    await complete(house, id);
    expect(isResult(await house.discord.waitForReply(sent, isResult))).toBe(true);
  });
});

describe('an event that the gateway repeats', () => {
  it('starts one run and leaves one answer', async () => {
    const sending = jest.spyOn(house.discord.gateway, 'dispatch');
    const sent = optimize(house);
    const [event, data] = sending.mock.calls[0] ?? ['', null];
    sending.mockRestore();
    const id = await house.discord.waitFor(() => house.client.started[0]);
    house.discord.gateway.dispatch(event, data);
    const callbacks = () => house.discord.requests.filter(({ route }) => route === CALLBACK);
    await house.discord.waitFor(() => callbacks().length === 2);
    await complete(house, id);
    await house.discord.waitForReply(sent, isResult);
    expect(house.client.started).toEqual([id]);
    expect(house.discord.messages()).toHaveLength(1);
    expect(callbacks().map(({ status }) => status)).toEqual([204, 400]);
  });
});

describe('the log', () => {
  it('names failures of Discord without tokens', async () => {
    house.discord.faults.failNext(CALLBACK, 404, 1);
    const sent = house.discord.sendCommand({ name: 'ping' });
    await house.discord.waitFor(() =>
      house.logLines.some((line) => line.includes('interaction not answered')),
    );
    const lines = house.logLines.join('\n');
    expect(lines).toContain(sent.id);
    expect(lines).not.toContain(sent.token);
    expect(lines).not.toContain(house.discord.token);
  });
});
