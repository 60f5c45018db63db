import { add, convert, single } from './single';

test('level 80 without gear', () => {
  const { attributes } = single({});
  expect(attributes).toMatchObject({
    power: 1000,
    precision: 1000,
    toughness: 1000,
    vitality: 1000,
    ferocity: 0,
    critChance: 0.05,
    critDamage: 1.5,
    boonDuration: 0,
    conditionDuration: 0,
    health: 11_645,
    armor: 2271,
  });
});

/** Base health without vitality (Guild Wars 2 wiki, "Health"); a bare level 80 character has 10,000 more. */
test.each([
  ['Warrior', 9212, 19_212],
  ['Ranger', 5922, 15_922],
  ['Thief', 1645, 11_645],
])('health of a %s', (_, health, bare) => {
  expect(single({ base: { health } }).attributes.health).toBe(bare);
});

test.each([
  ['precision', 21, 'critChance', 0.06],
  ['precision', 1995, 'critChance', 1],
  ['precision', 2100, 'critChance', 1.05],
  ['ferocity', 1500, 'critDamage', 2.5],
  ['concentration', 1500, 'boonDuration', 1],
  ['concentration', 1800, 'boonDuration', 1.2],
  ['expertise', 1500, 'conditionDuration', 1],
  ['vitality', 1, 'health', 11_655],
  ['toughness', 1, 'armor', 2272],
] as const)('%s %d makes %s %d', (source, points, attribute, value) => {
  expect(single({ stats: { [source]: points } }).attributes[attribute]).toBeCloseTo(value, 12);
});

/** Health (1 + bonus), halves to the even number. */
test.each([
  [1, 0],
  [3, 2],
  [5, 2],
  [7, 4],
])('half of %d health is %d', (health, half) => {
  const { attributes } = single({ base: { health, vitality: 0 }, ops: [{ op: 'scaleHealth', value: -0.5 }] });
  expect(attributes.health).toBe(half);
});

test('health bonuses compound', () => {
  const ops = [0.1, 0.2].map((value) => ({ op: 'scaleHealth' as const, value }));
  expect(single({ base: { health: 0 }, ops }).attributes.health).toBe(13_200);
});

describe('conversions', () => {
  test.each([
    [0.0005, 0],
    [0.0015, 2],
    [0.0025, 2],
    [-0.0015, -2],
    [0.00251, 3],
  ])('%d of 1000 points is %d points', (fraction, points) => {
    expect(single({ ops: [convert(['power', 'ferocity'], fraction)] }).attributes.ferocity).toBe(points);
  });

  test('into a percentage are not rounded', () => {
    const { attributes } = single({ ops: [convert(['power', 'critDamage'], 0.0000015)] });
    expect(attributes.critDamage).toBeCloseTo(1.5015, 12);
  });

  test('of the same source and destination are summed before rounding', () => {
    const ops = [convert(['power', 'ferocity'], 0.0005), convert(['power', 'ferocity'], 0.0005)];
    expect(single({ ops }).attributes.ferocity).toBe(1);
  });

  test('of two sources are rounded one by one', () => {
    const ops = [convert(['power', 'ferocity'], 0.0005), convert(['precision', 'ferocity'], 0.0005)];
    expect(single({ ops }).attributes.ferocity).toBe(0);
  });

  test('at the base read neither each other nor buffs', () => {
    const ops = [
      add('power', 500, 'buff'),
      convert(['power', 'precision'], 0.1),
      convert(['precision', 'ferocity'], 0.1),
    ];
    expect(single({ ops }).attributes).toMatchObject({ power: 1500, precision: 1100, ferocity: 100 });
  });

  test('at the base read gear and base bonuses', () => {
    const ops = [add('power', 500), convert(['power', 'ferocity'], 0.1)];
    expect(single({ stats: { power: 250 }, ops }).attributes.ferocity).toBe(175);
  });

  test('at the end read buffs and each other, and do not feed derived attributes', () => {
    const ops = [
      add('power', 500, 'buff'),
      convert(['power', 'precision'], 0.1, 'final'),
      convert(['precision', 'ferocity'], 0.1, 'final'),
    ];
    const { attributes } = single({ ops });
    expect(attributes).toMatchObject({ precision: 1150, ferocity: 115, critDamage: 1.5 });
    expect(attributes.critChance).toBeCloseTo(0.05, 12);
  });

  test('read at most 100 % critical chance', () => {
    const ops = [add('critChance', 3), convert(['critChance', 'power'], 100, 'final')];
    expect(single({ ops }).attributes.power).toBe(1100);
  });

  test('of armor into itself read it before toughness', () => {
    expect(single({ ops: [convert(['armor', 'armor'], 0.05)] }).attributes.armor).toBe(1271 + 64 + 1000);
  });
});

test('percentages count from the beginning, whatever stage is named', () => {
  const ops = [add('critChance', 0.25, 'buff'), convert(['critChance', 'flatDps'], 100)];
  expect(single({ ops }).indicators.damage).toBeCloseTo(30, 12);
});
