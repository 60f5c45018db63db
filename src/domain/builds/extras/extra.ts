import {
  ATTRIBUTES,
  type Attribute,
  type EngineMode,
  GEAR_ATTRIBUTES,
  type ModifierOp,
} from '../../model/problem';
import { add, convert } from '../ops';

/** A rune, sigil, relic, food or utility that a build can carry. */
export interface Extra {
  id: string;
  /** English API name. */
  name: string;
  /** Id of the API; null for an empty place. */
  itemId: number | null;
  ops: readonly ModifierOp[];
  /** Where WvW differs. */
  wvwOps?: readonly ModifierOp[];
  /** How an effect with stacks, procs or uptime is counted; absent when it is always there. */
  counted?: string;
}

/** Points and fractions (0.1 = 10 %) that conversions see. */
export type Bonuses = Partial<Record<Attribute, number>>;

const bonusOps = (bonuses: Bonuses): ModifierOp[] =>
  ATTRIBUTES.flatMap((attr) => {
    const value = bonuses[attr];
    return value === undefined ? [] : [add(attr, value)];
  });

export const allStats = (points: number): Bonuses =>
  Object.fromEntries(GEAR_ATTRIBUTES.map((attr) => [attr, points]));

/** An item whose effect is plain bonuses. */
export const plain = (id: string, [name, itemId]: readonly [string, number], bonuses: Bonuses): Extra => ({
  id,
  name,
  itemId,
  ops: bonusOps(bonuses),
});

type Conversion = readonly [from: Attribute, to: Attribute, fraction: number];

/** An item that converts attributes into others. */
export const converting = (
  id: string,
  [name, itemId]: readonly [string, number],
  conversions: readonly Conversion[],
): Extra => ({ id, name, itemId, ops: conversions.map(([from, to, share]) => convert(from, to, share)) });

/** The empty place of a category. */
export const NONE: Extra = { id: 'none', name: 'None', itemId: null, ops: [] };

export const opsIn = (extra: Extra, mode: EngineMode): ModifierOp[] => [
  ...(mode === 'wvw' ? (extra.wvwOps ?? extra.ops) : extra.ops),
];
