import { BASE_HEALTH, PROFESSIONS, WEIGHT_CLASS } from '../../../src/domain/gear/professions';
import { ask } from '../builds/ask';

/** Guild Wars 2 wiki, "Health" and "Armor": level 80 without gear, armor with a full ascended or exotic set. */
const KNOWN = [
  ['Guardian', 1645, 1271, 1211],
  ['Warrior', 9212, 1271, 1211],
  ['Revenant', 5922, 1271, 1211],
  ['Engineer', 5922, 1118, 1064],
  ['Ranger', 5922, 1118, 1064],
  ['Thief', 1645, 1118, 1064],
  ['Elementalist', 1645, 967, 920],
  ['Mesmer', 5922, 967, 920],
  ['Necromancer', 9212, 967, 920],
] as const;

test('every profession is known', () => {
  expect(KNOWN.map(([name]) => name).toSorted()).toEqual([...PROFESSIONS].toSorted());
  expect(Object.keys(BASE_HEALTH).toSorted()).toEqual(Object.keys(WEIGHT_CLASS).toSorted());
});

describe.each(KNOWN)('the %s', (profession, health, ascended, exotic) => {
  const baseOf = (rarity: 'ascended' | 'exotic') =>
    ask({ profession, rarity, coefficients: { power: 1 }, modifiers: [] }).problem.base;

  test('begins with what everybody has and its own health', () => {
    expect(baseOf('ascended')).toMatchObject({
      ...{ power: 1000, precision: 1000, toughness: 1000, vitality: 1000, critChance: 0.05, critDamage: 1.5 },
      health,
    });
  });

  test('has the armor of its weight class', () => {
    expect(baseOf('ascended').armor).toBe(ascended);
    expect(baseOf('exotic').armor).toBe(exotic);
  });
});

test('exotic pieces of an ascended set lower its armor by theirs alone', () => {
  expect(ask({ exoticSlots: ['coat', 'ring1', 'weapon'] }).problem.base.armor).toBe(1271 - 381 + 363);
});
