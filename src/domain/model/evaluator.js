"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createEvaluator = exports.quantityArray = exports.EVERYTHING = void 0;
const attributes_1 = require("./attributes");
const compile_1 = require("./compile");
const derive_1 = require("./derive");
const indicators_1 = require("./indicators");
const quantities_1 = require("./quantities");
exports.EVERYTHING = { damage: true, survivability: true, healing: true };
const quantityArray = () => new Float64Array(quantities_1.QUANTITIES.length);
exports.quantityArray = quantityArray;
/** Means that are not needed come out as 0. */
const createEvaluator = (scenarios, needs = exports.EVERYTHING) => {
    const arrays = scenarios.map(compile_1.attributeArray);
    const first = arrays[0] ?? (0, compile_1.attributeArray)();
    const addMeans = (scenario, a, out) => {
        const { fraction } = scenario;
        if (needs.damage)
            out[0] = (0, attributes_1.read)(out, 0) + fraction * (0, indicators_1.damageOf)(scenario, a);
        if (needs.survivability)
            out[1] = (0, attributes_1.read)(out, 1) + fraction * (0, indicators_1.survivabilityOf)(scenario, a);
        if (needs.healing)
            out[2] = (0, attributes_1.read)(out, 2) + fraction * (0, indicators_1.healingOf)(a);
    };
    const run = (gear, out) => {
        out.fill(0, 0, 3);
        for (let i = 0; i < scenarios.length; i++) {
            const scenario = scenarios[i];
            const a = arrays[i];
            if (scenario === undefined || a === undefined)
                continue;
            (0, derive_1.deriveAttributes)(scenario, gear, a);
            addMeans(scenario, a, out);
        }
        (0, quantities_1.readQuantities)(first, out);
    };
    return { run, first };
};
exports.createEvaluator = createEvaluator;
//# sourceMappingURL=evaluator.js.map