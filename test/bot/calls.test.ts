import { Locale } from 'discord.js';
import { createUser, visibleText } from '../support/discord';
import { type BotHouse, openHouse } from './support/bot';
import { complete, found, isResult, start } from './support/play';

const STRANGER = createUser('400000000000000008', 'Canach');
let house: BotHouse;

beforeAll(async () => {
  house = await openHouse();
  await house.startBot();
});
afterAll(() => house.close());

const ask = (name: string, subcommand?: string, options = {}, more = {}) => {
  const sent = house.discord.sendCommand({ name, ...(subcommand ? { subcommand } : {}), options, ...more });
  return house.discord.waitForReply(sent);
};

describe('/runs', () => {
  it('list shows the caller their own runs, only to them', async () => {
    const [{ id }, theirs] = [await start(house), await start(house, { user: STRANGER })];
    const listed = await ask('runs', 'list');
    expect(listed.ephemeral).toBe(true);
    expect(visibleText(listed)).toContain(id);
    expect(visibleText(listed)).not.toContain(theirs.id);
  });

  it('list takes a status', async () => {
    const { id } = await start(house);
    await complete(house, id);
    const [completed, queued] = [
      await ask('runs', 'list', { status: 'completed' }),
      await ask('runs', 'list', { status: 'queued' }),
    ];
    expect(visibleText(completed)).toContain(id);
    expect(visibleText(queued)).not.toContain(id);
  });

  it('show gives a result with its picture', async () => {
    const { id } = await found(house);
    const shown = await ask('runs', 'show', { id });
    expect(isResult(shown)).toBe(true);
    expect(shown.ephemeral).toBe(true);
  });

  it.each(['nonsense', '0c7f8f6e-57a4-4f0e-9d4e-8a3c7f1d2b10'])(
    'show says that there is no run %s',
    async (id) => {
      expect(visibleText(await ask('runs', 'show', { id }))).toContain('There is no run with this id.');
    },
  );

  it('cancel ends a run, but not that of somebody else', async () => {
    const { id } = await start(house);
    expect(visibleText(await ask('runs', 'cancel', { id }, { user: STRANGER }))).toContain('somebody else');
    expect((await house.runs.find(id))?.status).toBe('queued');
    await ask('runs', 'cancel', { id });
    expect((await house.runs.find(id))?.status).toBe('cancelled');
  });
});

describe('/ping and /help', () => {
  it('say versions, and what there is', async () => {
    expect(visibleText(await ask('ping'))).toContain('1.2.3');
    const help = await ask('help');
    expect(visibleText(help)).toContain('/build optimize');
    expect(help.ephemeral).toBe(true);
  });

  it('speak French where Discord does, and work in direct messages', async () => {
    const english = visibleText(await ask('help', undefined, {}, { guildId: null }));
    const french = visibleText(await ask('help', undefined, {}, { locale: Locale.French, guildId: null }));
    expect(french).toContain('Lister vos exécutions');
    expect(english).toContain('List your runs');
  });
});

describe('completions', () => {
  const type = (focused: string, value: string, options = {}, locale = Locale.EnglishUS) =>
    house.discord.autocomplete({ name: 'build', subcommand: 'optimize', focused, value, options, locale });
  const names = async (...typed: Parameters<typeof type>) => (await type(...typed)).map(({ name }) => name);

  it('of a profession are in the language, also found by the English name, and send that', async () => {
    expect(await type('profession', 'gar', {}, Locale.French)).toEqual([
      { name: 'Gardien', value: 'Guardian' },
    ]);
    expect(await type('profession', 'guardian', {}, Locale.French)).toEqual([
      { name: 'Gardien', value: 'Guardian' },
    ]);
    expect(await names('profession', '')).toHaveLength(9);
  });

  it('put a prefix before a word before letters in between', async () => {
    expect(await names('profession', 'r')).toEqual(expect.arrayContaining(['Ranger', 'Revenant', 'Warrior']));
    expect((await names('profession', 'r')).slice(0, 2)).toEqual(['Ranger', 'Revenant']);
    expect(await names('profession', 'xyz')).toEqual([]);
  });

  it('of a specialization follow the profession', async () => {
    const own = ['Dragonhunter', 'Firebrand', 'Willbender', 'Luminary', 'Core Guardian'];
    expect(await names('specialization', '', { profession: 'guardian' })).toEqual(own);
    expect((await names('specialization', 'rea'))[0]).toBe('Reaper');
    expect(await names('specialization', '', { profession: 'gua' })).toHaveLength(25);
  });

  it('of a list complete its last name and offer none twice', async () => {
    expect(await names('prefixes', 'Berserker, dragon')).toEqual(['Berserker, Dragon']);
    expect(await names('prefixes', 'Dragon, drag')).toEqual([]);
    const long =
      'Berserker, Assassin, Valkyrie, Cavalier, Knight, Soldier, Sentinel, Zealot, Harrier, Cleric, Magi, ';
    expect((await type('prefixes', long)).every(({ value }) => String(value).length <= 100)).toBe(true);
  });

  it('of a forced slot name the slot, then its prefix', async () => {
    expect(await type('forced-slots', 'amu')).toEqual([{ name: 'Amulet (amulet=…)', value: 'amulet=' }]);
    expect((await type('forced-slots', 'amulet=Viper, ring1=dra'))[0]?.value).toBe(
      'amulet=Viper, ring1=Dragon',
    );
    const left = await type('forced-slots', 'amulet=Viper, amu');
    expect(left.map(({ value }) => value)).not.toContain('amulet=Viper, amulet=');
  });

  it("of a run are the caller's own, newest first", async () => {
    const { id } = await start(house, { user: createUser('400000000000000010', 'Aurene') });
    const choices = await house.discord.autocomplete({
      name: 'runs',
      subcommand: 'show',
      focused: 'id',
      value: '',
      user: createUser('400000000000000010', 'Aurene'),
    });
    expect(choices.map(({ value }) => value)).toEqual([id]);
  });

  it('of a command name it and what it does', async () => {
    const [choice] = await house.discord.autocomplete({ name: 'help', focused: 'command', value: 'bui' });
    expect(choice?.value).toBe('build optimize');
  });

  it('are empty rather than an error', async () => {
    const broken = jest.spyOn(house.app.runs, 'list').mockRejectedValue(new Error('no database'));
    const request = { name: 'runs', subcommand: 'show', focused: 'id', value: '' };
    expect(await house.discord.autocomplete(request)).toEqual([]);
    broken.mockRestore();
  });
});
