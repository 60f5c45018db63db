import type { Caller } from '../../app/caller';
import type { BotApp } from '../app';
import type { OptionValue } from '../commands/read-options';
import type { Language } from '../message';
import type { Suggestion } from './rank';

/** What is being typed, by whom. */
export interface Asked {
  typed: string;
  language: Language;
  app: BotApp;
  /** The other options so far, by name; they may be incomplete. */
  option: (name: string) => OptionValue | undefined;
  caller: () => Promise<Caller>;
}

/** What can be chosen, best first, within Discord's limits. */
export type Completer = (asked: Asked) => Promise<Suggestion[]>;
