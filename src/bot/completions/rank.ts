/** One thing to choose: what is shown, what is sent, and other words it is found by. */
export interface Suggestion {
  name: string;
  value: string;
}

/** Discord's limits. */
const MOST = 25;
const LONGEST = 100;

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const isSubsequence = (typed: string, text: string): boolean => {
  const rest = [...text].reduce(
    (left, letter) => (left.startsWith(letter) ? left.slice(letter.length) : left),
    typed,
  );
  return rest === '';
};

/** 0 prefix, 1 start of a word, 2 its letters in this order, null no match. */
const score = (typed: string, text: string): number | null => {
  if (text.startsWith(typed)) return 0;
  if (text.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(typed))) return 1;
  return isSubsequence(typed, text) ? 2 : null;
};

/** Both the shown and the sent words may be typed. */
const bestScore = (typed: string, { name, value }: Suggestion): number | null => {
  const scores = [score(typed, plain(name)), score(typed, plain(value))].filter((one) => one !== null);
  return scores.length === 0 ? null : Math.min(...scores);
};

/** What fits the typed letters, best first, otherwise in the given order; within Discord's limits. */
export const rank = (typed: string, suggestions: readonly Suggestion[]): Suggestion[] => {
  const wanted = plain(typed.trim());
  return suggestions
    .filter(({ value }) => value.length <= LONGEST)
    .flatMap((suggestion) => {
      const scored = bestScore(wanted, suggestion);
      return scored === null ? [] : [{ suggestion, scored }];
    })
    .sort((one, other) => one.scored - other.scored)
    .slice(0, MOST)
    .map(({ suggestion: { name, value } }) => ({ name: [...name].slice(0, LONGEST).join(''), value }));
};
