import { read } from '../model/attributes';
import { compileFor, gearPoints } from '../model/evaluate';
import { createEvaluator, EVERYTHING, quantityArray } from '../model/evaluator';
import { type Build, GEAR_ATTRIBUTES, type GearAttribute, type Problem } from '../model/problem';
import { quantityAt } from '../model/quantities';
import type { Gradients } from './result';

const STEP_POINTS = 5;

/** Change of the objective for 5 more or fewer points of each gear attribute. */
export const gradientsAt = (problem: Problem, build: Build): Gradients => {
  const evaluator = createEvaluator(compileFor(problem, build), EVERYTHING);
  const points = gearPoints(problem, build);
  const out = quantityArray();
  const objective = quantityAt(problem.objective);
  const valueWith = (index: number, step: number): number => {
    const shifted = points.with(index, read(points, index) + step);
    evaluator.run(shifted, out);
    return read(out, objective);
  };
  const here = valueWith(0, 0);
  const around = (name: GearAttribute) => {
    const index = GEAR_ATTRIBUTES.indexOf(name);
    return { plus5: valueWith(index, STEP_POINTS) - here, minus5: valueWith(index, -STEP_POINTS) - here };
  };
  return {
    power: around('power'),
    precision: around('precision'),
    toughness: around('toughness'),
    vitality: around('vitality'),
    ferocity: around('ferocity'),
    conditionDamage: around('conditionDamage'),
    expertise: around('expertise'),
    concentration: around('concentration'),
    healingPower: around('healingPower'),
  };
};
