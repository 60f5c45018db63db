import { GEAR_COUNT, read } from './attributes';

/** An affine function of the gear vector, optionally capped at 1. */
export interface Form {
  constant: number;
  row: Float64Array;
  capped: boolean;
}

interface Term {
  polynomial: number;
  coefficient: number;
  factors: number[];
}

/**
 * Sums of products of forms, evaluated together over a box of gear vectors. Coefficients and forms are not negative
 * wherever they are multiplied, so that no slope falls when the gear vector rises.
 */
export interface Polynomials {
  /**
   * Values at the upper corner, and slopes that hold everywhere in the box. A capped form that crosses its cap
   * inside the box counts as `share` x form + (1 - share) x 1, which never lies below it; `always` does so everywhere.
   */
  run: (low: Float64Array, high: Float64Array, share: number, always?: boolean) => void;
  values: Float64Array;
  /** `GEAR_COUNT` per polynomial. */
  slopes: Float64Array;
  /** Whether the last box crossed a cap, so that `share` mattered. */
  crossed: () => boolean;
}

export const createPolynomials = (
  count: number,
  forms: readonly Form[],
  terms: readonly Term[],
): Polynomials => {
  const rows = Float64Array.from(forms.flatMap(({ row }) => [...row]));
  const constants = Float64Array.from(forms, ({ constant }) => constant);
  const capped = Uint8Array.from(forms, (form) => (form.capped ? 1 : 0));
  const lows = new Float64Array(forms.length);
  const highs = new Float64Array(forms.length);
  const rates = new Float64Array(forms.length);
  const derivatives = new Float64Array(forms.length);
  const values = new Float64Array(count);
  const slopes = new Float64Array(count * GEAR_COUNT);
  const compiled = terms.map(({ polynomial, coefficient, factors }) => ({
    polynomial,
    coefficient,
    factors: Int32Array.from(factors),
  }));
  const byPolynomial = Array.from({ length: count }, (_, polynomial) =>
    compiled.filter((term) => term.polynomial === polynomial),
  );
  let hasCrossed = false;

  const measureForms = (low: Float64Array, high: Float64Array): void => {
    for (let f = 0; f < constants.length; f++) {
      let atLow = constants[f] ?? 0;
      let atHigh = atLow;
      for (let k = 0; k < GEAR_COUNT; k++) {
        const weight = rows[f * GEAR_COUNT + k] ?? 0;
        atLow += weight * (low[k] ?? 0);
        atHigh += weight * (high[k] ?? 0);
      }
      lows[f] = atLow;
      highs[f] = atHigh;
    }
  };

  const capForms = (share: number, always: boolean): void => {
    hasCrossed = false;
    for (let f = 0; f < constants.length; f++) {
      rates[f] = 1;
      if (capped[f] !== 1 || (!always && read(highs, f) <= 1)) continue;
      const isOver = !always && read(lows, f) >= 1;
      const rate = isOver ? 0 : share;
      if (!isOver) hasCrossed = true;
      rates[f] = rate;
      lows[f] = rate * read(lows, f) + 1 - rate;
      highs[f] = rate * read(highs, f) + 1 - rate;
    }
  };

  /** Adds one product; each factor's derivative is the product of the others at their lowest. */
  const addTerm = (coefficient: number, factors: Int32Array): number => {
    let value = coefficient;
    for (let i = 0; i < factors.length; i++) {
      const factor = factors[i] ?? 0;
      value *= highs[factor] ?? 0;
      let others = coefficient;
      for (let j = 0; j < factors.length; j++) if (j !== i) others *= lows[factors[j] ?? 0] ?? 0;
      derivatives[factor] = (derivatives[factor] ?? 0) + others;
    }
    return value;
  };

  const collectSlopes = (polynomial: number): void => {
    const start = polynomial * GEAR_COUNT;
    slopes.fill(0, start, start + GEAR_COUNT);
    for (let f = 0; f < constants.length; f++) {
      const derivative = (derivatives[f] ?? 0) * (rates[f] ?? 0);
      if (derivative === 0) continue;
      for (let k = 0; k < GEAR_COUNT; k++) {
        slopes[start + k] = (slopes[start + k] ?? 0) + derivative * (rows[f * GEAR_COUNT + k] ?? 0);
      }
    }
  };

  const run = (low: Float64Array, high: Float64Array, share: number, always = false): void => {
    measureForms(low, high);
    capForms(share, always);
    for (let p = 0; p < count; p++) {
      derivatives.fill(0);
      let value = 0;
      for (const { coefficient, factors } of byPolynomial[p] ?? []) value += addTerm(coefficient, factors);
      values[p] = value;
      collectSlopes(p);
    }
  };

  return { run, values, slopes, crossed: () => hasCrossed };
};
