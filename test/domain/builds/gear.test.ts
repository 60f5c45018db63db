import { PREFIXES } from '../../../src/domain/gear/affixes';
import { ask, refusal, setTotals } from './ask';

const affixesOf = (slot: string, asked: Parameters<typeof ask>[0]) =>
  ask(asked)
    .problem.slots.find(({ id }) => id === slot)
    ?.options.map(({ affix }) => affix);

test('one two-handed weapon or two one-handed beside twelve other slots', () => {
  const idsOf = (layout: 'twoHanded' | 'dualWield') =>
    ask({ weaponLayout: layout }).problem.slots.map(({ id }) => id);
  expect(idsOf('twoHanded')).toHaveLength(13);
  expect(idsOf('twoHanded')).toContain('weapon');
  expect(idsOf('dualWield')).toHaveLength(14);
  expect(idsOf('dualWield')).toEqual(expect.arrayContaining(['weapon1', 'weapon2']));
});

test('the rotation decides the weapons where the request does not', () => {
  expect(ask({ damageType: 'condition' }).problem.slots).toHaveLength(14);
  expect(ask({ damageType: 'power' }).problem.slots).toHaveLength(13);
});

test.each(["Viper's", 'viper', 'VIPER', ' Viper’s '])('%p is the prefix Viper', (written) => {
  expect(affixesOf('helm', { prefixes: [written] })).toEqual(['Viper']);
});

test.each(["Berserker's and Valkyrie's", 'berserker valkyrie', 'BerserkerValkyrie'])(
  '%p is a mixed trinket',
  (name) => {
    expect(affixesOf('amulet', { prefixes: ['Berserker', name] })).toEqual([
      'Berserker',
      'BerserkerValkyrie',
    ]);
  },
);

test('`all` searches every prefix of the game where it exists', () => {
  const all = { prefixes: ['all'] };
  expect(affixesOf('amulet', all)).toEqual([...PREFIXES]);
  const notThere = ['Captain', 'BerserkerValkyrie', 'RabidApothecary', 'DireRabid'];
  expect(affixesOf('helm', all)).toEqual(PREFIXES.filter((name) => !notThere.includes(name)));
  expect(affixesOf('back', all)).toContain('Captain');
  expect(affixesOf('amulet', { ...all, rarity: 'exotic' })).not.toContain('Captain');
});

test('excluded prefixes are left out, also of those named', () => {
  expect(affixesOf('helm', { excludePrefixes: ['dragon', "Assassin's"] })).toEqual([
    'Berserker',
    'Marauder',
    'Valkyrie',
  ]);
  expect(affixesOf('helm', { prefixes: ['Viper', 'Dire'], excludePrefixes: ['Dire'] })).toEqual(['Viper']);
});

test('a forced slot holds its prefix and no other', () => {
  const asked = { forcedSlots: { amulet: 'celestial', ring1: "Viper's" } };
  expect(affixesOf('amulet', asked)).toEqual(['Celestial']);
  expect(affixesOf('ring1', asked)).toEqual(['Viper']);
  expect(affixesOf('ring2', asked)).toHaveLength(5);
});

test.each([
  [{ prefixes: ['Vipre'] }, 'prefixes.0', 'Did you mean Viper?'],
  [{ prefixes: ['Viper', 'Zealous'] }, 'prefixes.1', 'is no stat prefix'],
  [{ excludePrefixes: ['Draggon'] }, 'excludePrefixes.0', 'Did you mean Dragon?'],
  [{ prefixes: ['Viper'], excludePrefixes: ['Viper'] }, 'excludePrefixes', 'leaves no prefix'],
  [{ prefixes: ['Captain'] }, 'prefixes', 'none of them exists as ascended helm, ascended shoulders'],
  [{ forcedSlots: { helm: 'Captain' } }, 'forcedSlots.helm', 'Captain does not exist as ascended helm'],
  [{ forcedSlots: { helm: 'Berzerker' } }, 'forcedSlots.helm', 'Did you mean Berserker?'],
  [
    { forcedSlots: { amulet: 'DireRabid' }, exoticSlots: ['amulet'] },
    'forcedSlots.amulet',
    'DireRabid does not exist as exotic amulet',
  ],
  [{ forcedSlots: { weapon2: 'Viper' } }, 'forcedSlots.weapon2', 'this weapon layout has helm'],
  [{ forcedSlots: { weapon: 'Viper' }, weaponLayout: 'dualWield' }, 'forcedSlots.weapon', 'weapon1, weapon2'],
  [{ exoticSlots: ['helm', 'weapon1'] }, 'exoticSlots.1', '"weapon1" is not there'],
] as const)('%j is refused at %s', (asked, path, message) => {
  const { kind, fields } = refusal(asked);
  expect(kind).toBe('invalid-input');
  expect(fields).toEqual([{ path, message: expect.stringContaining(message) }]);
});

/** Sums of the piece budgets of the Guild Wars 2 wiki ("Equipment"), by hand. */
test.each([
  ['ascended', 'twoHanded', { power: 1382, precision: 960, ferocity: 960 }],
  ['ascended', 'dualWield', { power: 1381, precision: 961, ferocity: 961 }],
  ['exotic', 'twoHanded', { power: 1288, precision: 900, ferocity: 900 }],
] as const)('a full %s Berserker set, %s', (rarity, weaponLayout, totals) => {
  expect(setTotals(ask({ rarity, weaponLayout }).problem, 'Berserker')).toEqual(totals);
});

test('a full ascended Viper set', () => {
  const { problem } = ask({ prefixes: ['Viper'], weaponLayout: 'twoHanded' });
  expect(setTotals(problem, 'Viper')).toEqual({
    power: 1172,
    conditionDamage: 1172,
    precision: 633,
    expertise: 633,
  });
});

const celestial = (asked: Parameters<typeof ask>[0]) =>
  setTotals(ask({ prefixes: ['Celestial'], ...asked }).problem, 'Celestial');
const SEVEN = ['power', 'precision', 'toughness', 'vitality', 'ferocity', 'conditionDamage', 'healingPower'];
const each = (points: number) => Object.fromEntries(SEVEN.map((name) => [name, points]));

test('celestial has all nine, in WvW neither expertise nor concentration', () => {
  expect(celestial({})).toEqual({ ...each(639), expertise: 639, concentration: 639 });
  expect(celestial({ gameMode: 'wvw-zerg' })).toEqual(each(639));
});

test('the jewels of exotic celestial trinkets lack expertise and concentration', () => {
  const worn = { rarity: 'exotic' } as const;
  expect(celestial(worn)).toEqual({ ...each(605), expertise: 533, concentration: 533 });
  expect(celestial({ ...worn, gameMode: 'wvw' })).toEqual(each(605));
});

test.each([
  ['ascended', [], 18],
  ['exotic', [], 0],
  ['ascended', ['ring1'], 15],
  ['ascended', ['weapon', 'back', 'amulet', 'coat'], 13],
] as const)('a set that is %s but for %j has places for %i stat infusions', (rarity, exoticSlots, places) => {
  const { infusions } = ask({ rarity, exoticSlots }).problem;
  expect(infusions.total).toBe(places);
  expect(infusions.pointsEach).toBe(5);
});

test('fewer infusions than places are placed exactly, more are refused', () => {
  const asked = { infusions: { total: 9, attributes: ['toughness', 'toughness', 'vitality'] } } as const;
  expect(ask(asked).problem.infusions).toEqual({
    pointsEach: 5,
    total: 9,
    options: [
      { attribute: 'toughness', max: 9 },
      { attribute: 'vitality', max: 9 },
    ],
  });
  expect(refusal({ infusions: { total: 19 } }).fields).toEqual([
    { path: 'infusions.total', message: expect.stringContaining('have 18 places') },
  ]);
  expect(refusal({ rarity: 'exotic', infusions: { total: 1 } }).fields[0]?.message).toContain(
    'have 0 places',
  );
});
