import type { Modifier, Scenario } from '../model/problem';
import { atItsMean, type TimedModifier, touchesCappedValue } from './effects';

/** More causes would make more scenarios than the model takes (2^6). */
const MOST_CAUSES = 6;

/** Less than this share of the fight is worth no variant of its own, whose weight might round to nothing. */
const LEAST_SHARE = 1e-6;

const isPartial = ({ uptime }: TimedModifier): boolean => uptime > LEAST_SHARE && uptime < 1 - LEAST_SHARE;

/** Causes that must be told apart because what they change is capped, with their uptimes. */
const splitting = (modifiers: readonly TimedModifier[]): Map<string, number> =>
  new Map(
    [
      ...new Map(
        modifiers
          .filter((modifier) => isPartial(modifier) && touchesCappedValue(modifier))
          .map(({ cause, uptime }) => [cause, uptime] as const),
      ),
    ].slice(0, MOST_CAUSES),
  );

interface Draft {
  fraction: number;
  present: ReadonlySet<string>;
}

const split = (drafts: readonly Draft[], [cause, uptime]: readonly [string, number]): Draft[] => [
  ...drafts.map(({ fraction, present }) => ({
    fraction: fraction * uptime,
    present: new Set([...present, cause]),
  })),
  ...drafts.map(({ fraction, present }) => ({ fraction: fraction * (1 - uptime), present })),
];

/**
 * The fight as weighted variants: each cause with a partial uptime that touches a capped value is once there and once
 * not, independently of the others; all else counts at its mean. The first scenario has them all: attribute
 * constraints are tested there.
 */
export const scenariosOf = (modifiers: readonly TimedModifier[]): Scenario[] => {
  const causes = splitting(modifiers);
  const drafts = [...causes].reduce<Draft[]>(split, [{ fraction: 1, present: new Set() }]);
  const modifierIn = (modifier: TimedModifier, { present }: Draft): Modifier[] => {
    if (!causes.has(modifier.cause)) return [atItsMean(modifier)];
    const { source, ops } = modifier;
    return present.has(modifier.cause) ? [{ source, ops }] : [];
  };
  return drafts.map((draft) => ({
    fraction: draft.fraction,
    modifiers: modifiers.flatMap((modifier) => modifierIn(modifier, draft)),
  }));
};
