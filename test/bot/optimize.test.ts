import { Locale } from 'discord.js';
import { createUser, visibleText } from '../support/discord';
import { type BotHouse, openHouse } from './support/bot';
import { complete, found, GUARDIAN, isResult, optimize, start } from './support/play';

let house: BotHouse;

beforeAll(async () => {
  house = await openHouse();
  await house.startBot();
});
afterAll(() => house.close());

describe('/build optimize', () => {
  it('is acknowledged, shows how it goes, and then what it found, in the same reply', async () => {
    const { sent, id } = await start(house);
    const waiting = await house.discord.waitForReply(sent);
    expect(waiting.ephemeral).toBe(false);
    expect(JSON.stringify(waiting.components)).toContain(`run:v1:${id}:cancel`);
    await house.runs.markRunning(id);
    house.client.progressOf.set(id, {
      stage: 'searching',
      fraction: 0.5,
      best: 39_000,
      bound: 41_000,
      gap: 0.05,
      evaluations: 777,
      note: null,
    });
    await house.discord.waitForReply(sent, (reply) => visibleText(reply).includes('777'));
    await complete(house, id);
    const card = await house.discord.waitForReply(sent, isResult);
    expect(card.id).toBe(waiting.id);
    expect(visibleText(card)).toContain('Berserker');
    expect(card.attachments[0]?.description).toBe('Guardian · Raid · DPS. Ascended gear, drawn');
    expect(JSON.stringify(card.components)).toContain(`run:v1:${id}:compare`);
    expect(card.pings).toEqual({ everyone: false, users: [], roles: [] });
  });

  it('passes on what was typed, percents as fractions, lists and pairs taken apart', async () => {
    const { id } = await start(house, {
      options: {
        profession: 'guardian',
        specialization: 'Firebrand',
        'game-mode': 'fractal',
        'min-boon-duration': 60,
        'min-toughness': 1200,
        prefixes: 'Berserker, Diviner',
        'forced-slots': 'amulet=Diviner, ring1: Berserker',
        'time-limit-seconds': 3,
      },
    });
    expect((await house.runs.find(id))?.input).toMatchObject({
      profession: 'guardian',
      specialization: 'Firebrand',
      gameMode: 'fractal',
      constraints: { minBoonDuration: 0.6, minToughness: 1200 },
      prefixes: ['Berserker', 'Diviner'],
      forcedSlots: { amulet: 'Diviner', ring1: 'Berserker' },
      timeLimitSeconds: 3,
    });
  });

  it('answers in French to who uses Discord in French', async () => {
    const { card } = await found(house, { locale: Locale.French });
    expect(visibleText(card)).toContain('Gardien');
  });

  it('draws which rarity and which limits were asked for, in the language of the user', async () => {
    const options = { ...GUARDIAN, rarity: 'exotic', 'min-crit-chance': 90 };
    const { card } = await found(house, { options, locale: Locale.French });
    expect(card.attachments[0]?.description?.replace(/\s/g, ' ')).toBe(
      'Gardien · Raid · DPS. Équipement exotique · Chance de coup critique ≥ 90 %, drawn',
    );
  });

  it('shows a private answer to nobody else', async () => {
    const { card } = await found(house, { options: { ...GUARDIAN, private: true } });
    expect(card.ephemeral).toBe(true);
  });

  it('says why a run failed', async () => {
    const { sent, id } = await start(house);
    await house.runs.fail(id, { kind: 'undecided', message: 'Nothing was found in time.', fields: [] });
    const failed = await house.discord.waitForReply(sent, (reply) => !visibleText(reply).includes('%'));
    expect(visibleText(failed)).toContain('Nothing was found in time.');
  });
});

describe('wrong input', () => {
  it('that only the game knows is told to the requester alone, by the option, with an id that is in the log', async () => {
    const sent = optimize(house, { options: { profession: 'Gardian' } });
    const told = await house.discord.waitFor(() => house.discord.followUpsOf(sent)[0]);
    expect(told.ephemeral).toBe(true);
    expect(house.discord.replyOf(sent)?.deleted).toBe(true);
    const text = visibleText(told);
    expect(text).toContain('`profession`');
    expect(text).toContain('Did you mean Guardian?');
    const errorId = /[0-9a-f]{8}/.exec(text.split('\n').at(-1) ?? '')?.[0];
    expect(house.logLines.join('\n')).toContain(`"errorId":"${errorId}"`);
  });

  it('that the schema refuses is answered at once and names the option as the user sees it', async () => {
    const sent = optimize(house, {
      options: { ...GUARDIAN, 'forced-slots': 'nose=Viper' },
      locale: Locale.French,
    });
    const told = await house.discord.waitForReply(sent);
    expect(told.ephemeral).toBe(true);
    expect(visibleText(told)).toContain('emplacements-imposés');
  });

  it('starts nothing', async () => {
    const before = house.client.started.length;
    const told = await house.discord.waitForReply(
      optimize(house, { options: { ...GUARDIAN, prefixes: ', ,' } }),
    );
    expect(visibleText(told)).toContain('prefixes');
    expect(house.client.started.length).toBe(before);
  });
});

describe('two users', () => {
  it('have runs of their own', async () => {
    const first = await start(house);
    const second = await found(house, { user: createUser('400000000000000007', 'Zojja') });
    const [mine, theirs] = [await house.runs.find(first.id), await house.runs.find(second.id)];
    expect(mine?.ownerId).not.toBe(theirs?.ownerId);
    expect(mine?.status).toBe('queued');
  });
});
