import fc from 'fast-check';
import { BUFF_RULES, BUFFS } from '../../../src/domain/builds/buffs';
import { add, buff, convert, multiply, reduce, strike } from '../../../src/domain/builds/ops';
import type { Modifier, ModifierOp, Problem } from '../../../src/domain/model/problem';
import { ask, modifiersOf } from './ask';

const opsOf = ({ scenarios }: Problem, source: string): ModifierOp[] =>
  (scenarios[0]?.modifiers ?? []).find((modifier: Modifier) => modifier.source === source)?.ops ?? [];

const alone = (buffs: Parameters<typeof ask>[0]) => ask({ gameMode: 'open-world', ...buffs }).problem;

/** Guild Wars 2 wiki, each effect's page, in PvE. */
test.each([
  ['might', 25, [buff('power', 750), buff('conditionDamage', 750)]],
  ['fury', 1, [add('critChance', 0.25)]],
  ['protection', 1, [reduce(0.33)]],
  [
    'vulnerability',
    25,
    [strike(0.25, 'target'), multiply('condition', 0.25, 'target'), multiply('phantasm', 0.25, 'target')],
  ],
  ['jadeBotTier', 10, [add('vitality', 85), add('vitality', 150)]],
  ['reinforcedArmor', 1, [convert('vitality', 'vitality', 0.05), convert('armor', 'armor', 0.05)]],
  ['fractalTitle', 4, [strike(0.07, 'add'), multiply('condition', 0.07, 'add')]],
  ['fractalTitle', 1, [strike(0.01, 'add'), multiply('condition', 0.01, 'add')]],
  ['agonyResistance', 150, [add('agonyResistance', 150)]],
] as const)('%s of %f counts as the wiki says', (name, amount, ops) => {
  expect(opsOf(alone({ buffs: { [name]: amount } }), name)).toEqual(ops);
});

test.each([
  ['fury', 1, [add('critChance', 0.2)]],
  ['reinforcedArmor', 1, [convert('vitality', 'vitality', 0.01), convert('armor', 'armor', 0.01)]],
] as const)('%s is weaker in WvW', (name, amount, ops) => {
  expect(opsOf(ask({ gameMode: 'wvw', buffs: { [name]: amount } }).problem, name)).toEqual(ops);
});

test.each([
  ['raid', 8],
  ['strike', 8],
  ['fractal', 8],
  ['pve', 8],
  ['open-world', 2],
  ['wvw-zerg', 5],
  ['wvw-havoc', 5],
  ['wvw', 5],
  ['wvw-roaming', 0],
] as const)('in %s %i effects are usual', (gameMode, count) => {
  const { problem, assumptions } = ask({ gameMode });
  const stated = assumptions.find(({ topic }) => topic === 'buffs')?.statement ?? '';
  expect(stated.includes('no effects') ? 0 : stated.split(',').length).toBe(count);
  expect(problem.gameMode).toBe(gameMode.startsWith('wvw') ? 'wvw' : 'pve');
});

test('an effect that is switched off takes along what hangs on it', () => {
  const sources = modifiersOf(ask({ buffs: { fury: 0, resolution: 0 } }).problem);
  for (const gone of ['fury', 'Furious Focus', 'Retribution', 'Righteous Instincts']) {
    expect(sources).not.toContain(gone);
  }
  expect(sources).toContain('Radiant Power');
});

test('what the foe is made of comes from the request, the rest is usual', () => {
  expect(ask({ enemy: { armor: 1910, attackRate: 0.5 } }).problem.enemy).toEqual({
    armor: 1910,
    attackRate: 0.5,
    movementUptime: 0,
  });
});

describe('partial uptimes', () => {
  test('of effects on capped values split the fight, the first variant has them all', () => {
    const { scenarios } = ask({ buffs: { fury: 0.75, resolution: 0.5 } }).problem;
    const variants = scenarios.map(({ fraction, modifiers }) => {
      const sources = modifiers.map(({ source }) => source);
      return [fraction, sources.includes('fury'), sources.includes('Righteous Instincts')];
    });
    expect(variants).toEqual([
      [0.375, true, true],
      [0.125, false, true],
      [0.375, true, false],
      [0.125, false, false],
    ]);
  });

  test('keep what hangs on one effect together', () => {
    const { problem } = ask({ buffs: { fury: 0.5, resolution: 0.5 } });
    const groups = [
      ['fury', 'Furious Focus'],
      ['Retribution', 'Righteous Instincts'],
    ];
    problem.scenarios.forEach((_, index) => {
      const sources = modifiersOf(problem, index);
      for (const group of groups) {
        expect(new Set(group.map((name) => sources.includes(name))).size).toBe(1);
      }
    });
  });

  test('of other effects count at their mean', () => {
    const { problem } = ask({ buffs: { protection: 0.5, quickness: 0.25 } });
    expect(problem.scenarios).toHaveLength(1);
    expect(opsOf(problem, 'protection')).toEqual([reduce(0.165)]);
  });

  test('make fractions that sum to 1, and change no modifier of the mean', () => {
    const uptimes = BUFFS.filter((name) => BUFF_RULES[name].unit === 'uptime');
    const some = fc.record(
      Object.fromEntries(uptimes.map((name) => [name, fc.double({ min: 0, max: 1, noNaN: true })])),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        some,
        fc.constantFrom('Dragonhunter', 'Firebrand', 'Luminary', 'core'),
        (buffs, specialization) => {
          const { scenarios } = ask({ buffs, specialization }).problem;
          const sum = scenarios.reduce((total, { fraction }) => total + fraction, 0);
          expect(Math.abs(sum - 1)).toBeLessThan(1e-9);
          const [first] = scenarios;
          for (const { modifiers } of scenarios) {
            for (const modifier of modifiers) expect(first?.modifiers).toContainEqual(modifier);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
