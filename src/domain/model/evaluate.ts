import { at, GEAR_COUNT, read } from './attributes';
import { type CompiledScenario, createCompiler } from './compile';
import { createEvaluator, type Evaluator, quantityArray } from './evaluator';
import {
  type Build,
  type Evaluation,
  GEAR_ATTRIBUTES,
  type ModifierOp,
  type Problem,
  type ShownAttributes,
} from './problem';
import { compileLimits, holds } from './quantities';

/** The ops of the chosen options, in the order of the problem's categories. */
const chosenOps = (problem: Problem, build: Build): ModifierOp[] =>
  problem.choices.flatMap(
    ({ category, options }) => options.find(({ id }) => id === build.choices[category])?.ops ?? [],
  );

/** Points of gear and infusions together, in the order of `GEAR_ATTRIBUTES`. */
export const gearPoints = (problem: Problem, build: Build): Float64Array => {
  const points = new Float64Array(GEAR_COUNT);
  const worn = problem.slots.map(
    ({ id, options }) => options.find(({ affix }) => affix === build.gear[id])?.stats,
  );
  GEAR_ATTRIBUTES.forEach((name, index) => {
    const infused = problem.infusions.pointsEach * (build.infusions[name] ?? 0);
    points[index] = worn.reduce((sum, stats) => sum + (stats?.[name] ?? 0), 0) + infused;
  });
  return points;
};

export const compileFor = (problem: Problem, build: Build): CompiledScenario[] =>
  createCompiler(problem)(chosenOps(problem, build));

const shownAttributes = (a: Float64Array): ShownAttributes => {
  const value = (name: keyof ShownAttributes): number => read(a, at(name));
  return {
    power: value('power'),
    precision: value('precision'),
    toughness: value('toughness'),
    vitality: value('vitality'),
    ferocity: value('ferocity'),
    conditionDamage: value('conditionDamage'),
    expertise: value('expertise'),
    concentration: value('concentration'),
    healingPower: value('healingPower'),
    critChance: value('critChance'),
    critDamage: value('critDamage'),
    boonDuration: value('boonDuration'),
    conditionDuration: value('conditionDuration'),
    health: value('health'),
    armor: value('armor'),
  };
};

/** The evaluation of one gear vector by a ready evaluator. */
const evaluatePoints = (problem: Problem, evaluator: Evaluator, points: Float64Array): Evaluation => {
  const out = quantityArray();
  evaluator.run(points, out);
  return {
    attributes: shownAttributes(evaluator.first),
    indicators: { damage: read(out, 0), survivability: read(out, 1), healing: read(out, 2) },
    satisfiesConstraints: compileLimits(problem.constraints).every((limit) =>
      holds(limit, read(out, limit.quantity)),
    ),
  };
};

/** Exact figures of one build. The problem and the build must pass `checkProblem` and `checkBuild`. */
export const evaluate = (problem: Problem, build: Build): Evaluation =>
  evaluatePoints(problem, createEvaluator(compileFor(problem, build)), gearPoints(problem, build));

/** The quantities that objectives and constraints speak of, in the order of `QUANTITIES`. */
export const quantitiesOf = (problem: Problem, build: Build): Float64Array => {
  const out = quantityArray();
  createEvaluator(compileFor(problem, build)).run(gearPoints(problem, build), out);
  return out;
};
