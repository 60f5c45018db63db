import type { InputOf } from '../operations';
import type { FeasibleAnswer } from '../operations/optimization-result';

type Input = InputOf<'optimize-build'>;

/** How much more the build must survive than the one at hand. */
const SHARE = 1.1;

/** The same question with a floor above what the answer survives. The input is not changed. */
export const sturdierInput = (input: Input, { indicators }: FeasibleAnswer): Input => ({
  ...input,
  constraints: { ...input.constraints, minSurvivability: SHARE * indicators.survivability },
});
