import type { FeasibleAnswer, OptimizationAnswer } from '../../../src/operations/optimization-result';

const ATTRIBUTES = {
  power: 3000,
  precision: 2400,
  toughness: 1000,
  vitality: 1000,
  ferocity: 1500,
  conditionDamage: 0,
  expertise: 0,
  concentration: 0,
  healingPower: 0,
  critChance: 0.9,
  critDamage: 2.5,
  boonDuration: 0.1,
  conditionDuration: 0,
  health: 11_645,
  armor: 2271,
};

const build = (value: number, helm: string) => ({
  value,
  gear: { helm, coat: 'Berserker' },
  infusions: { power: 18 },
  choices: {},
  attributes: ATTRIBUTES,
  indicators: { damage: value, healing: 100, survivability: 5 },
  ties: 1,
});

const gradient = { plus5: 40, minus5: -40 };

const ABOUT = {
  proof: { optimal: true, gap: 0, evaluations: 1234 },
  assumptions: [{ topic: 'gameMode', statement: 'raid, PvE rules.', source: null }],
  dataVersion: 'bundled-test',
  explanation: 'Power first.',
};

/** A small answer: the best build, and one that is worse. */
export const ANSWER: FeasibleAnswer = {
  feasible: true,
  ...build(40_000, 'Berserker'),
  alternatives: [{ rank: 2, ...build(39_000, 'Assassin') }],
  runnerUp: { rank: 2, ...build(39_000, 'Assassin') },
  binding: [],
  gradients: {
    power: gradient,
    precision: gradient,
    toughness: gradient,
    vitality: gradient,
    ferocity: gradient,
    conditionDamage: gradient,
    expertise: gradient,
    concentration: gradient,
    healingPower: gradient,
  },
  ...ABOUT,
};

/** There is no build with what was asked. */
export const NO_ANSWER: OptimizationAnswer = {
  feasible: false,
  reason: { constraint: 'minHealth', required: 90_000, best: 21_645, scope: 'alone' },
  ...ABOUT,
};
