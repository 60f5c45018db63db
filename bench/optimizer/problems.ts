import type { Constraints, Objective, Problem } from '../../src/domain/model/problem';
import { SLOT_IDS } from '../../test/domain/optimizer/gear-tables';
import { type OpSketch, type ProblemSketch, toProblem } from '../../test/domain/optimizer/sketch';
import { HEAL_BOON } from '../../test/fixtures/optimizer/heal-boon';
import { INFEASIBLE } from '../../test/fixtures/optimizer/infeasible';
import { POWER } from '../../test/fixtures/optimizer/power';

const everySlot = (affixes: string): Record<string, string> =>
  Object.fromEntries(SLOT_IDS.map((id) => [id, affixes]));

const THREE = 'Assassin Berserker Dragon';
const FOUR = 'Berserker Marauder Soldier Dragon';
const EIGHT = 'Berserker Assassin Dragon Marauder Valkyrie Diviner Celestial Demolisher';
const EIGHT_STURDY = 'Berserker Assassin Dragon Marauder Valkyrie Knight Soldier Celestial';
const TWELVE = `${EIGHT} Knight Soldier Cavalier Commander`;
const CONDITIONS = 'Viper Sinister Grieving Trailblazer Carrion Rabid Dire Celestial';

const power: ProblemSketch = { ...POWER.problem, slots: everySlot(EIGHT) };

/** Might, fury and vulnerability as in the sample; conditions get the classic duration bonuses. */
const conditions: ProblemSketch = {
  ...power,
  profession: 'Necromancer',
  coefficients: { power: 700, bleeding: 14, burning: 1.2, poison: 3, torment: 6 },
  slots: everySlot(CONDITIONS),
  choices: {
    rune: {
      nightmare: [
        ['add', 'conditionDamage', 175, 'base'],
        ['add', 'conditionDuration', 0.1, 'base'],
      ],
      krait: [
        ['add', 'conditionDamage', 175, 'base'],
        ['add', 'bleedingDuration', 0.5, 'base'],
      ],
    },
    food: {
      pizza: [
        ['add', 'expertise', 100, 'base'],
        ['add', 'conditionDamage', 70, 'base'],
      ],
    },
    utility: {
      toxicCrystal: [
        ['convert', 'power', 'conditionDamage', 0.03, 'base'],
        ['convert', 'precision', 'conditionDamage', 0.03, 'base'],
      ],
    },
  },
};

const rune = (...ops: OpSketch[]): readonly OpSketch[] => ops;

/** 7 runes x 4 sigils x 3 foods = 84 combinations. */
const EXTRAS: NonNullable<ProblemSketch['choices']> = {
  rune: {
    scholar: rune(['add', 'power', 175, 'base'], ['add', 'ferocity', 225, 'base']),
    eagle: rune(['add', 'precision', 175, 'base'], ['add', 'ferocity', 225, 'base']),
    dragonhunter: rune(['add', 'power', 100, 'base'], ['add', 'ferocity', 300, 'base']),
    thief: rune(['add', 'precision', 175, 'base'], ['add', 'power', 100, 'base']),
    hoelbrak: rune(['add', 'power', 175, 'base'], ['add', 'conditionDamage', 100, 'base']),
    strength: rune(['add', 'power', 175, 'base'], ['multiply', 'strike', 'add', 0.05]),
    pack: rune(['add', 'power', 175, 'base'], ['add', 'precision', 125, 'base']),
  },
  sigil: {
    force: [['multiply', 'strike', 'add', 0.05]],
    accuracy: [['add', 'critChance', 0.07, 'base']],
    impact: [['multiply', 'strike', 'add', 0.03]],
    bloodlust: [['add', 'power', 250, 'buff']],
  },
  food: {
    steak: [
      ['add', 'power', 100, 'base'],
      ['add', 'ferocity', 70, 'base'],
    ],
    ramen: [
      ['add', 'precision', 100, 'base'],
      ['add', 'ferocity', 70, 'base'],
    ],
    truffle: [
      ['add', 'power', 100, 'base'],
      ['add', 'precision', 70, 'base'],
    ],
  },
};

const TWO_INFUSIONS: NonNullable<ProblemSketch['infusions']> = {
  total: 18,
  max: { power: 18, precision: 18 },
};

const within = (
  sketch: ProblemSketch,
  constraints: Constraints,
  objective: Objective = 'damage',
): ProblemSketch => ({
  ...sketch,
  objective,
  constraints,
});

export interface BenchCase {
  name: string;
  problem: Problem;
  /** Whether a plain enumeration ends in reasonable time. */
  enumerable: boolean;
}

const make = (name: string, sketch: ProblemSketch, enumerable = false): BenchCase => ({
  name,
  problem: toProblem(sketch),
  enumerable,
});

export const CASES: readonly BenchCase[] = [
  make('power, 3 affixes (sample)', POWER.problem, true),
  make('healing, boon >= 100 %, 4 extras, 2 infusions (sample)', HEAL_BOON.problem, true),
  make('infeasible, 2 infusions (sample)', INFEASIBLE.problem, true),
  make('power, 8 affixes, 2 infusions', { ...power, infusions: TWO_INFUSIONS }),
  make('power, 12 affixes, 84 extras, 2 infusions', {
    ...power,
    slots: everySlot(TWELVE),
    infusions: TWO_INFUSIONS,
    choices: { ...POWER.problem.choices, ...EXTRAS },
  }),
  make('conditions, 8 affixes, 2 extras, 2 infusions', {
    ...conditions,
    infusions: { total: 18, max: { conditionDamage: 18, expertise: 18 } },
  }),
  make(
    'tank window: toughness 1500 to 1600, 8 affixes',
    within({ ...power, slots: everySlot(EIGHT_STURDY) }, { minToughness: 1500, maxToughness: 1600 }),
  ),
  make(
    'front: survivability >= 45,000, 3 affixes',
    within(
      { ...power, slots: everySlot(THREE.replace('Assassin', 'Soldier')) },
      { minSurvivability: 45_000 },
    ),
  ),
  make(
    'front: survivability >= 45,000, 4 affixes',
    within({ ...power, slots: everySlot(FOUR) }, { minSurvivability: 45_000 }),
  ),
  make(
    'front: survivability >= 45,000, 8 affixes',
    within({ ...power, slots: everySlot(EIGHT_STURDY) }, { minSurvivability: 45_000 }),
  ),
];
