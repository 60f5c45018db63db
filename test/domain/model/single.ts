import { evaluate } from '../../../src/domain/model/evaluate';
import type { Evaluation, ModifierOp, Problem, SlotOption } from '../../../src/domain/model/problem';

/** A level 80 character without gear; health and armor are what the numbers below are easy with. */
const BARE: Problem = {
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
  coefficients: { power: 0, power2: 0, bleeding: 0, burning: 0, poison: 0, torment: 0, confusion: 0 },
  enemy: { armor: 2597, attackRate: 0, movementUptime: 0 },
  slots: [],
  infusions: { pointsEach: 5, total: 0, options: [] },
  scenarios: [],
  choices: [],
  constraints: {},
};

export interface Single extends Partial<Omit<Problem, 'coefficients'>> {
  coefficients?: Partial<Problem['coefficients']>;
  stats?: SlotOption['stats'];
  ops?: readonly ModifierOp[];
}

/** A problem with one slot, one option and one scenario. */
export const singleProblem = ({ stats = {}, ops = [], ...overrides }: Single): Problem => ({
  ...BARE,
  slots: [{ id: 'slot', options: [{ affix: 'only', stats }] }],
  scenarios: [{ fraction: 1, modifiers: [{ source: 'test', ops: [...ops] }] }],
  ...overrides,
  base: { ...BARE.base, ...overrides.base },
  coefficients: { ...BARE.coefficients, ...overrides.coefficients },
});

/** What the only build of such a problem is worth. */
export const single = (parts: Single): Evaluation =>
  evaluate(singleProblem(parts), { gear: { slot: 'only' }, infusions: {}, choices: {} });

type Op<K extends ModifierOp['op']> = Extract<ModifierOp, { op: K }>;

export const add = (
  attr: Op<'add'>['attr'],
  value: number,
  stage: Op<'add'>['stage'] = 'base',
): ModifierOp => ({
  op: 'add',
  attr,
  value,
  stage,
});

export const multiply = (
  channel: Op<'multiply'>['channel'],
  group: Op<'multiply'>['group'],
  value: number,
): ModifierOp => ({ op: 'multiply', channel, group, value });

export const convert = (
  [from, to]: readonly [Op<'convert'>['from'], Op<'convert'>['to']],
  fraction: number,
  stage: Op<'convert'>['stage'] = 'base',
): ModifierOp => ({ op: 'convert', from, to, fraction, stage });
