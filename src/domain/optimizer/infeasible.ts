import type { CompiledLimit } from '../model/quantities';
import { slackOf } from '../model/quantities';
import { limited, type Monitor } from './monitor';
import type { InfeasibleResult } from './result';
import { search } from './search';
import type { Space } from './space';

type Reason = InfeasibleResult['reason'];

/** The best that one constrained quantity can reach within the other limits; null when nothing holds these. */
const bestReachable = (
  space: Space,
  monitor: Monitor,
  limit: CompiledLimit,
  others: readonly CompiledLimit[],
): number | null => {
  const target = { quantity: limit.quantity, sign: limit.sign, limits: others };
  const quiet = limited(monitor, Number.POSITIVE_INFINITY);
  const [best] = search({ space, target, size: 1, valueOnly: true, monitor: quiet }).entries;
  return best === undefined ? null : limit.sign * (best.order[0] ?? 0);
};

/**
 * Names the constraint to blame: one that fails alone, else one that fails while the others hold,
 * else (several conflicts at once) the first that fails together with those before it.
 */
export const whyInfeasible = (
  space: Space,
  limits: readonly CompiledLimit[],
  monitor: Monitor,
): Reason | null => {
  const reason = ({ constraint, required }: CompiledLimit, best: number, scope: Reason['scope']): Reason => ({
    constraint,
    required,
    best,
    scope,
  });
  const alone = limits.map((limit) => ({ limit, best: bestReachable(space, monitor, limit, []) }));
  const hopeless = alone.find(({ limit, best }) => best !== null && slackOf(limit, best) < 0);
  const suspects = hopeless === undefined ? limits : [hopeless.limit];
  for (const limit of suspects) {
    const others = limits.filter((other) => other !== limit);
    const best = others.length === 0 ? null : bestReachable(space, monitor, limit, others);
    if (best !== null) return reason(limit, best, 'with-others');
  }
  const named = hopeless ?? alone.at(-1);
  return named === undefined || named.best === null ? null : reason(named.limit, named.best, 'alone');
};
