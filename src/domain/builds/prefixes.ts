import { PREFIXES, type Prefix } from '../gear/affixes';
import { type Issue, issue } from '../model/issue';
import { findName, unknownName } from './names';
import { assume, type Part, part } from './part';
import type { BuildRequest } from './request';
import { USUAL_PREFIXES } from './usual-prefixes';
import { usualFor, type Wanted } from './wanted';

/** Asks for every prefix of the game. */
const ALL = 'all';

const resolve = (written: readonly string[], path: string): { known: Prefix[]; issues: Issue[] } => {
  const found = written.map((name) => findName(name, PREFIXES));
  return {
    known: found.flatMap((name) => (name === null ? [] : [name])),
    issues: found.flatMap((name, index) =>
      name === null
        ? [issue(`${path}.${index}`, unknownName(written[index] ?? '', 'stat prefix', PREFIXES))]
        : [],
    ),
  };
};

const searched = ({ prefixes }: BuildRequest, wanted: Wanted): readonly string[] => {
  if (prefixes === undefined) return usualFor(USUAL_PREFIXES, wanted);
  return findName(prefixes[0] ?? '', [ALL]) === null ? prefixes : PREFIXES;
};

/** The prefixes to search: those named (or `all`), else the usual ones for what is wanted, less the excluded. */
export const allowedPrefixes = (request: BuildRequest, wanted: Wanted): Part<Prefix[]> => {
  const asked = resolve(searched(request, wanted), 'prefixes');
  const excluded = resolve(request.excludePrefixes ?? [], 'excludePrefixes');
  const allowed = [...new Set(asked.known)].filter((name) => !excluded.known.includes(name));
  const issues = [...asked.issues, ...excluded.issues];
  if (issues.length === 0 && allowed.length === 0) {
    issues.push(issue('excludePrefixes', 'leaves no prefix to search'));
  }
  const hint = request.prefixes === undefined ? ` Name others in prefixes; "${ALL}" searches every one.` : '';
  return part(allowed, [assume('prefixes', `Searched: ${allowed.join(', ')}.${hint}`)], issues);
};
