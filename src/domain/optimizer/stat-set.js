"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.packedSets = exports.sumSets = exports.infusionSet = exports.slotSet = void 0;
const attributes_1 = require("../model/attributes");
const infusion_splits_1 = require("../model/infusion-splits");
const problem_1 = require("../model/problem");
const rowKey = (vector) => vector.join(' ');
/** Collects vectors and tells equal ones by their key. */
const createCollector = () => {
    const indexes = new Map();
    const rows = [];
    const ways = [];
    /** Whether the vector is new. */
    const add = (vector, count) => {
        const key = rowKey(vector);
        const known = indexes.get(key);
        if (known === undefined) {
            indexes.set(key, rows.length);
            rows.push(vector);
            ways.push(count);
            return true;
        }
        ways[known] = (ways[known] ?? 0) + count;
        return false;
    };
    const locate = (vector) => indexes.get(rowKey(vector)) ?? -1;
    const finish = () => {
        const vectors = new Float64Array(rows.length * attributes_1.GEAR_COUNT);
        rows.forEach((row, index) => {
            vectors.set(row, index * attributes_1.GEAR_COUNT);
        });
        return { size: rows.length, vectors, ways: Float64Array.from(ways) };
    };
    return { add, locate, finish };
};
const optionVector = ({ stats }) => Float64Array.from(problem_1.GEAR_ATTRIBUTES, (name) => stats[name] ?? 0);
const slotSet = ({ id, options }) => {
    const collector = createCollector();
    const distinct = options.filter((option) => collector.add(optionVector(option), 1));
    const worn = ({ gear }) => options.find(({ affix }) => affix === gear[id]);
    return {
        ...collector.finish(),
        picks: (index) => ({ gear: { [id]: distinct[index]?.affix ?? '' }, infusions: {} }),
        locate: (picks) => {
            const option = worn(picks);
            return option === undefined ? -1 : collector.locate(optionVector(option));
        },
    };
};
exports.slotSet = slotSet;
const infusionSet = (infusions) => {
    const collector = createCollector();
    const vectorOf = (counts) => Float64Array.from(problem_1.GEAR_ATTRIBUTES, (name) => (counts[name] ?? 0) * infusions.pointsEach);
    const distinct = (0, infusion_splits_1.infusionSplits)(infusions)
        .map((split) => Object.fromEntries(infusions.options.map(({ attribute }, kind) => [attribute, split[kind] ?? 0])))
        .filter((counts) => collector.add(vectorOf(counts), 1));
    return {
        ...collector.finish(),
        picks: (index) => ({ gear: {}, infusions: distinct[index] ?? {} }),
        locate: ({ infusions: counts }) => collector.locate(vectorOf(counts)),
    };
};
exports.infusionSet = infusionSet;
const rowSum = (a, i, b, j) => Float64Array.from(problem_1.GEAR_ATTRIBUTES, (_, k) => (0, attributes_1.read)(a.vectors, i * attributes_1.GEAR_COUNT + k) + (0, attributes_1.read)(b.vectors, j * attributes_1.GEAR_COUNT + k));
/** All sums of a vector of `a` and a vector of `b`. */
const sumSets = (a, b) => {
    const collector = createCollector();
    const origins = [];
    for (let i = 0; i < a.size; i++) {
        for (let j = 0; j < b.size; j++) {
            if (collector.add(rowSum(a, i, b, j), (0, attributes_1.read)(a.ways, i) * (0, attributes_1.read)(b.ways, j)))
                origins.push([i, j]);
        }
    }
    return {
        ...collector.finish(),
        picks: (index) => {
            const [i, j] = origins[index] ?? [0, 0];
            const [left, right] = [a.picks(i), b.picks(j)];
            return { gear: { ...left.gear, ...right.gear }, infusions: { ...left.infusions, ...right.infusions } };
        },
        locate: (picks) => {
            const [i, j] = [a.locate(picks), b.locate(picks)];
            return i < 0 || j < 0 ? -1 : collector.locate(rowSum(a, i, b, j));
        },
    };
};
exports.sumSets = sumSets;
/** Larger sets cost more than they save: the search below them is a tree walk, here it is a list. */
const LARGEST_PACK = 200;
/** Equal slots (rings, small armor) gain most from being merged: the order of their options stops to matter. */
const LARGEST_EQUAL_PACK = 500;
const packEqualSlots = (slots) => {
    const byOptions = new Map();
    for (const slot of slots) {
        const key = JSON.stringify(slot.options.map((option) => [...optionVector(option)]));
        const sets = byOptions.get(key) ?? [];
        byOptions.set(key, sets);
        sets.push((0, exports.slotSet)(slot));
    }
    return [...byOptions.values()].flatMap((sets) => packWithin(sets, LARGEST_EQUAL_PACK));
};
/** Sums the two smallest sets for as long as the result stays small. */
const packWithin = (sets, largest) => {
    const [smallest, next, ...others] = [...sets].sort((a, b) => a.size - b.size);
    if (smallest === undefined || next === undefined)
        return [...sets];
    const sum = smallest.size * next.size <= largest * 4 ? (0, exports.sumSets)(smallest, next) : null;
    if (sum === null || sum.size > largest)
        return [...sets];
    return packWithin([...others, sum], largest);
};
/** The problem's gear and infusions as a few sets; every candidate is one vector of each. */
const packedSets = (problem) => packWithin([...packEqualSlots(problem.slots), (0, exports.infusionSet)(problem.infusions)], LARGEST_PACK);
exports.packedSets = packedSets;
//# sourceMappingURL=stat-set.js.map