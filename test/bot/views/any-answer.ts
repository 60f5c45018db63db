import fc from 'fast-check';
import {
  CONSTRAINTS,
  GEAR_ATTRIBUTES,
  OBJECTIVES,
  SHOWN_ATTRIBUTES,
} from '../../../src/domain/model/problem';
import type { FeasibleAnswer, OptimizationAnswer } from '../../../src/operations/optimization-result';
import type { RunView } from '../../../src/operations/run-schema';
import { anyText } from '../format/arbitrary';
import { completedRun, infeasibleAnswer, powerAnswer } from './answers';

/** Any double that JSON carries. */
const number = fc.double({ noNaN: true, noDefaultInfinity: true });
const count = fc.nat({ max: 1e9 });

const eachOf = <Name extends string, Value>(names: readonly Name[], value: fc.Arbitrary<Value>) =>
  fc
    .tuple(...names.map(() => value))
    .map((values) => names.map((name, index) => [name, values[index]] as const));

const numbersFor = (names: readonly string[]) =>
  eachOf(names, number).map((pairs) => Object.fromEntries(pairs));

const build = fc.record({
  value: number,
  gear: fc.dictionary(anyText, anyText, { maxKeys: 14 }),
  infusions: fc
    .subarray([...GEAR_ATTRIBUTES])
    .map((names) => Object.fromEntries(names.map((name) => [name, 3]))),
  choices: fc.dictionary(anyText, anyText, { maxKeys: 6 }),
  attributes: numbersFor(SHOWN_ATTRIBUTES).map((values) => ({ ...powerAnswer.attributes, ...values })),
  indicators: numbersFor(OBJECTIVES).map((values) => ({ ...powerAnswer.indicators, ...values })),
  ties: count,
});

const ranked = fc.tuple(build, fc.integer({ min: 2, max: 50 })).map(([one, rank]) => ({ ...one, rank }));

const constraint = fc.constantFrom(...CONSTRAINTS);
const about = fc.record({
  proof: fc.record({ optimal: fc.boolean(), gap: number, evaluations: count }),
  assumptions: fc.array(
    fc.record({ topic: anyText, statement: anyText, source: fc.option(anyText, { nil: null }) }),
    { maxLength: 12 },
  ),
  dataVersion: anyText,
  explanation: anyText,
});

const gradient = fc.record({ plus5: number, minus5: number });
const gradients = eachOf(GEAR_ATTRIBUTES, gradient).map((pairs) => ({
  ...powerAnswer.gradients,
  ...Object.fromEntries(pairs),
}));

/** Any answer that a request over REST could bring about, and some that none could. */
export const anyFeasible: fc.Arbitrary<FeasibleAnswer> = fc
  .tuple(
    build,
    about,
    fc.record({
      alternatives: fc.array(ranked, { maxLength: 30 }),
      runnerUp: fc.option(ranked, { nil: null }),
      binding: fc.array(fc.record({ constraint, required: number, actual: number, valueWithout: number }), {
        maxLength: 11,
      }),
      gradients,
    }),
  )
  .map(([one, rest, more]) => ({ feasible: true, ...one, ...rest, ...more }));

export const anyInfeasible: fc.Arbitrary<OptimizationAnswer> = fc
  .tuple(
    about,
    fc.record({
      constraint,
      required: number,
      best: number,
      scope: fc.constantFrom('with-others' as const, 'alone' as const),
    }),
  )
  .map(([rest, reason]) => ({ ...infeasibleAnswer, ...rest, feasible: false, reason }));

/** Any run, of any operation, in any state. */
export const anyRun: fc.Arbitrary<RunView> = fc
  .record({
    operation: fc.oneof(fc.constant('optimize-build'), anyText),
    status: fc.constantFrom<RunView['status'][]>('queued', 'running', 'completed', 'failed', 'cancelled'),
    fraction: number,
    evaluations: count,
    error: fc.record({
      code: anyText,
      message: anyText,
      errors: fc.array(fc.record({ path: anyText, message: anyText }), { maxLength: 20 }),
    }),
    result: fc.anything(),
  })
  .map(({ fraction, evaluations, ...run }) => ({
    ...completedRun,
    ...run,
    progress: {
      ...completedRun.progress,
      fraction,
      evaluations,
      best: fraction,
      bound: fraction,
      gap: fraction,
    },
  }));
