import { checkBuild, checkProblem } from '../domain/model/check-problem';
import { evaluate } from '../domain/model/evaluate';
import { AppError } from '../errors';
import { type CallName, type InputOf, OPERATIONS, type ResultOf } from '../operations';
import { toProblem } from '../operations/problem-schema';
import type { Caller } from './caller';
import type { HealthCheck } from './health';
import type { Runs } from './runs';

type Handler<Name extends CallName> = (input: InputOf<Name>, caller: Caller) => Promise<ResultOf<Name>>;
export type Calls = { [Name in CallName]: Handler<Name> };

interface Deps {
  runs: Runs;
  health: HealthCheck;
}

const evaluateProblem: Handler<'evaluate-problem'> = async (input) => {
  const problem = toProblem(input.problem);
  const prefixed = (prefix: string, found: { path: string; message: string }[]) =>
    found.map(({ path, message }) => ({ path: `${prefix}.${path}`, message }));
  const fields = prefixed('problem', checkProblem(problem));
  if (fields.length === 0) fields.push(...prefixed('build', checkBuild(problem, input.build)));
  if (fields.length > 0)
    throw new AppError('invalid-input', 'The build does not fit the problem.', { fields });
  return evaluate(problem, input.build);
};

const COMMANDS: ResultOf<'show-help'>['commands'] = Object.values(OPERATIONS).flatMap(({ name, command }) =>
  command === null ? [] : [{ command, operation: name }],
);

/** Every command, or the one asked for. */
const showHelp: Handler<'show-help'> = async ({ command }) => {
  const wanted = command?.replace(/^\//, '').trim();
  const commands = COMMANDS.filter((known) => wanted === undefined || known.command === wanted);
  if (commands.length > 0) return { commands };
  const message = `is no command. Known: ${COMMANDS.map((known) => known.command).join(', ')}`;
  throw new AppError('invalid-input', 'There is no such command.', {
    fields: [{ path: 'command', message }],
  });
};

/** Every operation that answers at once: a missing one is a compile error that names it. */
export const createCalls = ({ runs, health }: Deps): Calls => ({
  'evaluate-problem': evaluateProblem,
  'list-runs': (input, caller) => runs.list(input, caller),
  'show-run': async ({ id }, caller) => ({ run: await runs.get(id, caller) }),
  'cancel-run': async ({ id }, caller) => ({ run: await runs.cancel(id, caller) }),
  'check-health': () => health(),
  'show-help': showHelp,
});

export const call = <Name extends CallName>(
  calls: Calls,
  name: Name,
  { input, caller }: { input: InputOf<Name>; caller: Caller },
): Promise<ResultOf<Name>> => calls[name](input, caller);
