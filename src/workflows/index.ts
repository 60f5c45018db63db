import type { RunName, WorkflowName } from '../operations';
import type { RunArguments } from './contract';
import { optimizeBuild, solveProblem } from './optimize';

export { optimizeBuild, solveProblem };

/** Every run operation has its workflow: a missing one is a compile error here that names it. */
({ optimizeBuild, solveProblem }) satisfies Record<
  WorkflowName<RunName>,
  (args: RunArguments) => Promise<void>
>;
