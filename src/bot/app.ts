import type { Accounts } from '../app/accounts';
import type { Calls } from '../app/calls';
import type { Deliveries } from '../app/deliveries';
import type { Runs } from '../app/runs';
import type { Renderer } from '../pictures/renderer';

/** What this door needs of the application. */
export interface BotApp {
  runs: Runs;
  calls: Calls;
  accounts: Accounts;
  deliveries: Deliveries;
  pictures: Renderer;
}
