"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createBounds = void 0;
const attributes_1 = require("./attributes");
const compile_1 = require("./compile");
const derive_interval_1 = require("./derive-interval");
const evaluator_1 = require("./evaluator");
const indicators_interval_1 = require("./indicators-interval");
const monotone_1 = require("./monotone");
const quantities_1 = require("./quantities");
/** More gear never hurts: the corners themselves are the extremes. */
const cornerBounds = ({ scenarios, needs, needsLows }) => {
    const evaluator = (0, evaluator_1.createEvaluator)(scenarios, needs);
    const lowEvaluator = needsLows ? (0, evaluator_1.createEvaluator)(scenarios, needs) : null;
    const [lows, highs] = [(0, evaluator_1.quantityArray)(), (0, evaluator_1.quantityArray)()];
    return {
        run: (low, high) => {
            lowEvaluator?.run(low, lows);
            evaluator.run(high, highs);
        },
        lows,
        highs,
        highest: evaluator.first,
    };
};
/** Interval arithmetic, for any signs. */
const intervalBounds = ({ scenarios, needs }) => {
    const ranges = scenarios.map(() => ({ low: (0, compile_1.attributeArray)(), high: (0, compile_1.attributeArray)() }));
    const first = ranges[0] ?? { low: (0, compile_1.attributeArray)(), high: (0, compile_1.attributeArray)() };
    const lows = (0, evaluator_1.quantityArray)();
    const highs = (0, evaluator_1.quantityArray)();
    const addMean = (index, fraction, { low, high }) => {
        lows[index] = (0, attributes_1.read)(lows, index) + fraction * low;
        highs[index] = (0, attributes_1.read)(highs, index) + fraction * high;
    };
    const run = (low, high) => {
        lows.fill(0);
        highs.fill(0);
        scenarios.forEach((scenario, index) => {
            const range = ranges[index] ?? first;
            (0, derive_interval_1.deriveRange)(scenario, { low, high }, range);
            if (needs.damage)
                addMean(0, scenario.fraction, (0, indicators_interval_1.damageRange)(scenario, range));
            if (needs.survivability)
                addMean(1, scenario.fraction, (0, indicators_interval_1.survivabilityRange)(scenario, range));
            if (needs.healing)
                addMean(2, scenario.fraction, (0, indicators_interval_1.healingRange)(range));
        });
        (0, quantities_1.readQuantities)(first.low, lows);
        (0, quantities_1.readQuantities)(first.high, highs);
    };
    return { run, lows, highs, highest: first.high };
};
/** `lowestGear`: the least of every gear attribute that will ever be asked about. */
const createBounds = (options, lowestGear) => options.scenarios.every((scenario) => (0, monotone_1.isMonotone)(scenario, lowestGear))
    ? cornerBounds(options)
    : intervalBounds(options);
exports.createBounds = createBounds;
//# sourceMappingURL=bounds.js.map