import type { OperationName } from '../operations';

const MODEL = {
  profession: 'Guardian',
  gameMode: 'pve',
  objective: 'damage',
  base: {
    power: 1000,
    precision: 1000,
    toughness: 1000,
    vitality: 1000,
    critChance: 0.05,
    critDamage: 1.5,
    health: 1645,
    armor: 1271,
  },
  coefficients: { power: 3000, power2: 0, bleeding: 0, burning: 1, poison: 0, torment: 0, confusion: 0 },
  enemy: { armor: 2597, attackRate: 0, movementUptime: 0 },
  slots: [
    {
      id: 'helm',
      options: [
        { affix: 'Berserker', stats: { power: 63, precision: 45, ferocity: 45 } },
        { affix: 'Assassin', stats: { precision: 63, power: 45, ferocity: 45 } },
      ],
    },
    {
      id: 'coat',
      options: [
        { affix: 'Berserker', stats: { power: 141, precision: 101, ferocity: 101 } },
        { affix: 'Viper', stats: { power: 121, conditionDamage: 121, precision: 67, expertise: 67 } },
      ],
    },
  ],
  infusions: {
    pointsEach: 5,
    total: 2,
    options: [
      { attribute: 'power', max: 2 },
      { attribute: 'precision', max: 2 },
    ],
  },
  scenarios: [
    {
      fraction: 1,
      modifiers: [{ source: 'fury', ops: [{ op: 'add', attr: 'critChance', value: 0.25, stage: 'base' }] }],
    },
  ],
  choices: [
    {
      category: 'rune',
      options: [
        {
          id: 'scholar',
          name: 'Superior Rune of the Scholar',
          ops: [
            { op: 'add', attr: 'power', value: 175, stage: 'base' },
            { op: 'add', attr: 'ferocity', value: 225, stage: 'base' },
          ],
        },
      ],
    },
  ],
  constraints: {},
};

/** Bodies that work when pasted: a test sends each of them. */
export const EXAMPLES: { [Name in OperationName]?: unknown } = {
  'optimize-build': {
    profession: 'Guardian',
    specialization: 'Dragonhunter',
    gameMode: 'raid',
    role: 'dps',
    constraints: { minCritChance: 1 },
  },
  'solve-problem': { ...MODEL, topK: 3, timeLimitSeconds: 30 },
  'evaluate-problem': {
    problem: MODEL,
    build: {
      gear: { helm: 'Berserker', coat: 'Viper' },
      infusions: { power: 1, precision: 1 },
      choices: { rune: 'scholar' },
    },
  },
};
