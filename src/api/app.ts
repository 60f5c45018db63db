import type { Caller } from '../app/caller';
import type { Calls } from '../app/calls';
import type { Runs } from '../app/runs';

/** What this door needs of the application. */
export interface App {
  runs: Runs;
  calls: Calls;
  /** The caller behind an address without an account. */
  anonymous: (address: string) => Caller;
}
