"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.buildAt = exports.sumItems = exports.createSpace = void 0;
const attributes_1 = require("../model/attributes");
const combinations_1 = require("./combinations");
const stat_set_1 = require("./stat-set");
const corner = (sets, pick) => {
    const sum = new Float64Array(attributes_1.GEAR_COUNT);
    for (const { size, vectors } of sets) {
        for (let k = 0; k < attributes_1.GEAR_COUNT; k++) {
            let extreme = (0, attributes_1.read)(vectors, k);
            for (let item = 1; item < size; item++)
                extreme = pick(extreme, (0, attributes_1.read)(vectors, item * attributes_1.GEAR_COUNT + k));
            sum[k] = (0, attributes_1.read)(sum, k) + extreme;
        }
    }
    return sum;
};
const createSpace = (problem) => {
    const sets = (0, stat_set_1.packedSets)(problem);
    return {
        problem,
        sets,
        combinations: (0, combinations_1.combinationCount)(problem),
        lowest: corner(sets, Math.min),
        highest: corner(sets, Math.max),
    };
};
exports.createSpace = createSpace;
/** Adds up the vectors named by `items`, one per set. */
const sumItems = (sets, items, sum) => {
    sum.fill(0);
    for (let s = 0; s < sets.length; s++) {
        const vectors = sets[s]?.vectors;
        const row = (0, attributes_1.read)(items, s) * attributes_1.GEAR_COUNT;
        for (let k = 0; k < attributes_1.GEAR_COUNT; k++)
            sum[k] = (0, attributes_1.read)(sum, k) + (vectors?.[row + k] ?? 0);
    }
};
exports.sumItems = sumItems;
const buildAt = ({ problem, sets }, items, combination) => {
    const picks = sets.map((set, index) => set.picks((0, attributes_1.read)(items, index)));
    const gear = new Map(picks.flatMap((pick) => Object.entries(pick.gear)));
    return {
        gear: Object.fromEntries(problem.slots.map(({ id }) => [id, gear.get(id) ?? ''])),
        infusions: Object.fromEntries(picks.flatMap((pick) => Object.entries(pick.infusions))),
        choices: (0, combinations_1.combinationAt)(problem, combination).choices,
    };
};
exports.buildAt = buildAt;
//# sourceMappingURL=space.js.map