import { at, read } from './attributes';
import { CONSTRAINTS, type ConstraintName, type Constraints, type Objective } from './problem';

/** What objectives and constraints speak of. The first three are means over the scenarios, the rest belongs to scenario 0. */
export const QUANTITIES = [
  'damage',
  'survivability',
  'healing',
  'boonDuration',
  'quicknessDuration',
  'healingPower',
  'toughness',
  'health',
  'critChance',
  'outgoingHealing',
] as const;
export type Quantity = (typeof QUANTITIES)[number];

export const quantityAt = (name: Quantity): number => QUANTITIES.indexOf(name);

interface Limit {
  quantity: Quantity;
  sense: 'floor' | 'ceiling';
}

const LIMITS: Record<ConstraintName, Limit> = {
  minBoonDuration: { quantity: 'boonDuration', sense: 'floor' },
  minQuicknessDuration: { quantity: 'quicknessDuration', sense: 'floor' },
  minHealingPower: { quantity: 'healingPower', sense: 'floor' },
  minToughness: { quantity: 'toughness', sense: 'floor' },
  maxToughness: { quantity: 'toughness', sense: 'ceiling' },
  minHealth: { quantity: 'health', sense: 'floor' },
  minCritChance: { quantity: 'critChance', sense: 'floor' },
  minOutgoingHealing: { quantity: 'outgoingHealing', sense: 'floor' },
  minDamage: { quantity: 'damage', sense: 'floor' },
  minHealing: { quantity: 'healing', sense: 'floor' },
  minSurvivability: { quantity: 'survivability', sense: 'floor' },
};

/** Optima can sit exactly on a limit, and the order of summation must not decide. */
export const LIMIT_TOLERANCE = 1e-9;

/** A constraint as the search sees it: `sign` is 1 for a floor, -1 for a ceiling. */
export interface CompiledLimit {
  constraint: ConstraintName;
  quantity: number;
  sign: 1 | -1;
  required: number;
}

export const compileLimits = (constraints: Constraints): CompiledLimit[] =>
  CONSTRAINTS.flatMap((constraint) => {
    const required = constraints[constraint];
    if (required === undefined) return [];
    const { quantity, sense } = LIMITS[constraint];
    return [{ constraint, required, quantity: quantityAt(quantity), sign: sense === 'floor' ? 1 : -1 }];
  });

/** How far the value is on the right side of the limit; negative beyond the tolerance means violated. */
export const slackOf = (limit: CompiledLimit, value: number): number => limit.sign * (value - limit.required);

export const holds = (limit: CompiledLimit, value: number): boolean =>
  slackOf(limit, value) >= -LIMIT_TOLERANCE;

/** Which of the three means must be computed for these limits and this objective. */
export type Needs = Record<Objective, boolean>;

const BOON_DURATION = at('boonDuration');
const QUICKNESS_DURATION = at('quicknessDuration');
const HEALING_POWER = at('healingPower');
const TOUGHNESS = at('toughness');
const HEALTH = at('health');
const CRIT_CHANCE = at('critChance');
const OUTGOING_HEALING = at('outgoingHealing');

/** Fills in the quantities that are attributes of scenario 0; in the order of `QUANTITIES`. */
export const readQuantities = (a: Float64Array, out: Float64Array): void => {
  out[3] = read(a, BOON_DURATION);
  out[4] = read(a, BOON_DURATION) + read(a, QUICKNESS_DURATION);
  out[5] = read(a, HEALING_POWER);
  out[6] = read(a, TOUGHNESS);
  out[7] = read(a, HEALTH);
  out[8] = read(a, CRIT_CHANCE);
  out[9] = read(a, OUTGOING_HEALING);
};
