/** Numbers as a language writes them. */
export interface Numbers {
  /** Whole number: 12,345. */
  integer: (value: number) => string;
  /** A measured value with as many digits as its size deserves: 39,407 · 137.2 · 0.41. */
  figure: (value: number) => string;
  /** The same with its sign: +12.3. */
  signed: (value: number) => string;
  /** A fraction as percent: 0.254 is 25.4%. */
  percent: (fraction: number) => string;
  /** The same with its sign. */
  signedPercent: (fraction: number) => string;
  /** In the largest unit that is reached once: 3.2 sec, 5 min, 2 hr, 9 days. */
  duration: (seconds: number) => string;
}

const UNKNOWN = '–';

const decimals = (value: number): number => {
  const size = Math.abs(value);
  if (size >= 1000) return 0;
  return size >= 100 ? 1 : 2;
};

/** Below this the digits after the point are not enough, and below the other it is a rounding error. */
const SMALL = 0.1;
const SMALL_PERCENT = 0.01;
const NOISE = 1e-9;

const digitsOf = (value: number, small: number, most: number): Intl.NumberFormatOptions =>
  Math.abs(value) < small && Math.abs(value) > NOISE
    ? { maximumSignificantDigits: 2 }
    : { maximumFractionDigits: most };

const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

const unitOf = (seconds: number) => UNITS.find(([, length]) => seconds >= length) ?? (['second', 1] as const);

export const numbersIn = (locale: 'en-US' | 'fr-FR'): Numbers => {
  const write = (value: number, options: Intl.NumberFormatOptions): string =>
    Number.isFinite(value) ? new Intl.NumberFormat(locale, options).format(value) : UNKNOWN;
  const figure = (value: number, sign: Intl.NumberFormatOptions): string =>
    write(value, { ...digitsOf(value, SMALL, decimals(value)), ...sign });
  const percent = (fraction: number, sign: Intl.NumberFormatOptions): string =>
    write(fraction, { style: 'percent', ...digitsOf(fraction, SMALL_PERCENT, 1), ...sign });
  return {
    integer: (value) => write(value, { maximumFractionDigits: 0, signDisplay: 'negative' }),
    figure: (value) => figure(value, { signDisplay: 'negative' }),
    signed: (value) => figure(value, { signDisplay: 'exceptZero' }),
    percent: (fraction) => percent(fraction, { signDisplay: 'negative' }),
    signedPercent: (fraction) => percent(fraction, { signDisplay: 'exceptZero' }),
    duration: (seconds) => {
      const [unit, length] = unitOf(seconds);
      return write(seconds / length, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 });
    },
  };
};
