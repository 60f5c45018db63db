import type { Issue } from '../model/issue';
import type { Assumption } from './request';

/** One part of the problem: what was decided, what of the request is wrong, what the answer must say about it. */
export interface Part<Value> {
  value: Value;
  issues: readonly Issue[];
  assumptions: readonly Assumption[];
}

export const part = <Value>(
  value: Value,
  assumptions: readonly Assumption[] = [],
  issues: readonly Issue[] = [],
): Part<Value> => ({ value, assumptions, issues });

export const assume = (topic: string, statement: string, source: string | null = null): Assumption => ({
  topic,
  statement,
  source,
});
