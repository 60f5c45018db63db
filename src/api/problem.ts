import { type AppError, ERROR_KINDS } from '../errors';

/** RFC 9457 problem details, plus our code, the wrong fields and the id that is in the log. */
export interface ProblemDetails {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  errors: { path: string; message: string }[];
  requestId: string;
}

export const PROBLEM_TYPE = 'application/problem+json';

export const toProblemDetails = (error: AppError, requestId: string): ProblemDetails => ({
  type: `urn:gw2optimizer:problem:${error.kind}`,
  title: ERROR_KINDS[error.kind].title,
  status: ERROR_KINDS[error.kind].status,
  detail: error.message,
  code: error.kind,
  errors: [...error.fields],
  requestId,
});
