import { z } from 'zod';
import {
  ATTRIBUTES,
  CHANNELS,
  type ConstraintName,
  GEAR_ATTRIBUTES,
  GROUPS,
  OBJECTIVES,
  type Problem,
  TWEAKS,
} from '../domain/model/problem';
import { described } from './operation';

/** Bounds are wide for the game and narrow for a mistake; sizes keep a problem below the search's limits. */
const name = z.string().trim().min(1).max(200);
const points = z.number().min(-1e6).max(1e6);
const nonNegative = z.number().min(0).max(1e6);
const fraction = z.number().min(-100).max(100);
const multiplier = z.number().min(-1).max(100);
const attribute = z.enum(ATTRIBUTES);

const op = z.discriminatedUnion('op', [
  z.strictObject({
    op: z.literal('add'),
    attr: attribute,
    value: points,
    stage: z.enum(['base', 'buff']),
  }),
  z.strictObject({ op: z.literal('scaleHealth'), value: multiplier }),
  z.strictObject({
    op: z.literal('multiply'),
    channel: z.enum(CHANNELS),
    group: z.enum(GROUPS),
    value: multiplier,
  }),
  z.strictObject({
    op: z.literal('convert'),
    from: attribute,
    to: attribute,
    fraction,
    stage: z.enum(['base', 'final']),
  }),
  z.strictObject({ op: z.literal('tweak'), name: z.enum(TWEAKS) }),
]);
const ops = z.array(op).max(100);

export const modifierSchema = z.strictObject({ source: name, ops });

const slot = z.strictObject({
  id: name,
  options: z
    .array(
      z.strictObject({
        affix: name,
        stats: z.partialRecord(z.enum(GEAR_ATTRIBUTES), z.number().min(0).max(10_000)),
      }),
    )
    .min(1, 'a slot needs at least one option')
    .max(200),
});

/** Largest sensible value of each constraint: fractions below 10, indicators and points below a billion. */
const CONSTRAINT_MAXIMA: Record<ConstraintName, number> = {
  minBoonDuration: 10,
  minQuicknessDuration: 10,
  minHealingPower: 1e5,
  minToughness: 1e5,
  maxToughness: 1e5,
  minHealth: 1e7,
  minCritChance: 10,
  minOutgoingHealing: 100,
  minDamage: 1e9,
  minHealing: 1e9,
  minSurvivability: 1e9,
};

const constraint = (key: ConstraintName) => z.number().min(0).max(CONSTRAINT_MAXIMA[key]).optional();

export const constraintsSchema = z.strictObject({
  minBoonDuration: described(
    constraint('minBoonDuration'),
    {
      en: 'Lowest boon duration',
      fr: 'Durée d’avantage minimale',
    },
    { unit: 'percent' },
  ),
  minQuicknessDuration: described(
    constraint('minQuicknessDuration'),
    {
      en: 'Lowest quickness duration',
      fr: 'Durée de célérité minimale',
    },
    { unit: 'percent' },
  ),
  minHealingPower: described(constraint('minHealingPower'), {
    en: 'Lowest healing power',
    fr: 'Guérison minimale',
  }),
  minToughness: described(constraint('minToughness'), { en: 'Lowest toughness', fr: 'Robustesse minimale' }),
  maxToughness: described(constraint('maxToughness'), { en: 'Highest toughness', fr: 'Robustesse maximale' }),
  minHealth: described(constraint('minHealth'), { en: 'Lowest health', fr: 'Santé minimale' }),
  minCritChance: described(
    constraint('minCritChance'),
    {
      en: 'Lowest critical chance',
      fr: 'Chance de coup critique minimale',
    },
    { unit: 'percent' },
  ),
  minOutgoingHealing: described(
    constraint('minOutgoingHealing'),
    {
      en: 'Lowest outgoing healing bonus',
      fr: 'Bonus de soins prodigués minimal',
    },
    { unit: 'percent' },
  ),
  minDamage: described(constraint('minDamage'), {
    en: 'Lowest damage per second',
    fr: 'Dégâts par seconde minimaux',
  }),
  minHealing: described(constraint('minHealing'), {
    en: 'Lowest healing indicator',
    fr: 'Indicateur de soins minimal',
  }),
  minSurvivability: described(constraint('minSurvivability'), {
    en: 'Lowest survivability indicator',
    fr: 'Indicateur de survie minimal',
  }),
} satisfies Record<ConstraintName, z.ZodType>);

export const coefficientsSchema = z.strictObject({
  power: nonNegative,
  power2: nonNegative,
  bleeding: nonNegative,
  burning: nonNegative,
  poison: nonNegative,
  torment: nonNegative,
  confusion: nonNegative,
});

export const enemySchema = z.strictObject({
  armor: z.number().min(1).max(1e5),
  attackRate: z.number().min(0).max(100),
  movementUptime: z.number().min(0).max(1),
});

const scenario = z.strictObject({
  fraction: z.number().gt(0).max(1),
  modifiers: z.array(modifierSchema).max(500),
});

const choice = z.strictObject({
  category: name,
  options: z
    .array(z.strictObject({ id: name, name, ops }))
    .min(1, 'a category needs at least one option')
    .max(300),
});

/** Accepted, since problems are handed around with them, and dropped. */
const ignored = z
  .unknown()
  .transform(() => undefined)
  .optional();

/** The explicit problem's fields, flat: everything stated, nothing looked up. */
export const problemFields = {
  id: z.string().max(200).optional(),
  title: z.string().max(500).optional(),
  tags: z.array(z.string().max(100)).max(100).optional(),
  specialization: z.string().max(100).optional(),
  weaponLayout: z.string().max(100).optional(),
  expected: ignored,
  samples: ignored,
  gameMode: z.enum(['pve', 'wvw']),
  objective: z.enum(OBJECTIVES),
  base: z.partialRecord(attribute, nonNegative),
  coefficients: coefficientsSchema,
  enemy: enemySchema,
  slots: z.array(slot).min(1).max(40),
  infusions: z.strictObject({
    pointsEach: z.number().min(0).max(1000),
    total: z.int().min(0).max(100),
    options: z
      .array(z.strictObject({ attribute: z.enum(GEAR_ATTRIBUTES), max: z.int().min(0).max(100) }))
      .max(GEAR_ATTRIBUTES.length),
  }),
  scenarios: z.array(scenario).min(1).max(64),
  choices: z.array(choice).max(20),
  constraints: constraintsSchema,
} as const;

export const buildSchema = z.strictObject({
  gear: z.record(name, name),
  infusions: z.partialRecord(z.enum(GEAR_ATTRIBUTES), z.int().min(0).max(100)).default({}),
  choices: z.record(name, name).default({}),
});

type ProblemInput = z.output<z.ZodObject<typeof problemFields>> & { profession: string };

/** The domain's problem: without the fields that do not affect the answer. */
export const toProblem = (input: ProblemInput): Problem => ({
  profession: input.profession,
  gameMode: input.gameMode,
  objective: input.objective,
  base: input.base,
  coefficients: input.coefficients,
  enemy: input.enemy,
  slots: input.slots,
  infusions: input.infusions,
  scenarios: input.scenarios,
  choices: input.choices,
  constraints: Object.fromEntries(
    Object.entries(input.constraints).filter(([, value]) => value !== undefined),
  ),
});
