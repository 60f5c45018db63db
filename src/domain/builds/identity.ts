import { PROFESSIONS, type Profession } from '../gear/professions';
import {
  CORE_TRAIT_LINES,
  coreName,
  ELITE_SPECIALIZATIONS,
  type Specialization,
} from '../gear/specializations';
import { type Issue, issue } from '../model/issue';
import { findName, unknownName } from './names';
import type { BuildRequest } from './request';

export interface Identity {
  profession: Profession;
  /** null: core; undefined: not said. */
  specialization: string | null | undefined;
}

type Resolved<Value> = { ok: true; value: Value } | { ok: false; issue: Issue };

/** A number, also when it arrives as text. */
const idOf = (written: string | number): number | null => {
  const id = Number(written);
  return Number.isInteger(id) && String(written).trim() !== '' ? id : null;
};

const resolveProfession = (written: string | number): Resolved<Profession> => {
  const id = idOf(written);
  const value = id === null ? findName(String(written), PROFESSIONS) : PROFESSIONS[id - 1];
  return value ? { ok: true, value } : { ok: false, issue: issue('profession', unknownProfession(written)) };
};

const unknownProfession = (written: string | number): string =>
  unknownName(written, 'profession', PROFESSIONS);

const matches =
  (written: string | number) =>
  ({ id, name }: Specialization): boolean =>
    idOf(written) === id || findName(String(written), [name]) !== null;

const isCore = (written: string | number, profession: Profession): boolean =>
  findName(String(written), ['core', 'none', profession, coreName(profession)]) !== null;

const namesOf = (profession: Profession): string[] => [
  ...ELITE_SPECIALIZATIONS[profession].map(({ name }) => name),
  coreName(profession),
];

/** Says whose specialization it is, or that it is none. */
const wrongSpecialization = (written: string | number, profession: Profession): string => {
  const allowed = namesOf(profession).join(', ');
  const owner = PROFESSIONS.find((other) => ELITE_SPECIALIZATIONS[other].some(matches(written)));
  const elite = owner && ELITE_SPECIALIZATIONS[owner].find(matches(written));
  if (owner && elite)
    return `${elite.name} belongs to ${owner}, not ${profession}. ${profession} has ${allowed}`;
  const line = PROFESSIONS.flatMap((other) => CORE_TRAIT_LINES[other]).find(matches(written));
  if (line)
    return `${line.name} is a core trait line, not an elite specialization. ${profession} has ${allowed}`;
  return unknownName(written, `specialization of ${profession}`, namesOf(profession));
};

const resolveSpecialization = (
  written: BuildRequest['specialization'],
  profession: Profession,
): Resolved<string | null | undefined> => {
  if (written === undefined) return { ok: true, value: undefined };
  if (isCore(written, profession)) return { ok: true, value: null };
  const own = ELITE_SPECIALIZATIONS[profession].find(matches(written));
  if (own) return { ok: true, value: own.name };
  return { ok: false, issue: issue('specialization', wrongSpecialization(written, profession)) };
};

/** Names and ids of profession and specialization, in any case. */
export const resolveIdentity = (request: BuildRequest): Resolved<Identity> => {
  const profession = resolveProfession(request.profession);
  if (!profession.ok) return profession;
  const specialization = resolveSpecialization(request.specialization, profession.value);
  if (!specialization.ok) return specialization;
  return { ok: true, value: { profession: profession.value, specialization: specialization.value } };
};
