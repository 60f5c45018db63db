import { CONDITIONS, type Coefficients, type Constraints } from '../model/problem';
import type { Profile } from './profiles/profile';
import type { BuildRequest } from './request';
import type { Situation } from './situation';

/** What the gear is mostly for: decides only which prefixes, extras and infusions are searched by default. */
export const PURPOSES = ['power', 'condition', 'healing', 'sturdy'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** What a constraint asks for besides. */
export const NEEDS = ['damage', 'boon', 'healing', 'sturdy'] as const;
export type Need = (typeof NEEDS)[number];

export interface Wanted {
  purposes: readonly Purpose[];
  needs: readonly Need[];
}

/** Usual values for each purpose, and what each need adds to them. */
export type Usual<Value> = Readonly<
  Record<Purpose, Readonly<{ base: readonly Value[] } & Partial<Record<Need, readonly Value[]>>>>
>;

/** The usual values of a wish, each once. */
export const usualFor = <Value>(usual: Usual<Value>, { purposes, needs }: Wanted): Value[] => [
  ...new Set(
    purposes.flatMap((purpose) => [
      ...usual[purpose].base,
      ...needs.flatMap((need) => usual[purpose][need] ?? []),
    ]),
  ),
];

const FLOORS: Readonly<Record<Need, readonly (keyof Constraints)[]>> = {
  damage: ['minDamage'],
  boon: ['minBoonDuration', 'minQuicknessDuration'],
  healing: ['minHealing', 'minHealingPower', 'minOutgoingHealing'],
  sturdy: ['minToughness', 'minHealth', 'minSurvivability'],
};

const needsOf = (constraints: Constraints): Need[] =>
  NEEDS.filter((need) => FLOORS[need].some((name) => (constraints[name] ?? 0) > 0));

/** Rough damage of one unit in a usual set: per point of power coefficient, per condition stack and second. */
const POWER_WORTH = 2.7;
const STACK_WORTH = 500;
/** A kind of damage below this share of the whole is not worth gear of its own. */
const LEAST_SHARE = 0.2;

const damagePurposes = (coefficients: Coefficients): Purpose[] => {
  const power = (coefficients.power + coefficients.power2) * POWER_WORTH;
  const condition = CONDITIONS.reduce((sum, name) => sum + coefficients[name], 0) * STACK_WORTH;
  const least = LEAST_SHARE * (power + condition);
  return [
    ...(power >= least ? (['power'] as const) : []),
    ...(condition >= least ? (['condition'] as const) : []),
  ];
};

interface Asked {
  request: BuildRequest;
  situation: Situation;
  profile: Profile | null;
  coefficients: Coefficients;
  constraints: Constraints;
}

const purposesOf = ({ request, situation, profile, coefficients }: Asked): Purpose[] => {
  if (situation.objective === 'healing') return ['healing'];
  if (situation.objective === 'survivability') return ['sturdy'];
  if (request.damageType !== undefined) return [request.damageType];
  if (request.coefficients === undefined && profile !== null) return [profile.kind];
  return damagePurposes(coefficients);
};

/** What the objective and the constraints ask of the gear. */
export const wantedOf = (asked: Asked): Wanted => ({
  purposes: purposesOf(asked),
  needs: needsOf(asked.constraints),
});
