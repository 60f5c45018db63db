import { textsIn } from '../locales';
import type { Language } from '../message';

/** Values that only commands show. */
const OWN: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    twoHanded: 'One two-handed weapon',
    dualWield: 'Two one-handed weapons',
  },
  fr: {
    power: 'Directs (puissance)',
    condition: 'Par altération',
    twoHanded: 'Une arme à deux mains',
    dualWield: 'Deux armes à une main',
  },
};

const plain = (value: string): string => {
  const words = value.replaceAll('-', ' ');
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
};

/** What a user of this language reads for one of a field's fixed values. */
export const choiceName = (value: string, language: Language): string => {
  const { terms, run } = textsIn(language);
  const known: Readonly<Record<string, string>> = {
    ...OWN[language],
    ...terms.objectives,
    ...terms.gameModes,
    ...terms.roles,
    ...terms.rarities,
    ...run.status,
  };
  return known[value] ?? plain(value);
};
