import type { z } from 'zod';

/** A text in every language that the service speaks; English is the fallback. */
export interface Words {
  en: string;
  fr: string;
}

/** Who may ask: everybody (subject to ANONYMOUS_RUNS for runs), or an account, or its owner. */
export type Access = 'public' | 'user' | 'owner';

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

interface Shape<Kind extends 'run' | 'call', Name extends string, I, R, Command extends string | null> {
  /** verb-noun; the workflow's type is the same in camelCase. */
  name: Name;
  /** `run` starts a workflow, `call` answers at once. */
  kind: Kind;
  summary: Words;
  input: I;
  result: R;
  access: Access;
  /** REST route below /api/v1, parameters in braces; null when only Discord offers it. */
  http: `${Method} /${string}` | null;
  /** Slash command and subcommand; null when only REST offers it. */
  command: Command;
}

export type RunOperation<
  Name extends string = string,
  I extends z.ZodObject = z.ZodObject,
  R extends z.ZodType = z.ZodType,
  Command extends string | null = string | null,
> = Shape<'run', Name, I, R, Command>;

export type CallOperation<
  Name extends string = string,
  I extends z.ZodObject = z.ZodObject,
  R extends z.ZodType = z.ZodType,
  Command extends string | null = string | null,
> = Shape<'call', Name, I, R, Command>;

export type Operation = RunOperation | CallOperation;

export const defineRun = <
  const Name extends string,
  I extends z.ZodObject,
  R extends z.ZodType,
  const Command extends string | null,
>(
  operation: Omit<RunOperation<Name, I, R, Command>, 'kind'>,
): RunOperation<Name, I, R, Command> => ({ kind: 'run', ...operation });

export const defineCall = <
  const Name extends string,
  I extends z.ZodObject,
  R extends z.ZodType,
  const Command extends string | null,
>(
  operation: Omit<CallOperation<Name, I, R, Command>, 'kind'>,
): CallOperation<Name, I, R, Command> => ({ kind: 'call', ...operation });

/** How Discord shows a field: its French words, whether a fraction is typed as percent, or that it is left out. */
export interface FieldMeta {
  description: string;
  fr: string;
  /** `percent`: the field is a fraction and typed as percent in Discord. */
  unit?: 'percent';
  /** `false`: not offered in Discord. */
  option?: false;
}

/** Describes a field once for both doors: OpenAPI text, Discord option text. */
export const described = <T extends z.ZodType>(
  schema: T,
  words: Words,
  extra: Pick<FieldMeta, 'unit' | 'option'> = {},
): T => schema.meta({ description: words.en, fr: words.fr, ...extra });
