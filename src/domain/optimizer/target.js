"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createScorer = void 0;
const attributes_1 = require("../model/attributes");
const bounds_1 = require("../model/bounds");
const compile_1 = require("../model/compile");
const evaluator_1 = require("../model/evaluator");
const majorant_1 = require("../model/majorant");
const problem_1 = require("../model/problem");
const quantities_1 = require("../model/quantities");
const rounding_1 = require("../model/rounding");
const ranking_1 = require("./ranking");
const SHOWN_INDEXES = problem_1.SHOWN_ATTRIBUTES.map(attributes_1.at);
const positive = (a, name) => Math.max(0, (0, attributes_1.read)(a, (0, attributes_1.at)(name)));
/**
 * Candidates that tie in the score are told apart by what else their attributes are worth: sturdiness where damage is
 * sought, else the power of their strikes. Never falls when an attribute rises.
 */
const tieBreaker = ({ quantity }, a) => quantities_1.QUANTITIES[quantity] === 'damage'
    ? positive(a, 'health') * positive(a, 'armor')
    : positive(a, 'power') *
        (1 + (0, rounding_1.clampToUnit)(positive(a, 'critChance')) * Math.max(0, (0, attributes_1.read)(a, (0, attributes_1.at)('critDamage')) - 1));
const needsOf = ({ quantity, limits }) => {
    const asked = (name) => quantities_1.QUANTITIES[quantity] === name || limits.some((limit) => quantities_1.QUANTITIES[limit.quantity] === name);
    return { damage: asked('damage'), survivability: asked('survivability'), healing: asked('healing') };
};
const orderOf = (target, score, shown) => {
    const order = new Float64Array(ranking_1.FIRST_SHOWN + SHOWN_INDEXES.length);
    order[0] = score;
    order[1] = tieBreaker(target, shown);
    SHOWN_INDEXES.forEach((index, position) => {
        order[ranking_1.FIRST_SHOWN + position] = (0, attributes_1.read)(shown, index);
    });
    return order;
};
const best = (target, { lows, highs }) => target.sign === 1 ? (0, attributes_1.read)(highs, target.quantity) : -(0, attributes_1.read)(lows, target.quantity);
const canHold = ({ limits }, { lows, highs }) => {
    for (const limit of limits) {
        if (!(0, quantities_1.holds)(limit, (0, attributes_1.read)(limit.sign === 1 ? highs : lows, limit.quantity)))
            return false;
    }
    return true;
};
const lowestScore = (target, { lows, highs }) => target.sign === 1 ? (0, attributes_1.read)(lows, target.quantity) : -(0, attributes_1.read)(highs, target.quantity);
const tooHigh = ({ below }, score) => below !== undefined && score >= below;
/** A candidate with too high a score is only just outside. */
const LEAST_VIOLATION = 1e-9;
const relativeViolation = (target, values) => {
    let sum = tooHigh(target, target.sign * (0, attributes_1.read)(values, target.quantity)) ? LEAST_VIOLATION : 0;
    for (const limit of target.limits) {
        const value = (0, attributes_1.read)(values, limit.quantity);
        if (!(0, quantities_1.holds)(limit, value))
            sum += (limit.sign * (limit.required - value)) / Math.max(Math.abs(limit.required), 1e-6);
    }
    return sum;
};
const boundsFor = ({ target, range }, scenarios) => {
    const needsLows = target.sign === -1 || target.below !== undefined || target.limits.some(({ sign }) => sign === -1);
    return (0, bounds_1.createBounds)({ scenarios, needs: needsOf(target), needsLows }, range.lowest);
};
const createScorer = (options, extras) => {
    const { problem, target } = options;
    const scenarios = (0, compile_1.compileScenarios)(problem, extras);
    const bounds = boundsFor(options, scenarios);
    const exact = (0, evaluator_1.createEvaluator)(scenarios, needsOf(target));
    const values = (0, evaluator_1.quantityArray)();
    const scoreFreely = (points) => {
        exact.run(points, values);
        return target.sign * (0, attributes_1.read)(values, target.quantity);
    };
    return {
        upper: (low, high) => {
            bounds.run(low, high);
            const isPossible = canHold(target, bounds) && !tooHigh(target, lowestScore(target, bounds));
            return isPossible ? best(target, bounds) : Number.NEGATIVE_INFINITY;
        },
        upperOrder: () => orderOf(target, best(target, bounds), bounds.highest),
        score: (points) => {
            const score = scoreFreely(points);
            return relativeViolation(target, values) > 0 ? null : orderOf(target, score, exact.first);
        },
        majorant: () => (0, majorant_1.createMajorant)({ scenarios, wanted: [target, ...target.limits], range: options.range }),
        scoreFreely,
        violation: () => relativeViolation(target, values),
    };
};
exports.createScorer = createScorer;
//# sourceMappingURL=target.js.map