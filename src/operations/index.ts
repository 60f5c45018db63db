import type { z } from 'zod';
import { evaluateProblem } from './evaluate-problem';
import type { Operation } from './operation';
import { optimizeBuild } from './optimize-build';
import { cancelRun, listRuns, showRun } from './runs';
import { checkHealth, showHelp } from './service';
import { solveProblem } from './solve-problem';

/** THE LIST: slash commands, routes, OpenAPI, help and workflow names derive from it, in this order. */
export const OPERATIONS = {
  'optimize-build': optimizeBuild,
  'solve-problem': solveProblem,
  'evaluate-problem': evaluateProblem,
  'list-runs': listRuns,
  'show-run': showRun,
  'cancel-run': cancelRun,
  'check-health': checkHealth,
  'show-help': showHelp,
} as const satisfies Record<string, Operation>;

type List = typeof OPERATIONS;

export type OperationName = keyof List;
export type AnyOperation = List[OperationName];

type NamesOfKind<Kind extends 'run' | 'call'> = {
  [Name in OperationName]: List[Name]['kind'] extends Kind ? Name : never;
}[OperationName];
export type RunName = NamesOfKind<'run'>;
export type CallName = NamesOfKind<'call'>;
/** The operations that Discord offers. */
export type CommandName = {
  [Name in OperationName]: List[Name]['command'] extends string ? Name : never;
}[OperationName];

export type InputOf<Name extends OperationName> = z.output<List[Name]['input']>;
export type ResultOf<Name extends OperationName> = z.output<List[Name]['result']>;

export const isRun = <Name extends OperationName>(name: Name): name is Name & RunName =>
  OPERATIONS[name].kind === 'run';

export const isOperation = (name: string): name is OperationName => Object.hasOwn(OPERATIONS, name);

/** An operation's verb-noun name in camelCase: its workflow's type. */
export type WorkflowName<Name extends string> = Name extends `${infer Verb}-${infer Rest}`
  ? `${Verb}${Capitalize<WorkflowName<Rest>>}`
  : Name;

export const workflowName = (name: RunName): string =>
  name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
