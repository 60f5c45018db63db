import { AFFIXES, PREFIXES } from '../../../src/domain/gear/affixes';
import { pieceStats } from '../../../src/domain/gear/piece-stats';
import { RARITIES, SLOT_KINDS, type SlotKind } from '../../../src/domain/gear/slots';
import { GEAR_ATTRIBUTES } from '../../../src/domain/model/problem';

const TRINKETS: readonly SlotKind[] = ['amulet', 'ring', 'accessory'];
const ascended = (kind: SlotKind) => ({ kind, rarity: 'ascended', mode: 'pve' }) as const;

/** Single pieces of the Guild Wars 2 wiki and API `/v2/items` (2025-07-12). */
test.each([
  ['Berserker', 'coat', 'ascended', { power: 141, precision: 101, ferocity: 101 }],
  [
    'Viper',
    'twoHandWeapon',
    'ascended',
    { power: 215, conditionDamage: 215, precision: 118, expertise: 118 },
  ],
  ['Minstrel', 'ring', 'ascended', { toughness: 106, healingPower: 106, vitality: 56, concentration: 56 }],
  ['Captain', 'back', 'ascended', { precision: 63, power: 40, toughness: 40 }],
  ['Berserker', 'accessory', 'exotic', { power: 100, precision: 68, ferocity: 68 }],
  ['Harrier', 'helm', 'exotic', { power: 60, concentration: 43, healingPower: 43 }],
  ['BerserkerValkyrie', 'amulet', 'ascended', { power: 157, precision: 90, ferocity: 108, vitality: 18 }],
  [
    'RabidApothecary',
    'ring',
    'ascended',
    { conditionDamage: 112, toughness: 85, precision: 67, healingPower: 32 },
  ],
  [
    'DireRabid',
    'accessory',
    'ascended',
    { conditionDamage: 110, toughness: 74, vitality: 56, precision: 18 },
  ],
] as const)('%s %s, %s', (prefix, kind, rarity, stats) => {
  expect(pieceStats(prefix, { kind, rarity, mode: 'pve' })).toEqual(stats);
});

test('a prefix gives what its table says, major points never below minor ones', () => {
  for (const prefix of PREFIXES) {
    const affix = AFFIXES[prefix];
    if (affix.kind === 'celestial' || affix.kind === 'mismatched') continue;
    for (const kind of SLOT_KINDS) {
      const stats = pieceStats(prefix, ascended(kind));
      if (stats === null) continue;
      expect(Object.keys(stats).toSorted()).toEqual([...affix.major, ...affix.minor].toSorted());
      const points = (names: typeof affix.major) => names.map((name) => stats[name] ?? 0);
      expect(Math.min(...points(affix.major))).toBeGreaterThan(Math.max(...points(affix.minor)));
    }
  }
});

test('no two prefixes are the same piece', () => {
  const pieces = PREFIXES.map((prefix) => JSON.stringify(pieceStats(prefix, ascended('amulet'))));
  expect(new Set(pieces).size).toBe(PREFIXES.length);
});

test('jewels that differ exist as ascended trinkets only, and keep the sum of the points', () => {
  for (const prefix of PREFIXES.filter((name) => AFFIXES[name].kind === 'mismatched')) {
    for (const kind of SLOT_KINDS) {
      const stats = pieceStats(prefix, ascended(kind));
      expect(stats !== null).toBe(TRINKETS.includes(kind));
      const sum = (points: object | null) =>
        Object.values(points ?? {}).reduce((total, value) => total + value, 0);
      if (stats !== null) expect(sum(stats)).toBe(sum(pieceStats('Berserker', ascended(kind))));
      expect(pieceStats(prefix, { kind, rarity: 'exotic', mode: 'pve' })).toBeNull();
    }
  }
});

test('WvW takes expertise and concentration from celestial pieces and nothing else', () => {
  for (const rarity of RARITIES) {
    for (const kind of SLOT_KINDS) {
      const { expertise, concentration, ...rest } =
        pieceStats('Celestial', { kind, rarity, mode: 'pve' }) ?? {};
      expect([expertise, concentration].every((points) => (points ?? 0) > 0)).toBe(true);
      expect(pieceStats('Celestial', { kind, rarity, mode: 'wvw' })).toEqual(rest);
      expect(pieceStats('Minstrel', { kind, rarity, mode: 'wvw' })).toEqual(
        pieceStats('Minstrel', { kind, rarity, mode: 'pve' }),
      );
    }
  }
});

test('an ascended piece gives more than an exotic one', () => {
  for (const kind of SLOT_KINDS) {
    for (const prefix of ['Berserker', 'Viper'] as const) {
      const better = pieceStats(prefix, ascended(kind)) ?? {};
      const worse = pieceStats(prefix, { kind, rarity: 'exotic', mode: 'pve' }) ?? {};
      for (const name of GEAR_ATTRIBUTES.filter((known) => better[known] !== undefined)) {
        expect(better[name]).toBeGreaterThan(worse[name] ?? 0);
      }
    }
  }
});
