"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createCuts = void 0;
const attributes_1 = require("../model/attributes");
const quantities_1 = require("../model/quantities");
const directions_1 = require("./directions");
/** Floating-point noise of two ways to compute the same. */
const RELATIVE_MARGIN = 1e-10;
const dot = (weights, values, row) => {
    let sum = 0;
    for (let k = 0; k < attributes_1.GEAR_COUNT; k++)
        sum += (weights[k] ?? 0) * (values[row + k] ?? 0);
    return sum;
};
/** Children come after their parent in a tree, so one pass from the end sees them first. */
const supportsOf = (tree, directions) => {
    const count = directions.length;
    const nodes = tree.item.length;
    const supports = new Float64Array(nodes * count);
    const reach = new Float64Array(nodes);
    directions.forEach(({ weights }, direction) => {
        for (let node = nodes - 1; node >= 0; node--) {
            const item = (0, attributes_1.read)(tree.item, node);
            reach[node] =
                item >= 0
                    ? dot(weights, tree.set.vectors, item * attributes_1.GEAR_COUNT)
                    : Math.max((0, attributes_1.read)(reach, (0, attributes_1.read)(tree.left, node)), (0, attributes_1.read)(reach, (0, attributes_1.read)(tree.right, node)));
            supports[node * count + direction] = dot(weights, tree.high, node * attributes_1.GEAR_COUNT) - (0, attributes_1.read)(reach, node);
        }
    });
    return supports;
};
const byShare = (directions) => {
    const numbered = directions.map((direction, index) => ({ direction, index }));
    const shares = [...new Set(directions.map(({ share }) => share))];
    return shares.map((share) => numbered.filter(({ direction }) => direction.share === share));
};
const createCuts = (options, trees) => {
    const { majorant, limits } = options;
    const directions = (0, directions_1.directionsAround)(options);
    const count = directions.length;
    const combined = new Float64Array(attributes_1.GEAR_COUNT);
    const groups = byShare(directions);
    let magnitude = 0;
    /** The group that last sufficed is asked first. */
    let favorite = 0;
    /** Value of the direction's Lagrangian at the upper corner; leaves its slopes in `combined`. */
    const combine = ({ objective, multipliers }) => {
        let value = objective * (0, attributes_1.read)(majorant.values, 0);
        magnitude = Math.abs(value);
        for (let k = 0; k < attributes_1.GEAR_COUNT; k++)
            combined[k] = objective * (0, attributes_1.read)(majorant.slopes, k);
        for (let j = 0; j < limits.length; j++) {
            const multiplier = multipliers[j] ?? 0;
            const limit = limits[j];
            if (multiplier === 0 || limit === undefined)
                continue;
            const slack = (0, attributes_1.read)(majorant.values, j + 1) - limit.sign * limit.required;
            value += multiplier * (slack + quantities_1.LIMIT_TOLERANCE);
            magnitude += multiplier * (Math.abs(slack) + Math.abs(limit.required));
            for (let k = 0; k < attributes_1.GEAR_COUNT; k++) {
                combined[k] = (0, attributes_1.read)(combined, k) + multiplier * (0, attributes_1.read)(majorant.slopes, (j + 1) * attributes_1.GEAR_COUNT + k);
            }
        }
        return value;
    };
    /** The best c with `combined` >= c x weights, for this sign of the support; NaN when there is none. */
    const scaleFor = (weights, support) => {
        let most = Number.POSITIVE_INFINITY;
        let least = 0;
        for (let k = 0; k < attributes_1.GEAR_COUNT; k++) {
            const weight = weights[k] ?? 0;
            const slope = combined[k] ?? 0;
            if (weight > 0)
                most = Math.min(most, slope / weight);
            else if (weight < 0)
                least = Math.max(least, slope / weight);
            else if (slope < 0)
                return Number.NaN;
        }
        if (least > most || most < 0)
            return Number.NaN;
        return support > 0 ? most : least;
    };
    /** The lowest bound by the directions of one share; -Infinity when one shows that the limits cannot hold. */
    const boundBy = (group, support) => {
        let lowest = Number.POSITIVE_INFINITY;
        for (let i = 0; i < group.length; i++) {
            const numbered = group[i];
            if (numbered === undefined)
                continue;
            const { direction, index } = numbered;
            const value = combine(direction);
            const scale = scaleFor(direction.weights, (0, attributes_1.read)(support, index));
            if (!Number.isFinite(scale))
                continue;
            const upper = value - scale * (0, attributes_1.read)(support, index) + RELATIVE_MARGIN * magnitude;
            if (direction.objective > 0)
                lowest = Math.min(lowest, upper);
            else if (upper < 0)
                return Number.NEGATIVE_INFINITY;
        }
        return lowest;
    };
    const bound = ({ low, high, support }, enough) => {
        majorant.place(low, high);
        let lowest = Number.POSITIVE_INFINITY;
        let isRun = false;
        for (let g = 0; g < groups.length; g++) {
            const chosen = (favorite + g) % groups.length;
            const group = groups[chosen] ?? [];
            if (!isRun || majorant.crossed())
                majorant.run(group[0]?.direction.share ?? 1);
            isRun = true;
            lowest = Math.min(lowest, boundBy(group, support));
            if (lowest < enough) {
                favorite = chosen;
                break;
            }
        }
        return lowest;
    };
    return { count, supports: trees.map((tree) => supportsOf(tree, directions)), bound };
};
exports.createCuts = createCuts;
//# sourceMappingURL=cuts.js.map