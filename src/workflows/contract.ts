import type { ErrorKind, FieldError } from '../errors';

/**
 * What callers and workers must agree on with the workflows. Only constants and types: everybody may import this.
 */

/** Workflows and quick activities poll this queue, computations the other: a search never starves a reply. */
export const MAIN_QUEUE = 'gw2optimizer';
export const COMPUTE_QUEUE = 'gw2optimizer-compute';

/** The query that every run workflow answers with its Progress. */
export const PROGRESS_QUERY = 'progress';
/** The signal by which long activities report: activities cannot be asked, workflows can. */
export const PROGRESS_SIGNAL = 'report-progress';

/** What a run workflow gets: the input itself stays in the database, far from Temporal's payload limit. */
export interface RunArguments {
  runId: string;
  timeLimitSeconds: number;
}

/** Why a run failed, as its owner may read it; `kind` is an AppError's. */
export interface RunFailure {
  kind: ErrorKind;
  message: string;
  fields: readonly FieldError[];
}
