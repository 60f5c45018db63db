import { z } from 'zod';
import { defineCall, described } from './operation';

export const PARTS = ['database', 'temporal', 'worker', 'bot', 'redis', 'ollama'] as const;
export type Part = (typeof PARTS)[number];

const partSchema = z.object({
  state: z.enum(['ok', 'off', 'degraded', 'down']),
  latencyMs: z.number().nullable(),
  note: z.string().nullable(),
});
export type PartHealth = z.output<typeof partSchema>;

export const checkHealth = defineCall({
  name: 'check-health',
  summary: {
    en: 'Latency, versions and the state of each part',
    fr: 'Latence, versions et état de chaque composant',
  },
  input: z.strictObject({}),
  result: z.object({
    status: z.enum(['ok', 'degraded', 'down']),
    version: z.string(),
    dataVersion: z.string(),
    uptimeSeconds: z.number(),
    parts: z.record(z.enum(PARTS), partSchema),
  }),
  access: 'public',
  http: 'GET /health/ready',
  command: 'ping',
});
export type Health = z.output<typeof checkHealth.result>;

export const showHelp = defineCall({
  name: 'show-help',
  summary: { en: 'What this bot can do', fr: 'Ce que ce bot sait faire' },
  input: z.strictObject({
    command: described(z.string().max(100).optional(), {
      en: 'A command to explain',
      fr: 'Une commande à expliquer',
    }),
  }),
  result: z.object({ commands: z.array(z.object({ command: z.string(), operation: z.string() })) }),
  access: 'public',
  http: null,
  command: 'help',
});
