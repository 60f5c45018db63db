import type { ShownAttribute } from '../domain/model/problem';

const FRACTIONS: ReadonlySet<ShownAttribute> = new Set<ShownAttribute>([
  'critChance',
  'critDamage',
  'boonDuration',
  'conditionDuration',
]);

const DIGITS_BELOW = [
  { below: 1, digits: 3 },
  { below: 10, digits: 2 },
  { below: 100, digits: 1 },
] as const;

/** A number as a reader of the locale writes it: fewer decimals for larger ones. */
export const amount = (value: number, locale: string): string => {
  const digits = DIGITS_BELOW.find(({ below }) => Math.abs(value) < below)?.digits ?? 0;
  return new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value);
};

/** 0.624 as 62.4 %. */
const percent = (fraction: number, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(fraction);

/** A bound as percent, never less than it is: rounded up to two digits. */
export const percentAtMost = (fraction: number, locale: string): string =>
  new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumSignificantDigits: 2,
    roundingMode: 'ceil',
  }).format(fraction);

export const attributeAmount = (attribute: ShownAttribute, value: number, locale: string): string =>
  FRACTIONS.has(attribute) ? percent(value, locale) : amount(Math.round(value), locale);
