import type { GearAttribute, Slot } from '../../../src/domain/model/problem';

type Budget = readonly [
  threeMajor: number,
  threeMinor: number,
  fourMajor: number,
  fourMinor: number,
  celestial: number,
];

/** Ascended attribute points by slot (Guild Wars 2 wiki, "Attribute combinations"). */
const BUDGETS: Readonly<Record<string, Budget>> = {
  helm: [63, 45, 54, 30, 30],
  shoulders: [47, 34, 40, 22, 22],
  coat: [141, 101, 121, 67, 67],
  gloves: [47, 34, 40, 22, 22],
  leggings: [94, 67, 81, 44, 44],
  boots: [47, 34, 40, 22, 22],
  amulet: [157, 108, 133, 71, 72],
  ring1: [126, 85, 106, 56, 57],
  ring2: [126, 85, 106, 56, 57],
  accessory1: [110, 74, 92, 49, 50],
  accessory2: [110, 74, 92, 49, 50],
  back: [63, 40, 52, 27, 28],
  weapon: [251, 179, 215, 118, 118],
};

export const SLOT_IDS = Object.keys(BUDGETS);

const ATTRIBUTE_BY_LETTER: Readonly<Record<string, GearAttribute>> = {
  P: 'power',
  R: 'precision',
  T: 'toughness',
  V: 'vitality',
  F: 'ferocity',
  C: 'conditionDamage',
  E: 'expertise',
  B: 'concentration',
  H: 'healingPower',
};

/** Major attributes, then minor ones; R is precision, B is concentration ("boons"). */
const AFFIXES: Readonly<Record<string, string>> = {
  Berserker: 'P/RF',
  Assassin: 'R/PF',
  Valkyrie: 'P/VF',
  Knight: 'T/PR',
  Soldier: 'P/TV',
  Cavalier: 'T/PF',
  Harrier: 'P/BH',
  Magi: 'H/VR',
  Sinister: 'C/PR',
  Carrion: 'C/PV',
  Rabid: 'C/TR',
  Dire: 'C/TV',
  Marauder: 'PR/VF',
  Demolisher: 'PR/TF',
  Dragon: 'PF/RV',
  Commander: 'PR/TB',
  Diviner: 'PB/RF',
  Viper: 'PC/RE',
  Grieving: 'PC/RF',
  Trailblazer: 'TC/VE',
  Ritualist: 'CV/BE',
  Minstrel: 'TH/VB',
  Celestial: 'all',
};

const pointsOf = (slot: string, affix: string): [GearAttribute, number][] => {
  const [threeMajor, threeMinor, fourMajor, fourMinor, celestial] = BUDGETS[slot] ?? [0, 0, 0, 0, 0];
  const letters = AFFIXES[affix] ?? '';
  if (letters === 'all') return Object.values(ATTRIBUTE_BY_LETTER).map((attribute) => [attribute, celestial]);
  const [majors = '', minors = ''] = letters.split('/');
  const isThree = majors.length === 1;
  const points = (list: string, amount: number): [GearAttribute, number][] =>
    [...list].map((letter) => [ATTRIBUTE_BY_LETTER[letter] ?? 'power', amount]);
  return [
    ...points(majors, isThree ? threeMajor : fourMajor),
    ...points(minors, isThree ? threeMinor : fourMinor),
  ];
};

/** A slot that offers these affixes with their ascended points. */
export const slotOf = (id: string, affixes: readonly string[]): Slot => ({
  id,
  options: affixes.map((affix) => ({ affix, stats: Object.fromEntries(pointsOf(id, affix)) })),
});
