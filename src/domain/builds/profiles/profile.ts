import type { Profession } from '../../gear/professions';
import type { WeaponLayout } from '../../gear/slots';
import type { Coefficients, Constraints, ModifierOp } from '../../model/problem';
import type { Buff } from '../buffs';
import type { ExtraCategory } from '../extras';

/** A damage distribution without any damage. */
export const NO_DAMAGE: Coefficients = {
  power: 0,
  power2: 0,
  bleeding: 0,
  burning: 0,
  poison: 0,
  torment: 0,
  confusion: 0,
};

/** What a trait or skill of the player does to the numbers. */
export interface Effect {
  /** Shown as the modifier's source. */
  name: string;
  /** Trait or skill id of the API. */
  id: number;
  ops: readonly ModifierOp[];
  /** Where WvW differs. */
  wvwOps?: readonly ModifierOp[];
  /** Only while the player has this boon. */
  whileBuff?: Buff;
}

/** An effect as one build uses it. */
export interface ActiveEffect {
  effect: Effect;
  /** Share of the fight, or of the full stacks; 1 when absent. */
  uptime?: number;
}

export const PROFILE_KINDS = ['power', 'condition', 'healing'] as const;
export type ProfileKind = (typeof PROFILE_KINDS)[number];

/** A measured rotation with the traits it was played with. */
export interface Profile {
  /** Stable name in answers. */
  id: string;
  kind: ProfileKind;
  profession: Profession;
  /** null: core, no elite specialization. */
  specialization: string | null;
  weaponLayout: WeaponLayout;
  /** null for healing: the objective needs none. */
  coefficients: Coefficients | null;
  effects: readonly ActiveEffect[];
  /** Extras that belong to the rotation, instead of the usual ones. */
  extras?: Partial<Record<ExtraCategory, readonly string[]>>;
  /** The rotation shares a boon; `floor` is what the source demands of its gear. */
  boon?: { floor: Pick<Constraints, 'minBoonDuration' | 'minQuicknessDuration'> };
  /** Where the distribution and its trait choice come from, with dates. */
  source: string;
  /** What the reader must know about how its traits are counted. */
  traitCaveats: readonly string[];
  /** The same about the age and gaps of its distribution. */
  rotationCaveats: readonly string[];
}
