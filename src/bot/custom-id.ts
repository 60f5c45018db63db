/** What the components of a run's message do. `alternative` is a menu whose value is the rank. */
export const RUN_ACTIONS = [
  'cancel',
  'refresh',
  'compare',
  'sturdier',
  'assumptions',
  'alternative',
] as const;
export type RunAction = (typeof RUN_ACTIONS)[number];

/** Older messages stay pressable for ever: a changed scheme gets a new version beside this one. */
const PREFIX = 'run:v1';

export const runAction = (runId: string, action: RunAction): string => `${PREFIX}:${runId}:${action}`;

/** null for an id that this bot does not (or no longer) understand. */
export const parseRunAction = (customId: string): { runId: string; action: RunAction } | null => {
  const [, runId, name] = /^run:v1:([0-9a-f-]{36}):([a-z]+)$/.exec(customId) ?? [];
  const action = RUN_ACTIONS.find((one) => one === name);
  return runId === undefined || action === undefined ? null : { runId, action };
};
