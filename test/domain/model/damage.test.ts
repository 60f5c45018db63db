import { CONDITIONS } from '../../../src/domain/model/problem';
import { add, multiply, type Single, single } from './single';

const damage = (parts: Single): number => single(parts).indicators.damage;

/** Damage of one stack per second at condition damage 0 and 1000 (Guild Wars 2 wiki, "Condition Damage"). */
const TICKS = {
  pve: {
    bleeding: [22, 82],
    burning: [131, 286],
    poison: [33.5, 93.5],
    torment: [31.8, 121.8],
    confusion: [18.25, 68.25],
  },
  wvw: {
    bleeding: [22, 82],
    burning: [131, 286],
    poison: [33.5, 93.5],
    torment: [26, 96],
    confusion: [11, 41],
  },
} as const;

describe.each(['pve', 'wvw'] as const)('one stack in %s', (gameMode) => {
  test.each(CONDITIONS)('of %s', (condition) => {
    const [without, withDamage] = TICKS[gameMode][condition];
    const parts = { gameMode, coefficients: { [condition]: 1 } };
    expect(damage(parts)).toBeCloseTo(without, 10);
    expect(damage({ ...parts, stats: { conditionDamage: 1000 } })).toBeCloseTo(withDamage, 10);
  });
});

/** Confusion: the passive tick and one per action. */
test.each([
  ['pve', 82, 68.25 + 48.84],
  ['wvw', 73.8, 41 + 147],
] as const)(
  'torment on the move and confusion at one action per second in %s',
  (gameMode, moving, confused) => {
    const stats = { conditionDamage: 1000 };
    const enemy = { armor: 2597, attackRate: 1, movementUptime: 1 };
    expect(damage({ gameMode, stats, enemy, coefficients: { torment: 1 } })).toBeCloseTo(moving, 10);
    expect(damage({ gameMode, stats, enemy, coefficients: { confusion: 1 } })).toBeCloseTo(confused, 10);
  },
);

test('a tick from power', () => {
  const burning = {
    coefficients: { burning: 1 },
    ops: [{ op: 'tweak', name: 'burningTickUsesPower' }],
  } as const;
  expect(damage(burning)).toBeCloseTo(213.5, 10);
  expect(damage({ ...burning, gameMode: 'wvw' })).toBeCloseTo(191, 10);
});

test('condition duration is capped at 100 %, bonuses without a cap come on top', () => {
  const lasting = (expertise: number, ...ops: NonNullable<Single['ops']>): number =>
    damage({ coefficients: { bleeding: 1 }, stats: { expertise }, ops }) / 22;
  expect(lasting(750)).toBeCloseTo(1.5, 12);
  expect(lasting(750, add('bleedingDuration', 0.25))).toBeCloseTo(1.75, 12);
  expect(lasting(1500, add('bleedingDuration', 0.25))).toBeCloseTo(2, 12);
  expect(lasting(3000, add('conditionDurationUncapped', 0.2))).toBeCloseTo(2.2, 12);
  expect(lasting(0, add('bleedingDuration', -0.5))).toBeCloseTo(1, 12);
});

describe('strikes', () => {
  /** Weapon strength x coefficient = enemy armor: damage is effective power. */
  const strike: Single = { coefficients: { power: 2597 } };

  test('without gear do power x (1 + 5 % x 50 %)', () => {
    expect(damage(strike)).toBeCloseTo(1025, 10);
  });

  test('always crit at 100 %, not more', () => {
    expect(damage({ ...strike, stats: { precision: 1995 } })).toBeCloseTo(1500, 10);
    expect(damage({ ...strike, stats: { precision: 5000 } })).toBeCloseTo(1500, 10);
    expect(damage({ ...strike, ops: [add('critChance', -0.5)] })).toBeCloseTo(1000, 10);
  });

  test('multiply critical damage before it is compared with a plain hit', () => {
    const ops = [
      add('critChance', 0.95),
      multiply('critDamage', 'add', 0.1),
      multiply('critDamage', 'target', 0.1),
    ];
    expect(damage({ ...strike, ops })).toBeCloseTo(1000 * 1.5 * 1.1 * 1.1, 10);
  });

  test('groups: products of mult, sums of add and of target', () => {
    const ops = [
      multiply('strike', 'mult', 0.1),
      multiply('strike', 'mult', 0.2),
      multiply('strike', 'add', 0.1),
      multiply('strike', 'add', 0.2),
      multiply('strike', 'target', 0.05),
      multiply('strike', 'target', 0.05),
    ];
    expect(damage({ ...strike, ops })).toBeCloseTo(1025 * 1.1 * 1.2 * 1.3 * 1.1, 9);
  });

  test('that cannot crit take the strike multipliers', () => {
    const ops = [add('nonCritPowerCoefficient', 2597), multiply('strike', 'add', 0.5)];
    expect(damage({ ops })).toBeCloseTo(1500, 10);
  });

  test('against half the armor do twice the damage', () => {
    expect(damage({ ...strike, enemy: { armor: 1298.5, attackRate: 0, movementUptime: 0 } })).toBeCloseTo(
      2050,
      9,
    );
  });
});

test('siphons scale with their own channel, flat damage with none', () => {
  const every = multiply('siphon', 'mult', 1);
  const ops = [
    add('siphonBaseCoefficient', 300),
    add('siphonPowerCoefficient', 0.1),
    add('flatDps', 7),
    every,
  ];
  expect(damage({ ops })).toBeCloseTo(2 * (300 + 100) + 7, 10);
});

describe('the second power source', () => {
  const second: Single = { coefficients: { power2: 2597 }, stats: { precision: 945, ferocity: 750 } };

  test("of a mesmer's phantasms has their own critical hits and no strike multiplier", () => {
    const ops = [add('critChance', 0.5), multiply('strike', 'mult', 1), multiply('phantasm', 'mult', 0.5)];
    expect(damage({ ...second, profession: 'Mesmer', ops })).toBeCloseTo(1000 * (1 + 0.5 * 1) * 1.5, 9);
  });

  test("of a shroud adds its own attributes to the player's", () => {
    const ops = [
      add('alternativePower', 500),
      add('alternativePrecision', 210),
      add('alternativeFerocity', 150),
      multiply('strike', 'mult', 0.1),
      multiply('alternative', 'mult', 0.2),
    ];
    expect(damage({ ...second, profession: 'Necromancer', ops })).toBeCloseTo(
      1500 * (1 + 0.6 * 1.1) * 1.1 * 1.2,
      9,
    );
  });
});

test('survivability is health x armor over incoming damage over 1967', () => {
  const { indicators } = single({
    ops: [multiply('incomingStrike', 'mult', -0.33), multiply('incomingStrike', 'add', -0.25)],
  });
  expect(indicators.survivability).toBeCloseTo((11_645 * 2271) / (0.67 * 0.75) / 1967, 8);
});

test('healing is (390 + 0.3 x healing power) x (1 + outgoing healing)', () => {
  expect(single({}).indicators.healing).toBe(390);
  const { indicators } = single({ stats: { healingPower: 1000 }, ops: [add('outgoingHealing', 0.2)] });
  expect(indicators.healing).toBeCloseTo(828, 10);
});
