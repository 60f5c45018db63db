import { z } from 'zod';
import { PROFESSIONS } from '../domain/gear/professions';
import { defineRun } from './operation';
import { optimizationResultSchema } from './optimization-result';
import { problemFields } from './problem-schema';
import { searchLimits } from './search-limits';

export const explicitProblem = z.strictObject({ profession: z.enum(PROFESSIONS), ...problemFields });

export const solveProblem = defineRun({
  name: 'solve-problem',
  summary: {
    en: 'Find the proven best gear, infusions and extras of an explicit problem',
    fr: 'Trouver l’équipement optimal prouvé d’un problème explicite',
  },
  input: z.strictObject({ profession: z.enum(PROFESSIONS), ...problemFields, ...searchLimits }),
  result: optimizationResultSchema,
  access: 'public',
  http: 'POST /optimizer/solve',
  command: null,
});
