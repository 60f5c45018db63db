import { type AnyOperation, OPERATIONS } from '../../operations';
import { type Field, fieldsOf } from './fields';

/** An operation that Discord offers. */
export type CommandOperation = Extract<AnyOperation, { command: string }>;

export interface Command {
  operation: CommandOperation;
  /** The command's words: command, then subcommand if it has one. */
  words: readonly string[];
  fields: readonly Field[];
}

const isOffered = (operation: AnyOperation): operation is CommandOperation => operation.command !== null;

/** Every slash command, derived from the operations. */
export const COMMANDS: readonly Command[] = Object.values(OPERATIONS)
  .filter(isOffered)
  .map((operation) => ({
    operation,
    words: operation.command.split(' '),
    fields: fieldsOf(operation.input),
  }));

/** null for a command that an older version registered. */
export const findCommand = (name: string, subcommand: string | null): Command | null =>
  COMMANDS.find(({ words }) => words[0] === name && (words[1] ?? null) === subcommand) ?? null;
