import { findName } from '../../domain/builds/names';
import { PREFIXES } from '../../domain/gear/affixes';
import { PROFESSIONS, type Profession } from '../../domain/gear/professions';
import { coreName, ELITE_SPECIALIZATIONS } from '../../domain/gear/specializations';
import { textsIn } from '../locales';
import type { Completer } from './completer';
import { rank, type Suggestion } from './rank';

export const completeProfession: Completer = async ({ typed, language }) => {
  const { professions } = textsIn(language).terms;
  return rank(
    typed,
    PROFESSIONS.map((value) => ({ name: professions[value], value })),
  );
};

const professionIn = (written: string): Profession | null => findName(written, PROFESSIONS);

const specializationsOf = (profession: Profession): Suggestion[] =>
  [...ELITE_SPECIALIZATIONS[profession].map(({ name }) => name), coreName(profession)].map((name) => ({
    name,
    value: name,
  }));

/** Those of the chosen profession; of all while none is chosen. */
export const completeSpecialization: Completer = async ({ typed, option }) => {
  const profession = professionIn(String(option('profession') ?? ''));
  const professions = profession === null ? PROFESSIONS : [profession];
  return rank(typed, professions.flatMap(specializationsOf));
};

/** Completes the last name of a list and keeps those before it. */
export const completePrefixes: Completer = async ({ typed }) => {
  const names = typed.split(',').map((name) => name.trim());
  const before = names.slice(0, -1).filter((name) => name !== '');
  const lead = before.map((name) => `${name}, `).join('');
  const left = PREFIXES.filter((prefix) => findName(prefix, before) === null);
  return rank(
    names.at(-1) ?? '',
    left.map((prefix) => ({ name: prefix, value: prefix })),
  )
    .map(({ name, value }) => ({ name: `${lead}${name}`, value: `${lead}${value}` }))
    .filter(({ value }) => value.length <= 100);
};
