/**
 * Every failure that a user may see, once: its HTTP status and whether repeating the same request can help.
 * The user's words are keyed by kind in each door (`bot/locales`, `api/errors`).
 */
export const ERROR_KINDS = {
  'invalid-input': { status: 422, retryable: false, title: 'The request has invalid values' },
  malformed: { status: 400, retryable: false, title: 'The request could not be read' },
  'too-large': { status: 413, retryable: false, title: 'The request is too large' },
  'unsupported-media-type': { status: 415, retryable: false, title: 'The request must be JSON' },
  unauthenticated: { status: 401, retryable: false, title: 'An account is required' },
  forbidden: { status: 403, retryable: false, title: 'Not allowed' },
  'not-found': { status: 404, retryable: false, title: 'Not found' },
  conflict: { status: 409, retryable: false, title: 'Conflicts with what exists' },
  'missing-data': { status: 422, retryable: false, title: 'Numbers are missing that nothing here knows' },
  undecided: {
    status: 422,
    retryable: false,
    title: 'The time limit was reached before a build or a proof was found',
  },
  'rate-limited': { status: 429, retryable: true, title: 'Too many requests' },
  cancelled: { status: 409, retryable: false, title: 'The run was cancelled' },
  unavailable: { status: 503, retryable: true, title: 'A needed part is not available' },
  timeout: { status: 504, retryable: true, title: 'Took too long' },
  internal: { status: 500, retryable: false, title: 'Something went wrong here' },
} as const;

export type ErrorKind = keyof typeof ERROR_KINDS;

/** One wrong value: a dotted path in the request and what is wrong and allowed there. */
export interface FieldError {
  path: string;
  message: string;
}

interface AppErrorOptions {
  fields?: readonly FieldError[];
  cause?: unknown;
}

/** The only error that crosses rooms. `message` is written for the user, in English, and never holds internals. */
export class AppError extends Error {
  readonly kind: ErrorKind;
  readonly fields: readonly FieldError[];

  constructor(kind: ErrorKind, message: string, options: AppErrorOptions = {}) {
    super(message, options.cause === undefined ? {} : { cause: options.cause });
    this.name = 'AppError';
    this.kind = kind;
    this.fields = options.fields ?? [];
  }
}

/** Any thrown value as an AppError; what is unknown becomes `internal` and keeps its cause for the log. */
export const toAppError = (error: unknown): AppError =>
  error instanceof AppError ? error : new AppError('internal', ERROR_KINDS.internal.title, { cause: error });

export const isErrorKind = (kind: unknown): kind is ErrorKind =>
  typeof kind === 'string' && kind in ERROR_KINDS;
