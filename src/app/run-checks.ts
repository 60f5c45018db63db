import { buildProblem } from '../domain/builds/build-problem';
import { checkProblem } from '../domain/model/check-problem';
import { AppError } from '../errors';
import type { InputOf, RunName } from '../operations';
import { toProblem } from '../operations/problem-schema';

/** Rules of the domain that a schema cannot say, per run operation. */
const CHECKS: { [Name in RunName]: (input: InputOf<Name>) => void } = {
  'solve-problem': (input) => {
    const fields = checkProblem(toProblem(input));
    if (fields.length > 0) throw new AppError('invalid-input', 'The problem has invalid values.', { fields });
  },
  'optimize-build': (input) => {
    const built = buildProblem(input);
    if (!built.ok) {
      throw new AppError(built.kind, 'The build cannot be optimized as asked.', { fields: built.fields });
    }
  },
};

/** Throws AppError with the wrong fields, before anything is stored or started. */
export const checkRunInput = <Name extends RunName>(name: Name, input: InputOf<Name>): void =>
  CHECKS[name](input);
