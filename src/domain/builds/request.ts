import type { Rarity, WeaponLayout } from '../gear/slots';
import type { Coefficients, Constraints, Enemy, GearAttribute, Modifier, Objective } from '../model/problem';
import type { Buffs } from './buffs';
import type { ExtraCategory } from './extras';

/** Where the build is played. `pve` and `wvw` name only the engine's rules. */
export const GAME_MODES = [
  'raid',
  'strike',
  'fractal',
  'open-world',
  'wvw-zerg',
  'wvw-havoc',
  'wvw-roaming',
  'pvp',
  'pve',
  'wvw',
] as const;
export type GameMode = (typeof GAME_MODES)[number];

export const ROLES = ['dps', 'support', 'healer', 'tank', 'boonshare', 'utility'] as const;
export type Role = (typeof ROLES)[number];

export const DAMAGE_TYPES = ['power', 'condition'] as const;
export type DamageType = (typeof DAMAGE_TYPES)[number];

/** Attributes that stat infusions exist for (API `/v2/items`): all but ferocity. */
export const INFUSION_ATTRIBUTES = [
  'power',
  'precision',
  'toughness',
  'vitality',
  'conditionDamage',
  'expertise',
  'concentration',
  'healingPower',
] as const satisfies readonly GearAttribute[];
/** More kinds at once make too many splits to search. */
export const MOST_INFUSION_KINDS = 4;

/**
 * What a player asks for, in words. Only `profession` is required. Names of professions, specializations and
 * prefixes are English API names in any case, ids are accepted for the first two.
 */
export interface BuildRequest {
  profession: string | number;
  /** Elite specialization; the profession's name or "core" for none. */
  specialization?: string | number | undefined;
  gameMode?: GameMode | undefined;
  role?: Role | undefined;
  objective?: Objective | undefined;
  damageType?: DamageType | undefined;
  weaponLayout?: WeaponLayout | undefined;
  constraints?: Readonly<Partial<{ [Name in keyof Constraints]: Constraints[Name] | undefined }>> | undefined;
  /** Prefixes to consider; replaces the usual ones. */
  prefixes?: readonly string[] | undefined;
  excludePrefixes?: readonly string[] | undefined;
  /** Prefix per slot id. */
  forcedSlots?: Readonly<Record<string, string>> | undefined;
  rarity?: Rarity | undefined;
  /** Slots that hold an exotic piece in an otherwise ascended set. */
  exoticSlots?: readonly string[] | undefined;
  /** Stacks, tiers or uptime (0 to 1); replaces the game mode's usual value of each effect named. */
  buffs?: Readonly<Partial<{ [Name in keyof Buffs]: Buffs[Name] | undefined }>> | undefined;
  enemy?: Readonly<Partial<{ [Name in keyof Enemy]: Enemy[Name] | undefined }>> | undefined;
  /** Damage distribution; replaces the profile's as a whole, what is not named is 0. */
  coefficients?:
    | Readonly<Partial<{ [Name in keyof Coefficients]: Coefficients[Name] | undefined }>>
    | undefined;
  /** Further modifiers, beside those of the profile. */
  modifiers?: readonly Modifier[] | undefined;
  /** Option ids to consider per category; replaces the usual ones. */
  extras?: Readonly<Partial<{ [Category in ExtraCategory]: readonly string[] | undefined }>> | undefined;
  infusions?: { total?: number | undefined; attributes?: readonly GearAttribute[] | undefined } | undefined;
}

/** A default or choice that the answer rests on. */
export interface Assumption {
  topic: string;
  statement: string;
  source: string | null;
}
