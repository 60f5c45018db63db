"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.gradientsAt = void 0;
const attributes_1 = require("../model/attributes");
const evaluate_1 = require("../model/evaluate");
const evaluator_1 = require("../model/evaluator");
const problem_1 = require("../model/problem");
const quantities_1 = require("../model/quantities");
const STEP_POINTS = 5;
/** Change of the objective for 5 more or fewer points of each gear attribute. */
const gradientsAt = (problem, build) => {
    const evaluator = (0, evaluator_1.createEvaluator)((0, evaluate_1.compileFor)(problem, build), evaluator_1.EVERYTHING);
    const points = (0, evaluate_1.gearPoints)(problem, build);
    const out = (0, evaluator_1.quantityArray)();
    const objective = (0, quantities_1.quantityAt)(problem.objective);
    const valueWith = (index, step) => {
        const shifted = points.with(index, (0, attributes_1.read)(points, index) + step);
        evaluator.run(shifted, out);
        return (0, attributes_1.read)(out, objective);
    };
    const here = valueWith(0, 0);
    const around = (name) => {
        const index = problem_1.GEAR_ATTRIBUTES.indexOf(name);
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
exports.gradientsAt = gradientsAt;
//# sourceMappingURL=gradients.js.map