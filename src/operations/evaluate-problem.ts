import { z } from 'zod';
import { defineCall } from './operation';
import { attributesSchema, indicatorsSchema } from './optimization-result';
import { buildSchema } from './problem-schema';
import { explicitProblem } from './solve-problem';

export const evaluateProblem = defineCall({
  name: 'evaluate-problem',
  summary: {
    en: 'Compute the attributes and indicators of one build of an explicit problem',
    fr: 'Calculer les attributs et indicateurs d’un build d’un problème explicite',
  },
  input: z.strictObject({ problem: explicitProblem, build: buildSchema }),
  result: z.object({
    attributes: attributesSchema,
    indicators: indicatorsSchema,
    satisfiesConstraints: z.boolean(),
  }),
  access: 'public',
  http: 'POST /optimizer/evaluate',
  command: null,
});
