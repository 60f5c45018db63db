"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.attributeWeights = void 0;
const attributes_1 = require("../model/attributes");
const evaluator_1 = require("../model/evaluator");
/** Wide enough to see across rounding and past a cap on either side. */
const STEP = 50;
/** Attributes that change nothing are split last, but they are split. */
const LEAST_WEIGHT = 1e-9;
const change = (before, after, scale) => Math.abs(after - before) / Math.max(Math.abs(scale), 1e-6);
/** How much one point of each gear attribute moves the target and its limits around `points`, relative to their size. */
const attributeWeights = (evaluator, target, points) => {
    const [lower, upper] = [(0, evaluator_1.quantityArray)(), (0, evaluator_1.quantityArray)()];
    const shifted = Float64Array.from(points);
    const evaluateAt = (k, value, out) => {
        shifted[k] = value;
        evaluator.run(shifted, out);
    };
    return Float64Array.from({ length: attributes_1.GEAR_COUNT }, (_, k) => {
        const own = (0, attributes_1.read)(points, k);
        evaluateAt(k, own + STEP, upper);
        evaluateAt(k, own - STEP, lower);
        shifted[k] = own;
        const { quantity, limits } = target;
        const objective = change((0, attributes_1.read)(lower, quantity), (0, attributes_1.read)(upper, quantity), (0, attributes_1.read)(upper, quantity));
        return limits.reduce((sum, limit) => sum + change((0, attributes_1.read)(lower, limit.quantity), (0, attributes_1.read)(upper, limit.quantity), limit.required), objective + LEAST_WEIGHT);
    });
};
exports.attributeWeights = attributeWeights;
//# sourceMappingURL=weights.js.map