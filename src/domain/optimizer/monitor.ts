import type { SearchState } from './search';

/** Thrown out of a search whose `isCancelled` said so. */
export class SearchCancelled extends Error {
  constructor() {
    super('the search was cancelled');
    this.name = 'SearchCancelled';
  }
}

export interface MonitorOptions {
  timeLimitMs: number;
  now: () => number;
  /** When the time began to count; default now. */
  startedAt?: number;
  onState?: (state: SearchState) => void;
  progressIntervalMs?: number;
  isCancelled?: () => boolean;
}

/** Counts the work of all searches of one run, and asks the clock only now and then. */
export interface Monitor {
  /** Counts evaluations; true when the time is up. Throws `SearchCancelled`. */
  spend: (evaluations: number) => boolean;
  evaluations: () => number;
  isTimeUp: () => boolean;
  /** What `onState` hears from now on. */
  watch: (describe: () => SearchState) => void;
}

const EVALUATIONS_PER_LOOK = 512;
const DEFAULT_INTERVAL_MS = 250;

export const createMonitor = (options: MonitorOptions): Monitor => {
  const { now, timeLimitMs, onState, isCancelled, progressIntervalMs = DEFAULT_INTERVAL_MS } = options;
  const { startedAt = now() } = options;
  let evaluations = 0;
  let nextLook = 0;
  let reportedAt = startedAt;
  let isTimeUp = false;
  let describe: (() => SearchState) | null = null;

  const look = (): void => {
    nextLook = evaluations + EVALUATIONS_PER_LOOK;
    if (isCancelled?.() === true) throw new SearchCancelled();
    const time = now();
    isTimeUp ||= time - startedAt >= timeLimitMs;
    if (onState === undefined || describe === null || time - reportedAt < progressIntervalMs) return;
    reportedAt = time;
    onState(describe());
  };

  return {
    spend: (count) => {
      evaluations += count;
      if (evaluations >= nextLook) look();
      return isTimeUp;
    },
    evaluations: () => evaluations,
    isTimeUp: () => isTimeUp,
    watch: (describer) => {
      describe = describer;
    },
  };
};

/** The same run with at most so many more evaluations, told apart from the clock so that results stay repeatable. */
export const limited = (monitor: Monitor, budget: number): Monitor => {
  const end = monitor.evaluations() + budget;
  const isTimeUp = (): boolean => monitor.isTimeUp() || monitor.evaluations() >= end;
  return {
    spend: (count) => {
      monitor.spend(count);
      return isTimeUp();
    },
    evaluations: monitor.evaluations,
    isTimeUp,
    watch: () => {},
  };
};
