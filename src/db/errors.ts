import { AppError, ERROR_KINDS, type ErrorKind } from '../errors';

/** Node's system errors, SQLite's result codes, and classes of PostgreSQL's SQLSTATE (appendix A of its manual). */
const UNREACHABLE_CODE =
  /^(E[A-Z_]+|SQLITE_(BUSY|LOCKED|CANTOPEN|IOERR|FULL|READONLY|NOTADB|CORRUPT|PERM)|(08|28|3D|40|53|57|58).{3})$/;
/** What the drivers and the pool say without a code when a connection is lost or is not to be had in time. */
const UNREACHABLE_TEXT =
  /(Connection terminated|timeout expired|Query read timeout|Timeout acquiring a connection|Unable to acquire a connection|timeout of \d+ms exceeded|not queryable|Database is closed)/i;
/** A row that exists already, or a reference to one that does not. */
const CONFLICT_CODE = /^(23503|23505)$/;
const CONFLICT_TEXT = /(UNIQUE|FOREIGN KEY) constraint failed/;
/** Text that PostgreSQL cannot hold: U+0000 or half a surrogate pair. */
const UNSTORABLE_CODE = /^(22021|22P05)$/;

interface Fault {
  code: string;
  text: string;
}

/**
 * Looks at the shape: errors of Node's own modules are not always `instanceof` this realm's Error. Objection wraps
 * the driver's error, which alone has the code.
 */
const faultOf = (error: unknown): Fault => {
  if (typeof error !== 'object' || error === null) return { code: '', text: String(error) };
  if ('nativeError' in error) return faultOf(error.nativeError);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const text = 'message' in error && typeof error.message === 'string' ? error.message : '';
  return { code, text };
};

const MESSAGES = {
  unavailable: 'The database cannot be reached at the moment',
  conflict: 'It exists already, or something that it refers to no longer exists',
  'invalid-input': 'A text holds a character that cannot be stored',
  internal: ERROR_KINDS.internal.title,
} as const;

const kindOf = ({ code, text }: Fault): ErrorKind & keyof typeof MESSAGES => {
  if (UNREACHABLE_CODE.test(code) || UNREACHABLE_TEXT.test(text)) return 'unavailable';
  if (CONFLICT_CODE.test(code) || CONFLICT_TEXT.test(text)) return 'conflict';
  return UNSTORABLE_CODE.test(code) ? 'invalid-input' : 'internal';
};

/** PostgreSQL's `detail` quotes whole rows: only the code and the message (SQL with placeholders) reach the log. */
const toDatabaseError = (error: unknown): AppError => {
  if (error instanceof AppError) return error;
  const fault = faultOf(error);
  const kind = kindOf(fault);
  return new AppError(kind, MESSAGES[kind], { cause: new Error(`${fault.code} ${fault.text}`.trim()) });
};

/** The same function, with every failure of the database as an AppError that holds no SQL in its message. */
export const guarded =
  <Args extends unknown[], Value>(work: (...args: Args) => Promise<Value>) =>
  (...args: Args): Promise<Value> =>
    work(...args).catch((error: unknown) => {
      throw toDatabaseError(error);
    });
