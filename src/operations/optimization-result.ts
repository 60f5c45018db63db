import { z } from 'zod';
import { CONSTRAINTS, GEAR_ATTRIBUTES, OBJECTIVES, SHOWN_ATTRIBUTES } from '../domain/model/problem';

const number = z.number();

export const attributesSchema = z
  .record(z.enum(SHOWN_ATTRIBUTES), number)
  .describe('Attributes of the first scenario; chances and durations as fractions, unclamped');

export const indicatorsSchema = z
  .record(z.enum(OBJECTIVES), number)
  .describe('damage per second, healing of a representative skill, survivability (effective health / 1967)');

const build = {
  value: number.describe('Value of the objective'),
  gear: z.record(z.string(), z.string()).describe('Affix per slot'),
  infusions: z.partialRecord(z.enum(GEAR_ATTRIBUTES), z.int()).describe('Infusions per attribute'),
  choices: z.record(z.string(), z.string()).describe('Picked option per category'),
  attributes: attributesSchema,
  indicators: indicatorsSchema,
  ties: z.int().describe('Builds that reach exactly these attributes'),
};

const rankedBuild = z.object({ rank: z.int(), ...build });

const proof = z.object({
  optimal: z.boolean().describe('Whether the answer is proven'),
  gap: number.describe('Proven relative distance to the best possible value, 0 when optimal'),
  evaluations: z.int().describe('Evaluations of the model, bounds included'),
});

export const assumptionSchema = z.object({
  topic: z.string(),
  statement: z.string(),
  source: z.string().nullable(),
});
export type Assumption = z.output<typeof assumptionSchema>;

const about = {
  proof,
  assumptions: z.array(assumptionSchema).describe('What the answer rests on, with sources'),
  dataVersion: z.string(),
  explanation: z.string().describe('The computed facts in words'),
};

const feasible = z.object({
  feasible: z.literal(true),
  ...build,
  alternatives: z.array(rankedBuild).describe('Ranks 2 to topK: distinct attribute vectors'),
  runnerUp: rankedBuild.nullable().describe('Best build of strictly lower value'),
  binding: z
    .array(
      z.object({
        constraint: z.enum(CONSTRAINTS),
        required: number,
        actual: number,
        valueWithout: number.describe('The optimum without this constraint'),
      }),
    )
    .describe('Constraints that change the optimum'),
  gradients: z
    .record(z.enum(GEAR_ATTRIBUTES), z.object({ plus5: number, minus5: number }))
    .describe('Change of the objective for 5 points more or fewer'),
  ...about,
});

const infeasible = z.object({
  feasible: z.literal(false),
  reason: z.object({
    constraint: z.enum(CONSTRAINTS),
    required: number,
    best: number.describe('Best reachable value'),
    scope: z
      .enum(['with-others', 'alone'])
      .describe('Whether the best value holds together with the other constraints'),
  }),
  ...about,
});

export const optimizationResultSchema = z.discriminatedUnion('feasible', [feasible, infeasible]);
export type OptimizationAnswer = z.output<typeof optimizationResultSchema>;
export type FeasibleAnswer = Extract<OptimizationAnswer, { feasible: true }>;
