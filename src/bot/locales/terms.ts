import type { ExtraCategory } from '../../domain/builds/extras';
import type { GameMode, Role } from '../../domain/builds/request';
import type { Profession } from '../../domain/gear/professions';
import type { SlotId } from '../../domain/gear/slots';
import type { ConstraintName, Objective, ShownAttributes } from '../../domain/model/problem';

/** The game's and the engine's names in one language. What is missing is shown by its own name. */
export interface Terms {
  attributes: Readonly<Record<keyof ShownAttributes, string>>;
  slots: Readonly<Record<SlotId, string>>;
  extras: Readonly<Record<ExtraCategory, string>>;
  objectives: Readonly<Record<Objective, string>>;
  /** The quantity that a constraint limits, without its direction. */
  limited: Readonly<Record<ConstraintName, string>>;
  professions: Readonly<Record<Profession, string>>;
  gameModes: Readonly<Record<GameMode, string>>;
  roles: Readonly<Record<Role, string>>;
  /** Subjects of assumptions. */
  topics: Readonly<Record<string, string>>;
}
