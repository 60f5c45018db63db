"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createBoxSum = void 0;
const attributes_1 = require("../model/attributes");
const emptyBox = (directions) => ({
    low: new Float64Array(attributes_1.GEAR_COUNT),
    high: new Float64Array(attributes_1.GEAR_COUNT),
    support: new Float64Array(directions),
});
const addRow = (sum, base, rows, row) => {
    const start = row * sum.length;
    for (let i = 0; i < sum.length; i++)
        sum[i] = (base[i] ?? 0) + (rows[start + i] ?? 0);
};
const createBoxSum = (trees, cuts) => {
    const directions = cuts?.count ?? 0;
    const [box, rest] = [emptyBox(directions), emptyBox(directions)];
    const add = (to, base, s, node) => {
        const tree = trees[s];
        if (tree === undefined)
            return;
        addRow(to.low, base.low, tree.low, node);
        addRow(to.high, base.high, tree.high, node);
        const supports = cuts?.supports[s];
        if (supports !== undefined)
            addRow(to.support, base.support, supports, node);
    };
    return {
        box,
        gather: (nodes, split) => {
            rest.low.fill(0);
            rest.high.fill(0);
            rest.support.fill(0);
            for (let s = 0; s < trees.length; s++)
                if (s !== split)
                    add(rest, rest, s, (0, attributes_1.read)(nodes, s));
        },
        complete: (split, node) => add(box, rest, split, node),
    };
};
exports.createBoxSum = createBoxSum;
//# sourceMappingURL=boxes.js.map