import type { Config } from '../config';
import type { Log } from '../log';

/** What every part is started with. */
export interface Surroundings {
  config: Config;
  log: Log;
  /** One line of visible progress for the person who starts the service. */
  say: (line: string) => void;
  /** Hears of a part that is gone for good and without which nothing works. */
  lost?: (part: string, reason: unknown) => void;
  /** The workflows, bundled; where `npm run build` puts them when absent. */
  bundlePath?: string;
}
