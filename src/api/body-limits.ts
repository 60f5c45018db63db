import type { FieldError } from '../errors';

/** A body of 2 MiB that makes sense has fewer values: each needs a name or a separator besides. */
const MOST_VALUES = 250_000;
/** The deepest that any operation reads is 8. */
const DEEPEST = 32;

const childrenOf = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value) : [];

/** What makes a body too much to check value by value, or null. Looks at no more values than are allowed. */
export const excessOf = (body: unknown): FieldError | null => {
  let level: unknown[] = [body];
  let count = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    count += level.length;
    if (count > MOST_VALUES) return { path: '', message: `has more than ${MOST_VALUES} values` };
    if (depth > DEEPEST) return { path: '', message: `is nested deeper than ${DEEPEST} levels` };
    level = level.flatMap(childrenOf);
  }
  return null;
};
