import { EXTRA_CATEGORIES } from '../../../src/domain/builds/extras';
import { ask, said } from './ask';

test('every default is stated', () => {
  const topics = ask().assumptions.map(({ topic }) => topic);
  const stated = [
    'gameMode',
    'objective',
    'profile',
    'coefficients',
    'buffs',
    'enemy',
    'prefixes',
    'gear',
    'infusions',
  ];
  for (const topic of [...stated, ...EXTRA_CATEGORIES]) expect(topics).toContain(topic);
});

test.each([
  ['gameMode', 'raid, as none was named: PvE rules.'],
  ['objective', 'The most damage, which the role dps asks for (none was named)'],
  ['coefficients', 'Damage distribution: power coefficient 3959 a second, 1.53 stacks of burning.'],
  [
    'buffs',
    'As usual in raid: 25 might, fury, protection, resolution, quickness, 25 vulnerability, jade bot tier 10, reinforced armor.',
  ],
  ['enemy', 'Armor 2597, 0 actions a second, moving 0 % of the time.'],
  ['prefixes', 'Searched: Berserker, Assassin, Dragon, Marauder, Valkyrie. Name others in prefixes'],
  ['gear', 'Every piece is ascended. Weapon set: one two-handed weapon.'],
  ['infusions', '18 stat infusions of +5, split freely among power, precision.'],
  ['relic', 'Searched: Relic of the Thief. Counted with Relic of the Thief: 5 stacks.'],
])('the default %s reads: %s', (topic, statement) => {
  expect(said(topic)).toContain(statement);
});

test('a profile names the traits that are counted, and its source', () => {
  expect(said('profile')).toContain('Zealous Blade with greatsword');
  for (const topic of ['profile', 'coefficients', 'buffs', 'enemy', ...EXTRA_CATEGORIES]) {
    const sources = ask()
      .assumptions.filter((one) => one.topic === topic)
      .map(({ source }) => source);
    expect(sources).toEqual([expect.stringMatching(/\(?20\d\d|wiki/)]);
  }
});

test.each([
  [{ gameMode: 'wvw-zerg' }, 'gameMode', 'wvw-zerg: WvW rules for conditions, fury and celestial.'],
  [{ role: 'tank' }, 'objective', 'The most survivability, which the role tank asks for;'],
  [{ objective: 'healing' }, 'objective', 'The most healing, as asked.'],
  [{ role: 'tank', objective: 'damage' }, 'objective', 'The most damage, as asked.'],
  [{ gameMode: 'wvw-roaming' }, 'buffs', 'As usual in wvw-roaming: no effects.'],
  [
    { buffs: { might: 10, fury: 0.125, quickness: 0, fractalTitle: 4, agonyResistance: 150 } },
    'buffs',
    'As usual in raid, with your changes: 10 might, fury 12.5 % of the time, protection,',
  ],
  [{ enemy: { movementUptime: 0.07 } }, 'enemy', 'Armor 2597, 0 actions a second, moving 7 % of the time.'],
  [{ weaponLayout: 'dualWield' }, 'gear', 'two one-handed weapons, the armor of a shield not counted.'],
  [{ rarity: 'exotic' }, 'gear', 'Every piece is exotic.'],
  [{ exoticSlots: ['helm', 'ring1'] }, 'gear', 'Every piece is ascended, but exotic helm, ring1.'],
  [{ rarity: 'exotic' }, 'infusions', 'No stat infusions.'],
  [{ damageType: 'condition' }, 'infusions', 'split freely among condition damage, expertise.'],
  [{ role: 'tank' }, 'sigils', 'None is counted.'],
] as const)('%j is stated as the %s: %s', (asked, topic, statement) => {
  expect(said(topic, asked)).toContain(statement);
});

test('what the request says itself is not told as a default', () => {
  expect(said('gameMode', { gameMode: 'raid' })).toBe('raid: PvE rules.');
  expect(said('prefixes', { prefixes: ['Viper'] })).toBe('Searched: Viper.');
  const own = { coefficients: { power: 3000, burning: 2 } };
  expect(said('coefficients', own)).toMatch(/2 stacks of burning\. From the request\.$/);
  expect(ask(own).assumptions.find(({ topic }) => topic === 'coefficients')?.source).toBeNull();
});

test('the age of a rotation is told only while the rotation is used', () => {
  const core = { specialization: 'core' };
  expect(said('profile', core)).toContain('measured before several balance updates');
  const own = said('profile', { ...core, coefficients: { power: 3000 } });
  expect(own).toContain('Traits: profile core-guardian-power.');
  expect(own).toContain('Unscathed Contender is counted with constant aegis');
  expect(own).not.toContain('measured');
});

test('a boon rotation states the floor that it adds, unless the request sets its own', () => {
  const boon = { specialization: 'Firebrand', role: 'boonshare' } as const;
  expect(said('constraints', boon)).toBe('The rotation shares a boon: at least 40 % quickness duration.');
  expect(ask(boon).problem.constraints).toEqual({ minQuicknessDuration: 0.4 });
  const own = { ...boon, constraints: { minQuicknessDuration: 0.5, minHealth: 15_000 } };
  expect(said('constraints', own)).toBe('');
  expect(ask(own).problem.constraints).toEqual({ minQuicknessDuration: 0.5, minHealth: 15_000 });
});
