import { setImmediate } from 'node:timers/promises';
import { REST, Routes } from 'discord.js';
import pino from 'pino';
import { registerCommands } from '../../src/bot/register';
import { readConfig } from '../../src/config';
import { AppError } from '../../src/errors';
import { register } from '../../src/start/register';
import { DEFAULT_GUILD } from '../support/discord';
import { type BotHouse, openHouse } from './support/bot';

const PUT = 'PUT /applications/:applicationId/commands';
let house: BotHouse;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const puts = () => house.discord.requests.filter(({ route }) => route === PUT).length;
const place = (guildId: string | null = null) => ({
  token: house.discord.token,
  apiUrl: house.discord.url,
  guildId,
});

describe('the commands', () => {
  it('are registered at start, and not again while they are the same', async () => {
    await house.startBot();
    const registered = house.discord.registeredCommands();
    expect(registered.map(({ name }) => name)).toEqual(['build', 'runs', 'ping', 'help']);
    await house.bot().stop();
    await house.startBot();
    expect(puts()).toBe(1);
  });

  it('are registered again when a single word differs', async () => {
    const rest = new REST({ api: house.discord.url }).setToken(house.discord.token);
    const route = Routes.applicationCommands(house.discord.applicationId);
    const [first, ...others] = house.discord.registeredCommands();
    await rest.put(route, { body: [{ ...first, description: 'Something else' }, ...others] });
    expect(await registerCommands(place(), [])).toEqual({ changed: true, commands: 4 });
    expect(await registerCommands(place(), [])).toEqual({ changed: false, commands: 4 });
  });

  it('are registered in one server when one is named', async () => {
    expect(await registerCommands(place(DEFAULT_GUILD.id), [])).toMatchObject({ changed: true });
    const registered = house.discord.registeredCommands(DEFAULT_GUILD.id);
    expect(registered.map(({ contexts }) => contexts)).toEqual([null, null, null, null]);
    expect(await registerCommands(place(DEFAULT_GUILD.id), [])).toMatchObject({ changed: false });
  });

  it('work everywhere, and have French names and words', () => {
    const build = house.discord.registeredCommands().find(({ name }) => name === 'build');
    expect(build).toMatchObject({ contexts: [0, 1, 2], integration_types: [0, 1] });
    const options = JSON.stringify(build?.options);
    expect(options).toContain('"fr":"optimiser"');
    expect(options).toContain('"name":"min-boon-duration","name_localizations":{"fr":"durée-avantages-min"}');
    expect(options).toContain('Durée d’avantage minimale (%)');
  });
});

describe('npm run register', () => {
  it('says that it needs a token', async () => {
    const log = pino({ level: 'silent' });
    const registering = register({ config: readConfig({}), log, say: () => undefined });
    await expect(registering).rejects.toThrow('DISCORD_TOKEN is not set');
  });
});

describe('a start that cannot succeed', () => {
  it('says that Discord does not answer', async () => {
    const closed = registerCommands({ ...place(), apiUrl: 'http://127.0.0.1:9/api' }, []);
    await expect(closed).rejects.toMatchObject({ kind: 'unavailable' });
  });

  it('says what is wrong with the token', async () => {
    const wrong = registerCommands({ ...place(), token: 'wrong' }, []);
    await expect(wrong).rejects.toThrow(AppError);
    await expect(wrong).rejects.toThrow(/DISCORD_TOKEN/);
  });

  it('says what is wrong with the server', async () => {
    await expect(registerCommands(place('299999999999999999'), [])).rejects.toThrow(/DISCORD_GUILD_ID/);
  });
});

/** The client takes a moment to notice. */
const firstFailure = async (ping: () => Promise<number>): Promise<unknown> => {
  try {
    await ping();
  } catch (error) {
    return error;
  }
  await setImmediate();
  return firstFailure(ping);
};

describe('the running bot', () => {
  it('knows its name and its latency while it is connected', async () => {
    expect(house.bot().name).toBe('GW2Optimizer');
    expect(await house.bot().ping()).toBeGreaterThanOrEqual(0);
    house.discord.gateway.dropConnections();
    expect(await firstFailure(house.bot().ping)).toMatchObject({ kind: 'unavailable' });
    await house.discord.waitFor(() => house.discord.gateway.connected());
  });
});
