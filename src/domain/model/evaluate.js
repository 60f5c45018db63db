"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.quantitiesOf = exports.evaluate = exports.evaluatePoints = exports.shownAttributes = exports.compileFor = exports.gearPoints = void 0;
const attributes_1 = require("./attributes");
const compile_1 = require("./compile");
const evaluator_1 = require("./evaluator");
const problem_1 = require("./problem");
const quantities_1 = require("./quantities");
/** The ops of the chosen options, in the order of the problem's categories. */
const chosenOps = (problem, build) => problem.choices.flatMap(({ category, options }) => options.find(({ id }) => id === build.choices[category])?.ops ?? []);
/** Points of gear and infusions together, in the order of `GEAR_ATTRIBUTES`. */
const gearPoints = (problem, build) => {
    const points = new Float64Array(attributes_1.GEAR_COUNT);
    const worn = problem.slots.map(({ id, options }) => options.find(({ affix }) => affix === build.gear[id])?.stats);
    problem_1.GEAR_ATTRIBUTES.forEach((name, index) => {
        const infused = problem.infusions.pointsEach * (build.infusions[name] ?? 0);
        points[index] = worn.reduce((sum, stats) => sum + (stats?.[name] ?? 0), 0) + infused;
    });
    return points;
};
exports.gearPoints = gearPoints;
const compileFor = (problem, build) => (0, compile_1.compileScenarios)(problem, chosenOps(problem, build));
exports.compileFor = compileFor;
const shownAttributes = (a) => {
    const value = (name) => (0, attributes_1.read)(a, (0, attributes_1.at)(name));
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
exports.shownAttributes = shownAttributes;
/** The evaluation of one gear vector by a ready evaluator. */
const evaluatePoints = (problem, evaluator, points) => {
    const out = (0, evaluator_1.quantityArray)();
    evaluator.run(points, out);
    return {
        attributes: (0, exports.shownAttributes)(evaluator.first),
        indicators: { damage: (0, attributes_1.read)(out, 0), survivability: (0, attributes_1.read)(out, 1), healing: (0, attributes_1.read)(out, 2) },
        satisfiesConstraints: (0, quantities_1.compileLimits)(problem.constraints).every((limit) => (0, quantities_1.holds)(limit, (0, attributes_1.read)(out, limit.quantity))),
    };
};
exports.evaluatePoints = evaluatePoints;
/** Exact figures of one build. The problem and the build must pass `checkProblem` and `checkBuild`. */
const evaluate = (problem, build) => (0, exports.evaluatePoints)(problem, (0, evaluator_1.createEvaluator)((0, exports.compileFor)(problem, build)), (0, exports.gearPoints)(problem, build));
exports.evaluate = evaluate;
/** The quantities that objectives and constraints speak of, in the order of `QUANTITIES`. */
const quantitiesOf = (problem, build) => {
    const out = (0, evaluator_1.quantityArray)();
    (0, evaluator_1.createEvaluator)((0, exports.compileFor)(problem, build)).run((0, exports.gearPoints)(problem, build), out);
    return out;
};
exports.quantitiesOf = quantitiesOf;
//# sourceMappingURL=evaluate.js.map