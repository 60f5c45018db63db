import type { Prefix } from '../gear/affixes';
import type { GearKind } from './kinds';

/** Which prefixes are searched when the request names none: a search space, which the answer lists. */
export const USUAL_PREFIXES: Readonly<Record<GearKind, readonly Prefix[]>> = {
  power: ['Berserker', 'Assassin', 'Dragon', 'Marauder', 'Valkyrie', 'Demolisher'],
  condition: ['Viper', 'Sinister', 'Grieving', 'Carrion', 'Rampager', 'Trailblazer', 'Celestial'],
  healing: ['Harrier', 'Minstrel', 'Cleric', 'Magi', 'Giver', 'Zealot', 'Marshal', 'Apothecary'],
  sturdy: ['Soldier', 'Sentinel', 'Knight', 'Cavalier', 'Nomad', 'Minstrel', 'Dire', 'Celestial'],
  boon: ['Diviner', 'Ritualist', 'Commander', 'Wanderer', 'Harrier', 'Seraph', 'Plaguedoctor', 'Celestial'],
};
