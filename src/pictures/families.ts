import { AFFIXES, type Affix } from '../domain/gear/affixes';
import type { GearAttribute, Objective } from '../domain/model/problem';
import { isPrefix } from '../domain/terms/prefix-words';
import type { Family } from './theme';

const ATTRIBUTE_FAMILY: Readonly<Record<GearAttribute, Family>> = {
  power: 'strike',
  precision: 'strike',
  ferocity: 'strike',
  conditionDamage: 'condition',
  expertise: 'condition',
  toughness: 'defense',
  vitality: 'defense',
  concentration: 'support',
  healingPower: 'support',
};

export const OBJECTIVE_FAMILY: Readonly<Record<Objective, Family>> = {
  damage: 'strike',
  survivability: 'defense',
  healing: 'support',
};

/** Players call a prefix by its rarer use first: power stands on most of them. */
const RAREST_FIRST = ['condition', 'support', 'defense', 'strike'] as const;

const countOf = (family: Family, { major, minor }: Exclude<Affix, { kind: 'celestial' }>): number =>
  [...major, ...major, ...minor].filter((attribute) => ATTRIBUTE_FAMILY[attribute] === family).length;

const familyOfAffix = (affix: Affix): Family => {
  if (affix.kind === 'celestial') return 'all';
  return RAREST_FIRST.reduce<Family>(
    (best, family) => (countOf(family, affix) > countOf(best, affix) ? family : best),
    'condition',
  );
};

/** What a prefix is mostly good for; null for one that the tables do not know. */
export const familyOfPrefix = (name: string): Family | null =>
  isPrefix(name) ? familyOfAffix(AFFIXES[name]) : null;
