import { findName } from '../../domain/builds/names';
import { PREFIXES } from '../../domain/gear/affixes';
import { PROFESSIONS, type Profession } from '../../domain/gear/professions';
import { SLOT_IDS } from '../../domain/gear/slots';
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

/** Discord's limit of what a choice sends. */
const LONGEST = 100;

/** What is typed before the last part of a list, and that part. */
const split = (typed: string): { before: string[]; last: string; lead: string } => {
  const parts = typed.split(',').map((part) => part.trim());
  const before = parts.slice(0, -1).filter((part) => part !== '');
  return { before, last: parts.at(-1) ?? '', lead: before.map((part) => `${part}, `).join('') };
};

const led = (lead: string, suggestions: readonly Suggestion[]): Suggestion[] =>
  suggestions
    .map(({ name, value }) => ({ name: `${lead}${name}`, value: `${lead}${value}` }))
    .filter(({ name, value }) => value.length <= LONGEST && name.length <= LONGEST);

const prefixesLike = (typed: string, without: readonly string[] = []): Suggestion[] =>
  rank(
    typed,
    PREFIXES.filter((prefix) => findName(prefix, without) === null).map((prefix) => ({
      name: prefix,
      value: prefix,
    })),
  );

/** Completes the last name of a list and keeps those before it. */
export const completePrefixes: Completer = async ({ typed }) => {
  const { before, last, lead } = split(typed);
  return led(lead, prefixesLike(last, before));
};

/** First the slot, then its prefix: "amulet=", "amulet=Viper". */
export const completeForcedSlots: Completer = async ({ typed, language }) => {
  const { before, last, lead } = split(typed);
  const [slot = '', prefix] = last.split('=');
  if (prefix !== undefined) return led(`${lead}${slot.trim()}=`, prefixesLike(prefix));
  const { slots } = textsIn(language).terms;
  const left = SLOT_IDS.filter((id) => !before.some((pair) => pair.startsWith(`${id}=`)));
  return rank(
    last,
    left.map((id) => ({ name: `${slots[id]} (${id}=…)`, value: `${id}=` })),
  ).flatMap(({ name, value }) => led(lead, [{ name, value }]));
};
