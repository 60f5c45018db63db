import type { ConstraintName } from '../../domain/model/problem';
import type { Texts } from '../locales/texts';

interface LimitShape {
  sign: '≥' | '≤';
  unit: 'fraction' | 'points' | 'amount';
}

const SHAPES: Readonly<Record<ConstraintName, LimitShape>> = {
  minBoonDuration: { sign: '≥', unit: 'fraction' },
  minQuicknessDuration: { sign: '≥', unit: 'fraction' },
  minHealingPower: { sign: '≥', unit: 'points' },
  minToughness: { sign: '≥', unit: 'points' },
  maxToughness: { sign: '≤', unit: 'points' },
  minHealth: { sign: '≥', unit: 'points' },
  minCritChance: { sign: '≥', unit: 'fraction' },
  minOutgoingHealing: { sign: '≥', unit: 'fraction' },
  minDamage: { sign: '≥', unit: 'amount' },
  minHealing: { sign: '≥', unit: 'amount' },
  minSurvivability: { sign: '≥', unit: 'amount' },
};

export const isCeiling = (constraint: ConstraintName): boolean => SHAPES[constraint].sign === '≤';

/** Steps in which a user would type the limit: tenths of a percent, whole points. */
const STEP: Readonly<Record<LimitShape['unit'], number>> = { fraction: 0.001, points: 1, amount: 0.1 };

export const limitValue = (constraint: ConstraintName, value: number, { numbers }: Texts): string => {
  switch (SHAPES[constraint].unit) {
    case 'fraction':
      return numbers.percent(value);
    case 'points':
      return numbers.integer(value);
    case 'amount':
      return numbers.figure(value);
  }
};

/** The nearest limit that a build can hold, rounded to its safe side. */
export const reachableLimit = (constraint: ConstraintName, best: number): number => {
  const { sign, unit } = SHAPES[constraint];
  const size = unit === 'amount' && Math.abs(best) >= 1000 ? 1 : STEP[unit];
  const steps = best / size;
  // A value that is a whole step but for the last bits must not lose one.
  const near = Math.round(steps);
  const whole = sign === '≥' ? Math.floor(steps) : Math.ceil(steps);
  return (Math.abs(near - steps) < 1e-6 ? near : whole) * size;
};

/** "Boon duration ≥ 60%". */
export const limitWords = (constraint: ConstraintName, required: number, texts: Texts): string =>
  `${texts.terms.limited[constraint]} ${SHAPES[constraint].sign} ${limitValue(constraint, required, texts)}`;
