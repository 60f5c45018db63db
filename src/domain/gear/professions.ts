/** The nine professions by their English API names, in the order of their API code (1 to 9). */
export const PROFESSIONS = [
  'Guardian',
  'Warrior',
  'Engineer',
  'Ranger',
  'Thief',
  'Elementalist',
  'Mesmer',
  'Necromancer',
  'Revenant',
] as const;
export type Profession = (typeof PROFESSIONS)[number];

export type WeightClass = 'heavy' | 'medium' | 'light';

/** Health before vitality at level 80 (Guild Wars 2 wiki, "Health"). */
export const BASE_HEALTH: Readonly<Record<Profession, number>> = {
  Guardian: 1645,
  Warrior: 9212,
  Engineer: 5922,
  Ranger: 5922,
  Thief: 1645,
  Elementalist: 1645,
  Mesmer: 5922,
  Necromancer: 9212,
  Revenant: 5922,
};

export const WEIGHT_CLASS: Readonly<Record<Profession, WeightClass>> = {
  Guardian: 'heavy',
  Warrior: 'heavy',
  Engineer: 'medium',
  Ranger: 'medium',
  Thief: 'medium',
  Elementalist: 'light',
  Mesmer: 'light',
  Necromancer: 'light',
  Revenant: 'heavy',
};
