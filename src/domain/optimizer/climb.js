"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.climb = exports.isBetter = void 0;
const attributes_1 = require("../model/attributes");
const space_1 = require("./space");
const isBetter = (a, b) => a.violation < b.violation || (a.violation === b.violation && a.score > b.score);
exports.isBetter = isBetter;
const MOST_ROUNDS = 64;
/**
 * Hill climbing: changes one set's vector at a time for as long as that helps, first towards the limits, then
 * the score. Changes `items`; `visit` sees the score of every candidate that holds the limits, while `items` names it. Returns the number of evaluations.
 */
const climb = (space, scorer, items, visit) => {
    const points = new Float64Array(attributes_1.GEAR_COUNT);
    let evaluations = 0;
    const standing = () => {
        evaluations++;
        (0, space_1.sumItems)(space.sets, items, points);
        const score = scorer.scoreFreely(points);
        const violation = scorer.violation();
        return { violation, score };
    };
    let current = standing();
    const improveSet = (index, size) => {
        const before = (0, attributes_1.read)(items, index);
        let chosen = before;
        for (let item = 0; item < size; item++) {
            if (item === chosen)
                continue;
            items[index] = item;
            const next = standing();
            if (next.violation === 0)
                visit(next.score);
            if ((0, exports.isBetter)(next, current))
                [current, chosen] = [next, item];
        }
        items[index] = chosen;
        return chosen !== before;
    };
    for (let round = 0; round < MOST_ROUNDS; round++) {
        const improved = space.sets.map(({ size }, index) => improveSet(index, size));
        if (!improved.includes(true))
            break;
    }
    return evaluations;
};
exports.climb = climb;
//# sourceMappingURL=climb.js.map