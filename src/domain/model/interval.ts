/** Closed intervals: what a value can be when only the ranges of its inputs are known. */
export interface Interval {
  low: number;
  high: number;
}

export const point = (value: number): Interval => ({ low: value, high: value });

export const plus = (a: Interval, b: Interval): Interval => ({ low: a.low + b.low, high: a.high + b.high });

export const scaled = (a: Interval, factor: number): Interval =>
  factor >= 0
    ? { low: a.low * factor, high: a.high * factor }
    : { low: a.high * factor, high: a.low * factor };

export const times = (a: Interval, b: Interval): Interval => {
  const products = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
  return { low: Math.min(...products), high: Math.max(...products) };
};

/** Applies a function that never falls. */
export const mapped = (a: Interval, rising: (value: number) => number): Interval => ({
  low: rising(a.low),
  high: rising(a.high),
});

export const hull = (a: Interval, b: Interval): Interval => ({
  low: Math.min(a.low, b.low),
  high: Math.max(a.high, b.high),
});
