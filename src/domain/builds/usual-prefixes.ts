import type { Prefix } from '../gear/affixes';
import type { Usual } from './wanted';

/** Which prefixes are searched when the request names none: a search space, which the answer lists. */
export const USUAL_PREFIXES: Usual<Prefix> = {
  power: {
    base: ['Berserker', 'Assassin', 'Dragon', 'Marauder', 'Valkyrie'],
    boon: ['Diviner', 'Commander'],
    healing: ['Zealot', 'Harrier', 'Marshal'],
    sturdy: ['Soldier', 'Knight', 'Demolisher', 'Celestial'],
  },
  condition: {
    base: ['Viper', 'Sinister', 'Grieving', 'Rampager'],
    boon: ['Ritualist', 'Celestial'],
    healing: ['Apothecary', 'Plaguedoctor', 'Celestial'],
    sturdy: ['Carrion', 'Trailblazer', 'Celestial'],
  },
  healing: {
    base: ['Harrier', 'Minstrel', 'Cleric', 'Magi', 'Giver', 'Zealot'],
    damage: ['Marshal', 'Diviner', 'Berserker', 'Plaguedoctor'],
    sturdy: ['Nomad'],
  },
  sturdy: {
    base: ['Soldier', 'Sentinel', 'Knight', 'Nomad', 'Dire', 'Minstrel', 'Trailblazer'],
    damage: ['Marauder', 'Cavalier', 'Celestial'],
    boon: ['Giver', 'Wanderer'],
    healing: ['Cleric', 'Giver'],
  },
};
