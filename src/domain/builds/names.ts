/** Names as players write them: case, spaces, hyphens, the possessive ("Viper's") and a joining "and" do not matter. */
const canonical = (name: string): string =>
  name
    .toLowerCase()
    .replace(/['’]s\b|\band\b/g, '')
    .replace(/[^a-z0-9]/g, '');

/** Levenshtein distance. */
const editDistance = (a: string, b: string): number => {
  const first = Array.from({ length: b.length + 1 }, (_, column) => column);
  const last = [...a].reduce<number[]>(
    (previous, letter, row) =>
      [...b].reduce<number[]>(
        (current, other, column) => {
          const changed = (previous[column] ?? 0) + (letter === other ? 0 : 1);
          const added = (current[column] ?? 0) + 1;
          const dropped = (previous[column + 1] ?? 0) + 1;
          return current.concat(Math.min(changed, added, dropped));
        },
        [row + 1],
      ),
    first,
  );
  return last[b.length] ?? 0;
};

/** Few misspell the first letters: they decide between names that are equally near. */
const sharedStart = (a: string, b: string): number => {
  const different = [...a].findIndex((letter, index) => letter !== b[index]);
  return different === -1 ? a.length : different;
};

/** A name further away than this is no misspelling. */
const FARTHEST = 3;
const LONGEST_WORTH_COMPARING = 60;

export const findName = <Name extends string>(written: string, names: readonly Name[]): Name | null =>
  names.find((name) => canonical(name) === canonical(written)) ?? null;

/** The known name that a misspelled one probably means, or null. */
const nearestName = (written: string, names: readonly string[]): string | null => {
  if (written.length > LONGEST_WORTH_COMPARING) return null;
  const ranked = names
    .map((name) => ({
      name,
      distance: editDistance(canonical(written), canonical(name)),
      shared: sharedStart(canonical(written), canonical(name)),
    }))
    .sort((one, other) => one.distance - other.distance || other.shared - one.shared);
  const best = ranked[0];
  if (best === undefined || best.distance > Math.min(FARTHEST, canonical(best.name).length - 1)) return null;
  return best.name;
};

/** What is wrong with a name, the likely correction, and what is allowed. */
export const unknownName = (written: string | number, what: string, names: readonly string[]): string => {
  const nearest = nearestName(String(written), names);
  const hint = nearest === null ? '' : ` Did you mean ${nearest}?`;
  return `"${String(written).slice(0, LONGEST_WORTH_COMPARING)}" is no ${what}.${hint} Known: ${names.join(', ')}`;
};
