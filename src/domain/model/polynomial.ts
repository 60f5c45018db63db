import { GEAR_COUNT } from './attributes';

/** An affine function of the gear vector, optionally capped at 1. */
export interface Form {
  constant: number;
  row: Float64Array;
  capped: boolean;
}

export interface Term {
  polynomial: number;
  coefficient: number;
  factors: number[];
}

/**
 * Sums of products of forms, evaluated together over a box of gear vectors. Coefficients and forms are not negative
 * wherever they are multiplied, so that values and slopes rise with the gear vector.
 *
 * A slope is a lower bound of what is lost per point below the upper corner: value(high) - value(v) >= slopes x
 * (high - v) for every v in the box. For a product that holds with the factors before one at their highest and those
 * after it at their lowest, whatever the order (McCormick's envelope), so also for the mean over all orders: the mean
 * of the others' product on the straight way from the lower to the upper corner.
 */
export interface Polynomials {
  /** Chooses the box that `run` speaks of. */
  place: (low: Float64Array, high: Float64Array) => void;
  /**
   * Values at the upper corner, and slopes. A capped form that crosses its cap
   * inside the box counts as `share` x form + (1 - share) x 1, which never lies below it; `always` does so everywhere.
   */
  run: (share: number, always?: boolean) => void;
  values: Float64Array;
  /** `GEAR_COUNT` per polynomial. */
  slopes: Float64Array;
  /** Whether the last box crossed a cap, so that `share` mattered. */
  crossed: () => boolean;
}

/** The rows' weights that are not 0, one after the other. */
const sparse = (forms: readonly Form[]) => {
  const cells = forms.flatMap(({ row }, form) =>
    [...row].flatMap((weight, component) => (weight === 0 ? [] : [{ form, component, weight }])),
  );
  return {
    count: cells.length,
    form: Int32Array.from(cells, (cell) => cell.form),
    component: Int32Array.from(cells, (cell) => cell.component),
    weight: Float64Array.from(cells, (cell) => cell.weight),
  };
};

export const createPolynomials = (
  count: number,
  forms: readonly Form[],
  terms: readonly Term[],
): Polynomials => {
  const cells = sparse(forms);
  const constants = Float64Array.from(forms, ({ constant }) => constant);
  const capped = Uint8Array.from(forms, (form) => (form.capped ? 1 : 0));
  const [lowest, highest] = [new Float64Array(forms.length), new Float64Array(forms.length)];
  const [lows, highs] = [new Float64Array(forms.length), new Float64Array(forms.length)];
  const rates = new Float64Array(forms.length);
  const derivatives = new Float64Array(forms.length);
  const values = new Float64Array(count);
  const slopes = new Float64Array(count * GEAR_COUNT);
  const byPolynomial = Array.from({ length: count }, (_, polynomial) =>
    terms
      .filter((term) => term.polynomial === polynomial)
      .map(({ coefficient, factors }) => ({ coefficient, factors: Int32Array.from(factors) })),
  );
  let hasCrossed = false;

  const place = (low: Float64Array, high: Float64Array): void => {
    lowest.set(constants);
    highest.set(constants);
    for (let i = 0; i < cells.count; i++) {
      const form = cells.form[i] ?? 0;
      const component = cells.component[i] ?? 0;
      const weight = cells.weight[i] ?? 0;
      lowest[form] = (lowest[form] ?? 0) + weight * (low[component] ?? 0);
      highest[form] = (highest[form] ?? 0) + weight * (high[component] ?? 0);
    }
  };

  const capForms = (share: number, always: boolean): void => {
    hasCrossed = false;
    for (let f = 0; f < forms.length; f++) {
      const low = lowest[f] ?? 0;
      const high = highest[f] ?? 0;
      const mayCross = capped[f] === 1 && (always || high > 1);
      const isOver = mayCross && !always && low >= 1;
      const rate = mayCross ? (isOver ? 0 : share) : 1;
      if (mayCross && !isOver) hasCrossed = true;
      rates[f] = rate;
      lows[f] = rate * low + 1 - rate;
      highs[f] = rate * high + 1 - rate;
    }
  };

  const meanOf = (f: number): number => ((lows[f] ?? 0) + (highs[f] ?? 0)) / 2;

  /** Mean of the product of two forms on the straight way from the lower to the upper corner. */
  const meanOfTwo = (f: number, g: number): number => {
    const [lowF, highF, lowG, highG] = [lows[f] ?? 0, highs[f] ?? 0, lows[g] ?? 0, highs[g] ?? 0];
    return (2 * lowF * lowG + lowF * highG + highF * lowG + 2 * highF * highG) / 6;
  };

  const lowestOf = (factors: Int32Array, without: number): number =>
    factors.reduce((product, factor, i) => (i === without ? product : product * (lows[factor] ?? 0)), 1);

  /** What a factor's slope is multiplied with: see `Polynomials`. */
  const othersOf = (factors: Int32Array, own: number): number => {
    const [first = 0, second = 0, third = 0] = factors;
    if (factors.length === 1) return 1;
    if (factors.length === 2) return meanOf(own === 0 ? second : first);
    if (factors.length > 3) return lowestOf(factors, own);
    return own === 0 ? meanOfTwo(second, third) : meanOfTwo(first, own === 1 ? third : second);
  };

  const addTerm = (coefficient: number, factors: Int32Array): number => {
    let value = coefficient;
    for (let i = 0; i < factors.length; i++) {
      const factor = factors[i] ?? 0;
      value *= highs[factor] ?? 0;
      derivatives[factor] = (derivatives[factor] ?? 0) + coefficient * othersOf(factors, i);
    }
    return value;
  };

  const collectSlopes = (polynomial: number): void => {
    const start = polynomial * GEAR_COUNT;
    slopes.fill(0, start, start + GEAR_COUNT);
    for (let i = 0; i < cells.count; i++) {
      const form = cells.form[i] ?? 0;
      const index = start + (cells.component[i] ?? 0);
      slopes[index] =
        (slopes[index] ?? 0) + (derivatives[form] ?? 0) * (rates[form] ?? 0) * (cells.weight[i] ?? 0);
    }
  };

  const run = (share: number, always = false): void => {
    capForms(share, always);
    for (let p = 0; p < count; p++) {
      derivatives.fill(0);
      let value = 0;
      for (const { coefficient, factors } of byPolynomial[p] ?? []) value += addTerm(coefficient, factors);
      values[p] = value;
      collectSlopes(p);
    }
  };

  return { place, run, values, slopes, crossed: () => hasCrossed };
};
