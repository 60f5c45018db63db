import { read } from '../model/attributes';
import { isHigher } from './compare';
import { limited, type Monitor } from './monitor';
import type { Entry } from './ranking';
import type { BindingConstraint } from './result';
import { search } from './search';
import type { Space } from './space';
import type { Target } from './target';

/** One removed constraint may cost as much again as the whole search, or this. */
const LEAST_BUDGET = 200_000;

interface Solved {
  space: Space;
  target: Target;
  best: Entry;
  monitor: Monitor;
}

/** Solves again without each constraint in turn. The optimum with it is where the search without it starts. */
export const bindingConstraints = (
  { space, target, best, monitor }: Solved,
  optimum: Float64Array,
): BindingConstraint[] => {
  const budget = Math.max(LEAST_BUDGET, monitor.evaluations());
  return target.limits.flatMap((limit): BindingConstraint[] => {
    const without = { ...target, limits: target.limits.filter((other) => other !== limit) };
    const found = search({
      space,
      target: without,
      size: 1,
      valueOnly: true,
      monitor: limited(monitor, budget),
      seeds: [best],
    });
    const valueWithout = found.entries[0]?.order[0] ?? Number.NEGATIVE_INFINITY;
    if (!isHigher(valueWithout, read(best.order, 0))) return [];
    const { constraint, required, quantity } = limit;
    return [{ constraint, required, actual: read(optimum, quantity), valueWithout }];
  });
};
