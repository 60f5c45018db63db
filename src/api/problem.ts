import { type AppError, ERROR_KINDS, type FieldError } from '../errors';

/** RFC 9457 problem details, plus our code, the wrong fields and the id that is in the log. */
export interface ProblemDetails {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  errors: FieldError[];
  requestId: string;
}

export const PROBLEM_TYPE = 'application/problem+json';

/** More help nobody; a path may be a key that the request made up. */
const MOST_ERRORS = 50;
const LONGEST_PATH = 200;

const shown = (fields: readonly FieldError[]): FieldError[] => {
  const first = fields
    .slice(0, MOST_ERRORS)
    .map(({ path, message }) => ({ path: path.slice(0, LONGEST_PATH), message }));
  const left = fields.length - first.length;
  return left === 0 ? first : [...first, { path: '', message: `and ${left} more` }];
};

export const toProblemDetails = (error: AppError, requestId: string): ProblemDetails => ({
  type: `urn:gw2optimizer:problem:${error.kind}`,
  title: ERROR_KINDS[error.kind].title,
  status: ERROR_KINDS[error.kind].status,
  detail: error.message,
  code: error.kind,
  errors: shown(error.fields),
  requestId,
});
