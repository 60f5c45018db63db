import type { GearAttribute } from '../model/problem';

/** Stat prefixes by their API name without the possessive ("Berserker's"); two names mean a jewel that differs. */
export const PREFIXES = [
  'Berserker',
  'Assassin',
  'Valkyrie',
  'Cavalier',
  'Knight',
  'Soldier',
  'Sentinel',
  'Zealot',
  'Harrier',
  'Cleric',
  'Magi',
  'Giver',
  'Nomad',
  'Apothecary',
  'Shaman',
  'Settler',
  'Sinister',
  'Rampager',
  'Carrion',
  'Rabid',
  'Dire',
  'Bringer',
  'Captain',
  'Marauder',
  'Demolisher',
  'Dragon',
  'Commander',
  'Diviner',
  'Wanderer',
  'Vigilant',
  'Crusader',
  'Viper',
  'Grieving',
  'Trailblazer',
  'Ritualist',
  'Plaguedoctor',
  'Seraph',
  'Marshal',
  'Minstrel',
  'Celestial',
  'BerserkerValkyrie',
  'RabidApothecary',
  'DireRabid',
] as const;
export type Prefix = (typeof PREFIXES)[number];

type Stats = readonly GearAttribute[];

export type Affix =
  | { kind: 'three' | 'four'; major: Stats; minor: Stats; trinketsOnly?: true }
  | { kind: 'celestial' }
  | { kind: 'mismatched'; major: Stats; minor: Stats; jewelMajor: Stats; jewelMinor: Stats };

const three = (major: GearAttribute, ...minor: GearAttribute[]): Affix => ({
  kind: 'three',
  major: [major],
  minor,
});

type Pair = readonly [GearAttribute, GearAttribute];
const four = (major: Pair, minor: Pair): Affix => ({ kind: 'four', major, minor });

/** Which attributes a prefix gives (API `/v2/itemstats`, 2025-11-27). */
export const AFFIXES: Readonly<Record<Prefix, Affix>> = {
  Berserker: three('power', 'precision', 'ferocity'),
  Assassin: three('precision', 'power', 'ferocity'),
  Valkyrie: three('power', 'vitality', 'ferocity'),
  Cavalier: three('toughness', 'power', 'ferocity'),
  Knight: three('toughness', 'power', 'precision'),
  Soldier: three('power', 'toughness', 'vitality'),
  Sentinel: three('vitality', 'power', 'toughness'),
  Zealot: three('power', 'precision', 'healingPower'),
  Harrier: three('power', 'concentration', 'healingPower'),
  Cleric: three('healingPower', 'power', 'toughness'),
  Magi: three('healingPower', 'vitality', 'precision'),
  Giver: three('toughness', 'healingPower', 'concentration'),
  Nomad: three('toughness', 'vitality', 'healingPower'),
  Apothecary: three('healingPower', 'conditionDamage', 'toughness'),
  Shaman: three('vitality', 'conditionDamage', 'healingPower'),
  Settler: three('toughness', 'conditionDamage', 'healingPower'),
  Sinister: three('conditionDamage', 'power', 'precision'),
  Rampager: three('precision', 'conditionDamage', 'power'),
  Carrion: three('conditionDamage', 'power', 'vitality'),
  Rabid: three('conditionDamage', 'toughness', 'precision'),
  Dire: three('conditionDamage', 'toughness', 'vitality'),
  Bringer: three('expertise', 'precision', 'vitality'),
  Captain: {
    kind: 'three',
    major: ['precision'],
    minor: ['power', 'toughness'],
    trinketsOnly: true,
  },
  Marauder: four(['power', 'precision'], ['vitality', 'ferocity']),
  Demolisher: four(['power', 'precision'], ['toughness', 'ferocity']),
  Dragon: four(['power', 'ferocity'], ['precision', 'vitality']),
  Commander: four(['power', 'precision'], ['toughness', 'concentration']),
  Diviner: four(['power', 'concentration'], ['precision', 'ferocity']),
  Wanderer: four(['power', 'vitality'], ['toughness', 'concentration']),
  Vigilant: four(['power', 'toughness'], ['concentration', 'expertise']),
  Crusader: four(['power', 'toughness'], ['ferocity', 'healingPower']),
  Viper: four(['power', 'conditionDamage'], ['precision', 'expertise']),
  Grieving: four(['power', 'conditionDamage'], ['precision', 'ferocity']),
  Trailblazer: four(['toughness', 'conditionDamage'], ['vitality', 'expertise']),
  Ritualist: four(['conditionDamage', 'vitality'], ['concentration', 'expertise']),
  Plaguedoctor: four(['vitality', 'conditionDamage'], ['healingPower', 'concentration']),
  Seraph: four(['precision', 'conditionDamage'], ['healingPower', 'concentration']),
  Marshal: four(['power', 'healingPower'], ['precision', 'conditionDamage']),
  Minstrel: four(['toughness', 'healingPower'], ['vitality', 'concentration']),
  Celestial: { kind: 'celestial' },
  BerserkerValkyrie: {
    kind: 'mismatched',
    major: ['power'],
    minor: ['precision', 'ferocity'],
    jewelMajor: ['power'],
    jewelMinor: ['vitality', 'ferocity'],
  },
  RabidApothecary: {
    kind: 'mismatched',
    major: ['conditionDamage'],
    minor: ['toughness', 'precision'],
    jewelMajor: ['healingPower'],
    jewelMinor: ['conditionDamage', 'toughness'],
  },
  DireRabid: {
    kind: 'mismatched',
    major: ['conditionDamage'],
    minor: ['toughness', 'vitality'],
    jewelMajor: ['conditionDamage'],
    jewelMinor: ['toughness', 'precision'],
  },
};
