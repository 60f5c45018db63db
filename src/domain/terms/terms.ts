import type { ExtraCategory } from '../builds/extras';
import type { GameMode, Role } from '../builds/request';
import type { Profession } from '../gear/professions';
import type { Rarity, SlotGroup, SlotId } from '../gear/slots';
import type { Condition, ConstraintName, Objective, ShownAttribute } from '../model/problem';

export type Language = 'en' | 'fr';

/** What a build takes beside its gear; an explicit problem picks the sigils one by one. */
export type TermCategory = ExtraCategory | 'sigil1' | 'sigil2' | 'infusions';

/** Subjects of assumptions that are no category. */
export type Topic =
  | 'problem'
  | 'gameMode'
  | 'objective'
  | 'profile'
  | 'coefficients'
  | 'buffs'
  | 'enemy'
  | 'constraints'
  | 'prefixes'
  | 'gear'
  | 'scenarios';

/** The game's and the engine's names in one language. What is missing is shown by its own name. */
export interface Terms {
  attributes: Readonly<Record<ShownAttribute, string>>;
  slots: Readonly<Record<SlotId, string>>;
  slotGroups: Readonly<Record<SlotGroup, string>>;
  categories: Readonly<Record<TermCategory, string>>;
  objectives: Readonly<Record<Objective, string>>;
  /** The quantity that a constraint limits, without its direction. */
  limited: Readonly<Record<ConstraintName, string>>;
  conditions: Readonly<Record<Condition, string>>;
  professions: Readonly<Record<Profession, string>>;
  rarities: Readonly<Record<Rarity, string>>;
  gameModes: Readonly<Record<GameMode, string>>;
  roles: Readonly<Record<Role, string>>;
  topics: Readonly<Record<Topic, string>>;
}
