import { extraNames } from '../../domain/builds/extras';
import { termIn } from '../../domain/terms';
import { prefixWords } from '../../domain/terms/prefix-words';
import { foreign } from '../format/text';

/** Long names belong to explicit problems only, where the sender chose them. */
const LONGEST = 60;

/** The language's word for a name of ours; another name is shown as it is. */
export const nameIn = (words: Readonly<Record<string, string>>, name: string): string =>
  termIn(words, name) ?? foreign(name, LONGEST);

export const prefixName = (prefix: string): string => prefixWords(prefix) ?? foreign(prefix, LONGEST);

/** English API names of what a category holds; `nothing` for an empty place. */
export const extraName = (category: string, id: string, nothing: string): string => {
  const names = extraNames(category, id).map((name) => foreign(name, LONGEST));
  return names.length === 0 ? nothing : names.join(' + ');
};
