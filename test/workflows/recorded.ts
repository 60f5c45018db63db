import path from 'node:path';

export const ENDINGS = ['completed', 'failed', 'cancelled'] as const;
export type Ending = (typeof ENDINGS)[number];

/** Where the history of a workflow that ended this way is kept, as Temporal writes histories in JSON. */
export const historyFile = (workflow: string, ending: Ending): string =>
  path.join(__dirname, 'histories', `${workflow}-${ending}.json`);
