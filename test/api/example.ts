import { z } from 'zod';
import { EXAMPLES } from '../../src/api/examples';

const objectSchema = z.record(z.string(), z.unknown());

/** A copy of the body that the document shows. */
export const example = (name: 'solve-problem' | 'evaluate-problem' | 'optimize-build') =>
  objectSchema.parse(structuredClone(EXAMPLES[name]));

/** The example with one field replaced; the path goes through objects and arrays. */
export const changed = (body: unknown, path: string, value: unknown): unknown => {
  const [key = '', ...rest] = path.split('.');
  const within = (old: unknown): unknown => (rest.length === 0 ? value : changed(old, rest.join('.'), value));
  if (Array.isArray(body)) return body.map((item, index) => (String(index) === key ? within(item) : item));
  const fields = objectSchema.parse(body ?? {});
  return { ...fields, [key]: within(fields[key]) };
};
