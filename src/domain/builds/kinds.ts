import type { Coefficients } from '../model/problem';
import { CONDITIONS } from '../model/problem';
import type { Profile } from './profiles/profile';
import type { BuildRequest } from './request';
import type { Situation } from './situation';

/** What gear is wanted for: decides only which prefixes, extras and infusions are searched by default. */
export const GEAR_KINDS = ['power', 'condition', 'healing', 'sturdy', 'boon'] as const;
export type GearKind = (typeof GEAR_KINDS)[number];

/** Rough damage of one unit in a usual set: per point of power coefficient, per condition stack and second. */
const POWER_WORTH = 2.7;
const STACK_WORTH = 500;
/** A kind of damage below this share of the whole is not worth gear of its own. */
const LEAST_SHARE = 0.15;

const damageKinds = (coefficients: Coefficients): GearKind[] => {
  const power = (coefficients.power + coefficients.power2) * POWER_WORTH;
  const condition = CONDITIONS.reduce((sum, name) => sum + coefficients[name], 0) * STACK_WORTH;
  const total = power + condition;
  return [
    ...(power >= LEAST_SHARE * total ? (['power'] as const) : []),
    ...(condition >= LEAST_SHARE * total ? (['condition'] as const) : []),
  ];
};

const BOON_FLOORS = ['minBoonDuration', 'minQuicknessDuration'] as const;
const HEALING_FLOORS = ['minHealing', 'minHealingPower', 'minOutgoingHealing'] as const;
const STURDY_FLOORS = ['minToughness', 'minHealth', 'minSurvivability'] as const;

const asks = (
  constraints: NonNullable<BuildRequest['constraints']>,
  names: readonly (keyof NonNullable<BuildRequest['constraints']>)[],
): boolean => names.some((name) => (constraints[name] ?? 0) > 0);

interface Wanted {
  request: BuildRequest;
  situation: Situation;
  profile: Profile | null;
  coefficients: Coefficients;
  constraints: NonNullable<BuildRequest['constraints']>;
}

const mainKinds = ({ request, situation, profile, coefficients }: Wanted): GearKind[] => {
  if (situation.objective === 'healing') return ['healing'];
  if (situation.objective === 'survivability') return ['sturdy'];
  if (request.damageType !== undefined) return [request.damageType];
  if (request.coefficients === undefined && profile !== null && profile.kind !== 'healing')
    return [profile.kind];
  return damageKinds(coefficients);
};

/** Kinds of gear that the objective or a floor asks for. */
export const gearKinds = (wanted: Wanted): GearKind[] => {
  const { constraints } = wanted;
  const kinds = new Set<GearKind>(mainKinds(wanted));
  if (asks(constraints, ['minDamage'])) for (const kind of damageKinds(wanted.coefficients)) kinds.add(kind);
  if (asks(constraints, HEALING_FLOORS)) kinds.add('healing');
  if (asks(constraints, STURDY_FLOORS)) kinds.add('sturdy');
  if (asks(constraints, BOON_FLOORS)) kinds.add('boon');
  return GEAR_KINDS.filter((kind) => kinds.has(kind));
};
