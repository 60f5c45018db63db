"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.countInfusionSplits = exports.infusionSplits = void 0;
/** Numbers of infusions of each kind, in the order of `options`, that sum to exactly `total`. */
const infusionSplits = ({ options, total }) => {
    const [first, ...others] = options;
    if (first === undefined)
        return total === 0 ? [[]] : [];
    const splits = [];
    for (let count = Math.min(first.max, total); count >= 0; count--) {
        const rest = (0, exports.infusionSplits)({ options: others, total: total - count, pointsEach: 0 });
        for (const split of rest)
            splits.push([count, ...split]);
    }
    return splits;
};
exports.infusionSplits = infusionSplits;
/** How many splits there are, without listing them. */
const countInfusionSplits = ({ options, total }) => {
    let ways = Array.from({ length: total + 1 }, (_, sum) => (sum === 0 ? 1 : 0));
    for (const { max } of options) {
        ways = ways.map((_, sum) => ways.slice(Math.max(0, sum - max), sum + 1).reduce((all, count) => all + count, 0));
    }
    return ways[total] ?? 0;
};
exports.countInfusionSplits = countInfusionSplits;
//# sourceMappingURL=infusion-splits.js.map