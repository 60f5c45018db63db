import { z } from 'zod';
import { defineCall, described } from './operation';
import { RUN_STATUSES, runSchema, runSummarySchema } from './run-schema';

/** Free text: an unknown or malformed id is "not found", not a wrong value. */
const id = described(z.string().min(1).max(100), { en: 'Run id', fr: 'Identifiant de l’exécution' });

export const listRuns = defineCall({
  name: 'list-runs',
  summary: { en: 'List your runs, newest first', fr: 'Lister vos exécutions, les plus récentes en premier' },
  input: z.strictObject({
    status: described(z.enum(RUN_STATUSES).optional(), {
      en: 'Only runs in this state',
      fr: 'Seulement cet état',
    }),
    limit: described(
      z.coerce.number().int().min(1).max(100).default(20),
      { en: 'How many', fr: 'Combien' },
      { option: false },
    ),
    cursor: described(
      z.string().max(500).optional(),
      { en: 'Where the last page ended', fr: 'Fin de la page précédente' },
      { option: false },
    ),
  }),
  result: z.object({ items: z.array(runSummarySchema), nextCursor: z.string().nullable() }),
  access: 'public',
  http: 'GET /runs',
  command: 'runs list',
});

export const showRun = defineCall({
  name: 'show-run',
  summary: {
    en: 'Show a run: its progress, result or error',
    fr: 'Afficher une exécution : avancement, résultat ou erreur',
  },
  input: z.strictObject({ id }),
  result: z.object({ run: runSchema }),
  access: 'public',
  http: 'GET /runs/{id}',
  command: 'runs show',
});

export const cancelRun = defineCall({
  name: 'cancel-run',
  summary: { en: 'Cancel a run', fr: 'Annuler une exécution' },
  input: z.strictObject({ id }),
  result: z.object({ run: runSchema }),
  access: 'public',
  http: 'DELETE /runs/{id}',
  command: 'runs cancel',
});
