import { z } from 'zod';
import { described } from './operation';

/** How many builds to list and how long to search: the same two fields on every optimization. */
export const searchLimits = {
  topK: described(
    z.int().min(1).max(50).default(10),
    { en: 'How many of the best builds to list', fr: 'Combien des meilleurs builds lister' },
    { option: false },
  ),
  timeLimitSeconds: described(z.number().min(1).max(600).default(120), {
    en: 'Longest search in seconds; then the best so far with its proven gap',
    fr: 'Recherche la plus longue en secondes ; ensuite le meilleur trouvé et son écart prouvé',
  }),
} as const;
