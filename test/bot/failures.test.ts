import { REST, Routes } from 'discord.js';
import { AppError } from '../../src/errors';
import { DEFAULT_GUILD, DEFAULT_USER, type SentInteraction, visibleText } from '../support/discord';
import { type BotHouse, openHouse } from './support/bot';
import { complete, optimize, settled, start } from './support/play';

const EDIT = 'PATCH /webhooks/:applicationId/:token/messages/@original';
const FOLLOW_UP = 'POST /webhooks/:applicationId/:token';
let house: BotHouse;

beforeEach(async () => {
  house = await openHouse();
  await house.startBot();
});
afterEach(async () => {
  jest.restoreAllMocks();
  await house.close();
});

const wrong = () => optimize(house, { options: { profession: 'Gardian' } });
const inDirect = () => house.discord.messages(house.discord.openDm(DEFAULT_USER.id));
const followUp = (sent: SentInteraction) => house.discord.waitFor(() => house.discord.followUpsOf(sent)[0]);

describe('a failure', () => {
  it('whose private message does not get through is told directly', async () => {
    house.discord.faults.failNext(FOLLOW_UP, 404, 1);
    wrong();
    const told = await house.discord.waitFor(() => inDirect()[0]);
    expect(visibleText(told)).toContain('Did you mean Guardian?');
    const channel = DEFAULT_GUILD.channels[0].id;
    expect(house.discord.messages(channel)).toEqual([]);
  });

  it('of a part that is down leaves no run behind and says that trying again may help', async () => {
    house.client.breakDown();
    const told = await followUp(optimize(house));
    expect(told.ephemeral).toBe(true);
    expect(visibleText(told)).toContain('workflow engine is not reachable');
    expect(await house.app.deliveries.pending()).toEqual([]);
  });

  it('that nobody foresaw tells the user an id and the log the reason', async () => {
    jest.spyOn(house.app.runs, 'start').mockRejectedValue(new Error('the dog ate it'));
    const told = visibleText(await followUp(optimize(house)));
    expect(told).not.toContain('dog');
    const id = /[0-9a-f]{8}/.exec(told)?.[0];
    const line = house.logLines.find((one) => one.includes(`"errorId":"${id}"`));
    expect(line).toContain('the dog ate it');
  });

  it('of the database is told in its own words', async () => {
    const away = new AppError('unavailable', 'The database is not reachable at the moment.');
    jest.spyOn(house.app.accounts, 'forDiscordUser').mockRejectedValue(away);
    const sent = house.discord.sendCommand({ name: 'runs', subcommand: 'list' });
    expect(visibleText(await house.discord.waitForReply(sent))).toContain('database is not reachable');
  });
});

describe('a result card that Discord does not take', () => {
  it('gives way to an error, once', async () => {
    const { sent, id } = await start(house);
    await house.bot().stop();
    await complete(house, id);
    house.discord.faults.failNext(EDIT, 400, 1, { code: 50035, message: 'Invalid Form Body' });
    await house.startBot();
    await settled(house, id);
    const reply = await house.discord.waitForReply(sent);
    const errorId = /`([0-9a-f]{8})`/.exec(visibleText(reply))?.[1];
    expect(house.logLines.join('\n')).toContain(`"errorId":"${errorId}"`);
  });
});

describe('a command of an older version', () => {
  it('is answered privately', async () => {
    const rest = new REST({ api: house.discord.url }).setToken(house.discord.token);
    const body = [{ name: 'gear', description: 'Was here once' }];
    await rest.put(Routes.applicationCommands(house.discord.applicationId), { body });
    const told = await house.discord.waitForReply(house.discord.sendCommand({ name: 'gear' }));
    expect(told.ephemeral).toBe(true);
    expect(visibleText(told)).toContain('no longer exists');
  });
});
