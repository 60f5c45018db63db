import { z } from 'zod';
import { readText } from './repository';

const restricted = z.object({
  includes: z.tuple([z.string()]),
  linter: z.object({
    rules: z.object({
      style: z.object({
        noRestrictedImports: z
          .object({
            options: z.object({ patterns: z.tuple([z.object({ group: z.tuple([z.string()]) })]) }),
          })
          .optional(),
      }),
    }),
  }),
});

/** The rooms that Biome forbids to each room, as biome.json says it: `src/db/**` → `['app', …]`. */
export const forbiddenByBiome = (): Record<string, string[]> => {
  const { overrides } = z
    .object({ overrides: z.array(restricted) })
    .parse(JSON.parse(readText('biome.json')));
  return Object.fromEntries(
    overrides.flatMap(({ includes: [place], linter }) => {
      const [group] = linter.rules.style.noRestrictedImports?.options.patterns[0].group ?? [];
      const rooms = group?.replace('**/{', '').replace('}/**', '').split(',').sort();
      return rooms ? [[place, rooms]] : [];
    }),
  );
};
