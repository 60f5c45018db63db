import type {
  Attribute,
  Build,
  Channel,
  Constraints,
  EngineMode,
  GearAttribute,
  Group,
  ModifierOp,
  Objective,
  Problem,
  ShownAttributes,
  Tweak,
} from '../../../src/domain/model/problem';
import { slotOf } from './gear-tables';

export type OpSketch =
  | readonly ['add', Attribute, number, 'base' | 'buff']
  | readonly ['multiply', Channel, Group, number]
  | readonly ['convert', Attribute, Attribute, number, 'base' | 'final']
  | readonly ['scaleHealth', number]
  | readonly ['tweak', Tweak];

/** A problem in few lines: affix names instead of points, ops as tuples, what is usual left out. */
export interface ProblemSketch {
  profession: string;
  gameMode?: EngineMode;
  objective: Objective;
  health: number;
  armor: number;
  coefficients: Partial<Problem['coefficients']>;
  /** Affixes on offer per slot, separated by spaces. */
  slots: Readonly<Record<string, string>>;
  infusions?: { total: number; max: Partial<Record<GearAttribute, number>> };
  modifiers: Readonly<Record<string, readonly OpSketch[]>>;
  choices?: Readonly<Record<string, Readonly<Record<string, readonly OpSketch[]>>>>;
  constraints?: Constraints;
}

/** Affixes in the order of the slots; choices only where there is more than one option. */
export interface BuildSketch {
  gear: string;
  infusions: Partial<Record<GearAttribute, number>>;
  choices: Readonly<Record<string, string>>;
}

export interface SampleSketch extends BuildSketch {
  damage: number;
  healing: number;
  survivability: number;
  satisfies: boolean;
}

export interface OptimumSketch extends BuildSketch {
  value: number;
  runnerUp: number;
  attributes: ShownAttributes;
}

/** A problem whose answers another implementation has given. */
export interface Case {
  problem: ProblemSketch;
  /** null: no candidate holds the constraints. */
  optimum: OptimumSketch | null;
  samples: readonly SampleSketch[];
}

const toOp = (sketch: OpSketch): ModifierOp => {
  switch (sketch[0]) {
    case 'add':
      return { op: 'add', attr: sketch[1], value: sketch[2], stage: sketch[3] };
    case 'multiply':
      return { op: 'multiply', channel: sketch[1], group: sketch[2], value: sketch[3] };
    case 'convert':
      return { op: 'convert', from: sketch[1], to: sketch[2], fraction: sketch[3], stage: sketch[4] };
    case 'scaleHealth':
      return { op: 'scaleHealth', value: sketch[1] };
    case 'tweak':
      return { op: 'tweak', name: sketch[1] };
  }
};

const NO_COEFFICIENTS: Problem['coefficients'] = {
  power: 0,
  power2: 0,
  bleeding: 0,
  burning: 0,
  poison: 0,
  torment: 0,
  confusion: 0,
};

/** Level 80 without gear. */
const BARE: Problem['base'] = {
  power: 1000,
  precision: 1000,
  toughness: 1000,
  vitality: 1000,
  critChance: 0.05,
  critDamage: 1.5,
};

const toInfusions = ({ total, max }: NonNullable<ProblemSketch['infusions']>): Problem['infusions'] => ({
  pointsEach: 5,
  total,
  options: GEAR_NAMES.flatMap((attribute) => {
    const most = max[attribute];
    return most === undefined ? [] : [{ attribute, max: most }];
  }),
});

const GEAR_NAMES: readonly GearAttribute[] = [
  'power',
  'precision',
  'toughness',
  'vitality',
  'ferocity',
  'conditionDamage',
  'expertise',
  'healingPower',
  'concentration',
];

export const toProblem = (sketch: ProblemSketch): Problem => ({
  profession: sketch.profession,
  gameMode: sketch.gameMode ?? 'pve',
  objective: sketch.objective,
  base: { ...BARE, health: sketch.health, armor: sketch.armor },
  coefficients: { ...NO_COEFFICIENTS, ...sketch.coefficients },
  enemy: { armor: 2597, attackRate: 0.4, movementUptime: 0 },
  slots: Object.entries(sketch.slots).map(([id, affixes]) => slotOf(id, affixes.split(' '))),
  infusions: toInfusions(sketch.infusions ?? { total: 0, max: {} }),
  scenarios: [
    {
      fraction: 1,
      modifiers: Object.entries(sketch.modifiers).map(([source, ops]) => ({ source, ops: ops.map(toOp) })),
    },
  ],
  choices: Object.entries(sketch.choices ?? {}).map(([category, options]) => ({
    category,
    options: Object.entries(options).map(([id, ops]) => ({ id, name: id, ops: ops.map(toOp) })),
  })),
  constraints: sketch.constraints ?? {},
});

export const toBuild = (problem: Problem, { gear, infusions, choices }: BuildSketch): Build => {
  const affixes = gear.split(' ');
  return {
    gear: Object.fromEntries(problem.slots.map(({ id }, index) => [id, affixes[index] ?? ''])),
    infusions,
    choices: Object.fromEntries(
      problem.choices.map(({ category, options }) => [category, choices[category] ?? options[0]?.id ?? '']),
    ),
  };
};
