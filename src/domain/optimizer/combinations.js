"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.combinationIndex = exports.combinationAt = exports.combinationCount = void 0;
const combinationCount = ({ choices }) => choices.reduce((product, { options }) => product * options.length, 1);
exports.combinationCount = combinationCount;
/** Combinations are numbered; the last category changes fastest. */
const combinationAt = ({ choices }, index) => {
    const picked = { choices: {}, ops: [] };
    const indexes = [];
    let rest = index;
    for (const { options } of [...choices].reverse()) {
        indexes.unshift(rest % options.length);
        rest = Math.floor(rest / options.length);
    }
    return choices.reduce(({ choices: chosen, ops }, { category, options }, position) => {
        const option = options[indexes[position] ?? 0];
        return { choices: { ...chosen, [category]: option?.id ?? '' }, ops: [...ops, ...(option?.ops ?? [])] };
    }, picked);
};
exports.combinationAt = combinationAt;
/** The number of the combination with these choices. */
const combinationIndex = ({ choices }, chosen) => choices.reduce((index, { category, options }) => index * options.length + options.findIndex(({ id }) => id === chosen[category]), 0);
exports.combinationIndex = combinationIndex;
//# sourceMappingURL=combinations.js.map