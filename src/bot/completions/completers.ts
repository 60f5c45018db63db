import type { CommandName, InputOf } from '../../operations';
import type { Field } from '../commands/fields';
import type { Completer } from './completer';
import { completeForcedSlots, completePrefixes, completeProfession, completeSpecialization } from './game';
import { completeCommand, completeRun } from './service';

type Completers = { [Name in CommandName]?: { [Key in keyof InputOf<Name>]?: Completer } };

/** Which fields complete with what. */
const COMPLETERS: Completers = {
  'optimize-build': {
    profession: completeProfession,
    specialization: completeSpecialization,
    prefixes: completePrefixes,
    excludePrefixes: completePrefixes,
    forcedSlots: completeForcedSlots,
  },
  'show-run': { id: completeRun },
  'cancel-run': { id: completeRun },
  'show-help': { command: completeCommand },
};

/** null where the user types freely. */
export const completerOf = (name: CommandName, { path }: Field): Completer | null => {
  const own: Readonly<Record<string, Completer | undefined>> = COMPLETERS[name] ?? {};
  return path.length === 1 ? (own[path[0] ?? ''] ?? null) : null;
};
