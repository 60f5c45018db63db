import { type BotHouse, openHouse } from './support/bot';

const PUT = 'PUT /applications/:applicationId/commands';
let house: BotHouse;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const puts = () => house.discord.requests.filter(({ route }) => route === PUT).length;

describe('the commands', () => {
  it('are registered at start, and not again when they are the same', async () => {
    await house.startBot();
    expect(house.discord.registeredCommands().map(({ name }) => name)).toEqual([
      'build',
      'runs',
      'ping',
      'help',
    ]);
    await house.bot().stop();
    await house.startBot();
    expect(puts()).toBe(1);
  });
});
