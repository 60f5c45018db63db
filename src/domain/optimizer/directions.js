"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.directionsAround = exports.pricesAround = void 0;
const attributes_1 = require("../model/attributes");
/** For prices alone, a cap counts half. */
const PRICE_SHARE = 0.5;
const SHARES = [1, 0.5, 0.1, 0];
/** Around the best multipliers, since slopes differ from box to box. */
const MULTIPLIER_SCALES = [1, 0.6, 1.6, 0];
const linearAround = ({ majorant, limits, around }, share) => {
    majorant.place(around, around);
    majorant.run(share, true);
    return {
        value: (0, attributes_1.read)(majorant.values, 0),
        slopes: [0, ...limits.map((_, j) => j + 1)].map((p) => majorant.slopes.slice(p * attributes_1.GEAR_COUNT, (p + 1) * attributes_1.GEAR_COUNT)),
        slacks: limits.map(({ sign, required }, j) => (0, attributes_1.read)(majorant.values, j + 1) - sign * required),
    };
};
const combineSlopes = ({ slopes }, objective, multipliers) => Float64Array.from({ length: attributes_1.GEAR_COUNT }, (_, k) => multipliers.reduce((sum, multiplier, j) => sum + multiplier * (slopes[j + 1]?.[k] ?? 0), objective * (slopes[0]?.[k] ?? 0)));
/** The most that weights x vector can be over all candidates. */
const reachOf = (sets, weights) => sets.reduce((sum, set) => {
    let most = Number.NEGATIVE_INFINITY;
    for (let item = 0; item < set.size; item++) {
        let value = 0;
        for (let k = 0; k < attributes_1.GEAR_COUNT; k++)
            value += (0, attributes_1.read)(weights, k) * (0, attributes_1.read)(set.vectors, item * attributes_1.GEAR_COUNT + k);
        if (value > most)
            most = value;
    }
    return sum + most;
}, 0);
const norm = (values) => Math.hypot(...(values ?? []));
const ROUNDS = 2;
const STEPS = 24;
const LARGEST_RATIO = 8;
/** The least of a convex function between 0 and `most`. */
const minimize = (cost, most) => {
    let [low, high] = [0, most];
    for (let step = 0; step < STEPS; step++) {
        const third = (high - low) / 3;
        if (cost(low + third) <= cost(high - third))
            high -= third;
        else
            low += third;
    }
    return (low + high) / 2;
};
/** The Lagrangian bound of the linear problem. */
const dualAt = (linear, multipliers, { sets, around }) => {
    const weights = combineSlopes(linear, 1, multipliers);
    const here = around.reduce((sum, value, k) => sum + value * (0, attributes_1.read)(weights, k), 0);
    const prices = linear.slacks.reduce((sum, slack, j) => sum + (0, attributes_1.read)(multipliers, j) * slack, 0);
    return linear.value + prices + reachOf(sets, weights) - here;
};
/** Multipliers that make the linear problem's Lagrangian bound lowest, one coordinate at a time. */
const bestMultipliers = (linear, options) => {
    const { limits } = options;
    const multipliers = new Float64Array(limits.length);
    const dual = () => dualAt(linear, multipliers, options);
    for (let round = 0; round < ROUNDS; round++) {
        for (let j = 0; j < limits.length; j++) {
            const unit = norm(linear.slopes[0]) / Math.max(norm(linear.slopes[j + 1]), 1e-12);
            const costAt = (ratio) => {
                multipliers[j] = ratio * unit;
                return dual();
            };
            const ratio = minimize(costAt, LARGEST_RATIO);
            multipliers[j] = costAt(0) <= costAt(ratio) ? 0 : ratio * unit;
        }
    }
    return multipliers;
};
const isUseful = ({ weights }) => weights.some((weight) => weight !== 0);
/** Directions of one share: the Lagrangian at and around its best multipliers, and each limit alone. */
const directionsFor = (share, linear, options) => {
    const direction = (objective, multipliers) => ({
        share,
        objective,
        multipliers,
        weights: combineSlopes(linear, objective, multipliers),
    });
    const best = bestMultipliers(linear, options);
    const scales = best.some((multiplier) => multiplier > 0) ? MULTIPLIER_SCALES : [0];
    return [
        ...scales.map((scale) => direction(1, best.map((multiplier) => scale * multiplier))),
        ...options.limits.map((_, j) => direction(0, best.map((_, i) => (i === j ? 1 : 0)))),
    ];
};
/** What gear is worth around a candidate when the limits have about the right price. */
const pricesAround = (options) => {
    const linear = linearAround(options, PRICE_SHARE);
    const best = bestMultipliers(linear, options);
    return MULTIPLIER_SCALES.map((scale) => combineSlopes(linear, 1, best.map((multiplier) => scale * multiplier)));
};
exports.pricesAround = pricesAround;
const directionsAround = (options) => {
    const { majorant, range } = options;
    majorant.place(range.lowest, range.highest);
    majorant.run(1);
    const shares = majorant.crossed() ? SHARES : [1];
    return shares
        .flatMap((share) => directionsFor(share, linearAround(options, share), options))
        .filter(isUseful);
};
exports.directionsAround = directionsAround;
//# sourceMappingURL=directions.js.map