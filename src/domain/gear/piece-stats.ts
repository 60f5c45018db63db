import { type EngineMode, GEAR_ATTRIBUTES, type GearAttribute } from '../model/problem';
import { AFFIXES, type Affix, type Prefix } from './affixes';
import { BUDGETS, type Budget, CELESTIAL_JEWEL, MISMATCHED_JEWEL } from './budgets';
import type { Rarity, SlotKind } from './slots';

export type Stats = Partial<Record<GearAttribute, number>>;

/** One piece of equipment: what fits where follows from these three. */
export interface Piece {
  kind: SlotKind;
  rarity: Rarity;
  /** WvW celestial lacks expertise and concentration. */
  mode: EngineMode;
}

type Share = readonly [attributes: readonly GearAttribute[], points: number];

const pointsOf = (name: GearAttribute, shares: readonly Share[]): number =>
  shares.reduce((sum, [attributes, points]) => sum + (attributes.includes(name) ? points : 0), 0);

const total = (shares: readonly Share[]): Stats =>
  Object.fromEntries(
    GEAR_ATTRIBUTES.map((name) => [name, pointsOf(name, shares)] as const).filter(([, points]) => points > 0),
  );

const isTrinket = (kind: SlotKind): boolean => kind === 'amulet' || kind === 'ring' || kind === 'accessory';

const withoutDurations = GEAR_ATTRIBUTES.filter((name) => name !== 'expertise' && name !== 'concentration');

const celestial = (points: number, { kind, rarity, mode }: Piece): Stats => {
  const jewel = rarity === 'exotic' && (isTrinket(kind) || kind === 'back') ? CELESTIAL_JEWEL : 0;
  return total([
    [mode === 'wvw' ? withoutDurations : GEAR_ATTRIBUTES, points],
    [jewel > 0 ? withoutDurations : [], jewel],
  ]);
};

const mismatched = (
  affix: Extract<Affix, { kind: 'mismatched' }>,
  { three: [major, minor] }: Budget,
): Stats =>
  total([
    [affix.major, major - MISMATCHED_JEWEL.major],
    [affix.minor, minor - MISMATCHED_JEWEL.minor],
    [affix.jewelMajor, MISMATCHED_JEWEL.major],
    [affix.jewelMinor, MISMATCHED_JEWEL.minor],
  ]);

const isOffered = (affix: Affix, { kind, rarity }: Piece): boolean => {
  if (affix.kind === 'mismatched') return rarity === 'ascended' && isTrinket(kind);
  if (affix.kind === 'celestial' || affix.trinketsOnly !== true) return true;
  return rarity === 'ascended' && (isTrinket(kind) || kind === 'back');
};

/** Points of one piece with this prefix, or null where the game has no such piece. */
export const pieceStats = (prefix: Prefix, piece: Piece): Stats | null => {
  const affix = AFFIXES[prefix];
  if (!isOffered(affix, piece)) return null;
  const budget = BUDGETS[piece.rarity][piece.kind];
  if (affix.kind === 'celestial') return celestial(budget.celestial, piece);
  if (affix.kind === 'mismatched') return mismatched(affix, budget);
  const [major, minor] = budget[affix.kind];
  return total([
    [affix.major, major],
    [affix.minor, minor],
  ]);
};
