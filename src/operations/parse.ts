import { z } from 'zod';
import { type InputOf, OPERATIONS, type OperationName } from './index';
import type { Words } from './operation';

type Options = Parameters<z.ZodType['safeParse']>[1];
type Parsers = {
  [Name in OperationName]: (raw: unknown, options: Options) => z.ZodSafeParseResult<InputOf<Name>>;
};
const parsers: Parsers = Object.assign(
  {},
  ...Object.values(OPERATIONS).map(({ name, input }) => ({
    [name]: (raw: unknown, options: Options) => input.safeParse(raw, options),
  })),
);

export interface WrongField {
  path: string;
  message: string;
}

export type Parsed<Name extends OperationName> =
  | { ok: true; input: InputOf<Name> }
  | { ok: false; fields: WrongField[] };

/** An unknown key is reported where it stands, each key on its own. */
const toFields = (issue: z.core.$ZodIssue): WrongField[] => {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key].join('.'), message: 'is not a known field' }));
  }
  return [{ path: path.join('.'), message: issue.message }];
};

const FRENCH = z.locales.fr().localeError;

/** Reads foreign values as an operation's input, once at each door. What is wrong is said in `language`. */
export const parseInput = <Name extends OperationName>(
  name: Name,
  raw: unknown,
  language: keyof Words = 'en',
): Parsed<Name> => {
  const parsed = parsers[name](raw, language === 'fr' ? { error: FRENCH } : {});
  if (parsed.success) return { ok: true, input: parsed.data };
  return { ok: false, fields: parsed.error.issues.flatMap(toFields) };
};
