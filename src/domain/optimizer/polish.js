"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.polish = void 0;
const attributes_1 = require("../model/attributes");
const climb_1 = require("./climb");
const space_1 = require("./space");
/** Vectors per set and price that are tried in pairs. */
const SHORTLIST = 6;
const MOST_ROUNDS = 16;
const worth = (set, item, weights) => {
    let sum = 0;
    for (let k = 0; k < attributes_1.GEAR_COUNT; k++)
        sum += (0, attributes_1.read)(weights, k) * (0, attributes_1.read)(set.vectors, item * attributes_1.GEAR_COUNT + k);
    return sum;
};
const shortlist = (set, weights) => {
    const items = Array.from({ length: set.size }, (_, item) => item);
    const best = weights.flatMap((prices) => items.toSorted((a, b) => worth(set, b, prices) - worth(set, a, prices) || a - b).slice(0, SHORTLIST));
    return [...new Set(best)];
};
/**
 * Changes two sets' vectors at a time for as long as that helps: one gives what a limit asks for, the other takes
 * back what that cost. Changes `items`; returns the number of evaluations.
 */
const polish = ({ space, scorer, weights, visit }, items) => {
    const lists = space.sets.map((set) => shortlist(set, weights));
    const points = new Float64Array(attributes_1.GEAR_COUNT);
    let evaluations = 0;
    const standing = () => {
        evaluations++;
        (0, space_1.sumItems)(space.sets, items, points);
        const score = scorer.scoreFreely(points);
        return { score, violation: scorer.violation() };
    };
    let current = standing();
    const improvePair = (first, second) => {
        let best = [(0, attributes_1.read)(items, first), (0, attributes_1.read)(items, second)];
        const before = best;
        for (const a of lists[first] ?? []) {
            for (const b of lists[second] ?? []) {
                [items[first], items[second]] = [a, b];
                const next = standing();
                if (next.violation === 0)
                    visit(next.score);
                if ((0, climb_1.isBetter)(next, current))
                    [current, best] = [next, [a, b]];
            }
        }
        [items[first], items[second]] = best;
        return best !== before;
    };
    for (let round = 0; round < MOST_ROUNDS; round++) {
        let improved = false;
        for (let first = 0; first < lists.length; first++) {
            for (let second = first + 1; second < lists.length; second++) {
                improved = improvePair(first, second) || improved;
            }
        }
        if (!improved)
            break;
    }
    return evaluations;
};
exports.polish = polish;
//# sourceMappingURL=polish.js.map