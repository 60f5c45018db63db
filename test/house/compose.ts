import { parse } from 'yaml';
import { z } from 'zod';
import { readText } from './repository';

const composeFile = z.looseObject({
  services: z.record(
    z.string(),
    z.looseObject({
      image: z.string(),
      build: z.string().optional(),
      profiles: z.array(z.string()).default([]),
      environment: z.record(z.string(), z.string()).default({}),
      ports: z.array(z.string()).default([]),
      volumes: z.array(z.string()).default([]),
      healthcheck: z.looseObject({ disable: z.boolean().default(false) }).optional(),
      depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
    }),
  ),
  volumes: z.record(z.string(), z.unknown()),
});
export type ComposeFile = z.output<typeof composeFile>;

const REFERENCE = /\$\{(?<name>\w+)(?:(?<operator>:[-?])(?<word>[^}]*))?\}/g;

/** The names that the file takes from the environment; `required` are those without which it does not start. */
export const referencesIn = (text: string): { required: string[]; optional: string[] } => {
  const found = [...text.matchAll(REFERENCE)].map(({ groups = {} }) => groups);
  const names = (wanted: (operator: string | undefined) => boolean) =>
    [...new Set(found.filter(({ operator }) => wanted(operator)).map(({ name = '' }) => name))].sort();
  return {
    required: names((operator) => operator === ':?'),
    optional: names((operator) => operator !== ':?'),
  };
};

/** An empty value counts as none. Throws for a missing required one. */
const interpolate = (text: string, environment: Readonly<Record<string, string>>): string =>
  text.replace(
    REFERENCE,
    (reference, name: string, operator: string | undefined, word: string | undefined) => {
      const value = environment[name] ?? '';
      if (value !== '') return value;
      if (operator === ':?') throw new Error(`${reference} has no value`);
      return word ?? '';
    },
  );

export const composeText = readText('docker-compose.yml');

/** Compose reads YAML first and replaces references in its texts, which stay texts. Merge keys are resolved. */
export const loadCompose = (environment: Readonly<Record<string, string>>): unknown =>
  JSON.parse(JSON.stringify(parse(composeText, { merge: true })), (_key, value) =>
    typeof value === 'string' ? interpolate(value, environment) : value,
  );

export const readCompose = (environment: Readonly<Record<string, string>>): ComposeFile =>
  composeFile.parse(loadCompose(environment));
