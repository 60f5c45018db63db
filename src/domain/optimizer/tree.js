"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.buildTree = void 0;
const attributes_1 = require("../model/attributes");
const componentAt = (set, item, component) => (0, attributes_1.read)(set.vectors, item * attributes_1.GEAR_COUNT + component);
/** Components by weighted extent, and the order of the items along the widest. */
const widestComponent = (tree, node, weights) => {
    let widest = 0;
    let most = -1;
    for (let k = 0; k < attributes_1.GEAR_COUNT; k++) {
        const extent = (0, attributes_1.read)(weights, k) * ((0, attributes_1.read)(tree.high, node * attributes_1.GEAR_COUNT + k) - (0, attributes_1.read)(tree.low, node * attributes_1.GEAR_COUNT + k));
        if (extent > most)
            [widest, most] = [k, extent];
    }
    return widest;
};
const measure = (tree, node, items, weights) => {
    let spread = 0;
    for (let k = 0; k < attributes_1.GEAR_COUNT; k++) {
        let low = Number.POSITIVE_INFINITY;
        let high = Number.NEGATIVE_INFINITY;
        for (const item of items) {
            const value = componentAt(tree.set, item, k);
            if (value < low)
                low = value;
            if (value > high)
                high = value;
        }
        tree.low[node * attributes_1.GEAR_COUNT + k] = low;
        tree.high[node * attributes_1.GEAR_COUNT + k] = high;
        spread += (0, attributes_1.read)(weights, k) * (high - low);
    }
    tree.spread[node] = spread;
};
/** `weights`: how much one point of each attribute matters; all positive. */
const buildTree = (set, weights) => {
    const nodes = 2 * set.size - 1;
    const tree = {
        set,
        low: new Float64Array(nodes * attributes_1.GEAR_COUNT),
        high: new Float64Array(nodes * attributes_1.GEAR_COUNT),
        left: new Int32Array(nodes).fill(-1),
        right: new Int32Array(nodes).fill(-1),
        item: new Int32Array(nodes).fill(-1),
        spread: new Float64Array(nodes),
    };
    let used = 0;
    const build = (items) => {
        const node = used++;
        measure(tree, node, items, weights);
        if (items.length === 1) {
            tree.item[node] = (0, attributes_1.read)(items, 0);
            return node;
        }
        const along = widestComponent(tree, node, weights);
        const sorted = items.sort((a, b) => componentAt(set, a, along) - componentAt(set, b, along) || a - b);
        const middle = sorted.length >> 1;
        tree.left[node] = build(sorted.subarray(0, middle));
        tree.right[node] = build(sorted.subarray(middle));
        return node;
    };
    build(Int32Array.from({ length: set.size }, (_, item) => item));
    return tree;
};
exports.buildTree = buildTree;
//# sourceMappingURL=tree.js.map