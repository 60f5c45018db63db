import { at, isPoints } from './attributes';
import type { Attribute, ModifierOp } from './problem';

export type ConvertOp = Extract<ModifierOp, { op: 'convert' }>;

/** Conversions as parallel arrays, in the order in which they are applied. */
export interface Conversions {
  count: number;
  from: Int32Array;
  to: Int32Array;
  fraction: Float64Array;
  /** 1 where the converted amount is rounded: point attributes. */
  rounded: Uint8Array;
}

interface Conversion {
  from: Attribute;
  to: Attribute;
  fraction: number;
}

/** Sums the fractions of the same pair; ordered by destination, then by source, as each first appears. */
const gather = (ops: readonly ConvertOp[]): Conversion[] => {
  const byDestination = new Map<Attribute, Map<Attribute, number>>();
  for (const { from, to, fraction } of ops) {
    const sources = byDestination.get(to) ?? new Map<Attribute, number>();
    sources.set(from, (sources.get(from) ?? 0) + fraction);
    byDestination.set(to, sources);
  }
  return [...byDestination].flatMap(([to, sources]) =>
    [...sources].map(([from, fraction]) => ({ from, to, fraction })),
  );
};

export const compileConversions = (ops: readonly ConvertOp[]): Conversions => {
  const gathered = gather(ops).filter(({ fraction }) => fraction !== 0);
  return {
    count: gathered.length,
    from: Int32Array.from(gathered, ({ from }) => at(from)),
    to: Int32Array.from(gathered, ({ to }) => at(to)),
    fraction: Float64Array.from(gathered, ({ fraction }) => fraction),
    rounded: Uint8Array.from(gathered, ({ to }) => (isPoints(to) ? 1 : 0)),
  };
};
