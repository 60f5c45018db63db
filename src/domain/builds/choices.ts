import { type Issue, issue } from '../model/issue';
import type { Choice, EngineMode } from '../model/problem';
import { EXTRA_CATEGORIES, EXTRAS, type ExtraCategory, PAIR } from './extras';
import { type Extra, NONE, opsIn } from './extras/extra';
import { findName, unknownName } from './names';
import { assume, type Part, part } from './part';
import type { Profile } from './profiles/profile';
import type { BuildRequest } from './request';
import { USUAL_EXTRAS } from './usual-extras';
import { usualFor, type Wanted } from './wanted';

interface Chosen {
  request: BuildRequest;
  profile: Profile | null;
  wanted: Wanted;
  mode: EngineMode;
}

const usualIds = (category: ExtraCategory, { profile, wanted }: Chosen): readonly string[] => {
  const own = profile?.extras?.[category];
  if (own !== undefined) return own;
  const ids = usualFor(USUAL_EXTRAS[category], wanted);
  return ids.length > 1 ? ids.filter((id) => id !== NONE.id) : ids;
};

const byIdOrName = (written: string, known: readonly Extra[]): Extra | undefined => {
  const id = findName(
    written,
    known.map((extra) => extra.id),
  );
  return known.find((extra) => extra.id === id || findName(written, [extra.name]) !== null);
};

const extrasOf = (category: ExtraCategory, chosen: Chosen): { extras: Extra[]; issues: Issue[] } => {
  const known = EXTRAS[category];
  const written = chosen.request.extras?.[category] ?? usualIds(category, chosen);
  const found = written.map((name) => byIdOrName(name, known));
  const ids = known.map(({ id }) => id);
  return {
    extras: [...new Set(found.flatMap((extra) => (extra === undefined ? [] : [extra])))],
    issues: found.flatMap((extra, index) =>
      extra === undefined
        ? [issue(`extras.${category}.${index}`, unknownName(written[index] ?? '', category, ids))]
        : [],
    ),
  };
};

/** Two different sigils; one alone stands beside an empty place. */
const pairs = (sigils: readonly Extra[]): Extra[][] => {
  const [only] = sigils;
  if (only !== undefined && sigils.length === 1) return [only === NONE ? [NONE] : [only, NONE]];
  return sigils.flatMap((first, index) => sigils.slice(index + 1).map((second) => [first, second]));
};

const optionOf = (extras: readonly Extra[], mode: EngineMode): Choice['options'][number] => ({
  id: extras.map(({ id }) => id).join(PAIR),
  name: extras.map(({ name }) => name).join(' and '),
  ops: extras.flatMap((extra) => opsIn(extra, mode)),
});

const choiceOf = (category: ExtraCategory, extras: readonly Extra[], mode: EngineMode): Choice => {
  const groups = category === 'sigils' ? pairs(extras) : extras.map((extra) => [extra]);
  return { category, options: groups.map((group) => optionOf(group, mode)) };
};

const countedNotes = (extras: readonly Extra[]): string =>
  extras.flatMap(({ name, counted }) => (counted === undefined ? [] : [`${name}: ${counted}`])).join('; ');

const statementOf = (extras: readonly Extra[]): string => {
  const counted = countedNotes(extras);
  if (extras.every((extra) => extra === NONE)) return 'None is counted.';
  const names = extras.map(({ name }) => name).join(', ');
  return counted === '' ? `Searched: ${names}.` : `Searched: ${names}. Counted with ${counted}.`;
};

const SOURCE =
  'API /v2/items (2025-11-27); stacking groups and rates from discretize-gear-optimizer (2026-01)';

/** One category of choices each for rune, pair of sigils, relic, food and utility. */
export const choicesFor = (chosen: Chosen): Part<Choice[]> => {
  const found = EXTRA_CATEGORIES.map((category) => ({ category, ...extrasOf(category, chosen) }));
  return part(
    found.map(({ category, extras }) => choiceOf(category, extras, chosen.mode)),
    found.map(({ category, extras }) => assume(category, statementOf(extras), SOURCE)),
    found.flatMap(({ issues }) => issues),
  );
};
