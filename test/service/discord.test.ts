import { startBot } from '../../src/bot/client';
import { connect } from '../../src/db/connection';
import { createApp, PACE } from '../bot/support/bot';
import { isResult } from '../bot/support/play';
import { startDiscordDouble, visibleText } from '../support/discord';
import { waitUntil } from '../support/wait';
import { LOG, useLine } from '../workflows/harness';
import { stuckSolver } from '../workflows/scripted-solver';

const { line, undo, work } = useLine();

/** Few prefixes and no infusions to choose: quick for a real search. */
const QUICK = { profession: 'Guardian', specialization: 'Dragonhunter', prefixes: 'Berserker, Dragon' };
const RESULT_MS = 45_000;

/** A bot over the real workflows, and the double that it talks to. */
const open = async () => {
  const database = connect(line().databaseUrl);
  undo.add(database.close);
  const discord = await undo.later(startDiscordDouble(), (double) => double.close());
  const app = createApp(database, line().client);
  const start = () => {
    const options = { token: discord.token, apiUrl: discord.url, guildId: null, app, log: LOG, pace: PACE };
    return undo.later(startBot(options), (bot) => bot.stop());
  };
  const optimize = () => discord.sendCommand({ name: 'build', subcommand: 'optimize', options: QUICK });
  return { discord, start, optimize };
};

/** While the run goes on, its card can be cancelled. */
const isSearching = (text: string): boolean => text.includes('50%');

describe('/build optimize through a real workflow', () => {
  it('answers with the proven best', async () => {
    await work();
    const { discord, start, optimize } = await open();
    await start();
    const card = await discord.waitForReply(optimize(), isResult, { timeoutMs: RESULT_MS });
    expect(visibleText(card)).toContain('Dragonhunter');
    expect(visibleText(card)).toContain('Proven best');
  });

  it('shows how the search goes and ends it when its requester cancels', async () => {
    await work({ solver: stuckSolver() });
    const { discord, start, optimize } = await open();
    await start();
    const sent = optimize();
    const card = await discord.waitForReply(sent, (reply) => isSearching(visibleText(reply)), {
      timeoutMs: RESULT_MS,
    });
    discord.pressButton({ messageId: card.id, label: 'Cancel' });
    await discord.waitForReply(sent, (reply) => visibleText(reply).includes('Cancelled'), {
      timeoutMs: RESULT_MS,
    });
  });

  it('answers in the first reply although the bot was away when the search ended', async () => {
    const { discord, start, optimize } = await open();
    const bot = await start();
    const sent = optimize();
    await discord.waitForReply(sent);
    await bot.stop();
    await work();
    const isDone = async () =>
      (await line().runs.listUndelivered('')).every(({ status }) => status === 'completed');
    await waitUntil(isDone, RESULT_MS);
    await start();
    await discord.waitForReply(sent, isResult, { timeoutMs: RESULT_MS });
    await waitUntil(async () => (await line().runs.listUndelivered('')).length === 0);
    expect(discord.messages()).toHaveLength(1);
  });
});
