import { z } from 'zod';

export const RUN_STATUSES = ['queued', 'running', 'completed', 'failed', 'cancelled'] as const;
export type RunStatus = (typeof RUN_STATUSES)[number];

const ENDED: readonly RunStatus[] = ['completed', 'failed', 'cancelled'];

export const hasEnded = (status: RunStatus): boolean => ENDED.includes(status);

export const STAGES = ['queued', 'searching', 'finishing', 'ended'] as const;

/** What a run workflow's `progress` query answers. */
export const progressSchema = z.object({
  stage: z.enum(STAGES),
  fraction: z
    .number()
    .describe('How far it is, 0 to 1: share of the search space or of the time limit, whichever is further'),
  best: z.number().nullable().describe('Best value of the objective so far'),
  bound: z.number().nullable().describe('Proven upper bound of the objective'),
  gap: z.number().nullable().describe('(bound - best) / |best|'),
  evaluations: z.int(),
  note: z.string().nullable(),
});
export type Progress = z.output<typeof progressSchema>;

export const runErrorSchema = z.object({
  code: z.string(),
  message: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })),
});
export type RunErrorView = z.output<typeof runErrorSchema>;

const timestamp = z.iso.datetime();

export const runSummarySchema = z.object({
  id: z.uuid(),
  operation: z.string(),
  status: z.enum(RUN_STATUSES),
  createdAt: timestamp,
  startedAt: timestamp.nullable(),
  endedAt: timestamp.nullable(),
  links: z.object({ self: z.string(), events: z.string() }),
});

export const runSchema = runSummarySchema.extend({
  progress: progressSchema,
  result: z.unknown().optional().describe("The operation's result, once completed"),
  error: runErrorSchema.optional().describe('Why it failed or was cancelled'),
});
export type RunView = z.output<typeof runSchema>;
export type RunSummaryView = z.output<typeof runSummarySchema>;
