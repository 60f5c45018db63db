"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createFrontier = void 0;
const attributes_1 = require("../model/attributes");
/** `depth`: the most entries that can be open at once. */
const createFrontier = (width, depth) => {
    const nodes = new Int32Array(width * depth);
    const bounds = new Float64Array(depth);
    const shares = new Float64Array(depth);
    const top = { bound: 0, share: 0 };
    let size = 0;
    return {
        size: () => size,
        push: (tuple, bound, share) => {
            nodes.set(tuple, size * width);
            bounds[size] = bound;
            shares[size] = share;
            size++;
        },
        pop: (tuple) => {
            size--;
            for (let i = 0; i < width; i++)
                tuple[i] = (0, attributes_1.read)(nodes, size * width + i);
            top.bound = (0, attributes_1.read)(bounds, size);
            top.share = (0, attributes_1.read)(shares, size);
            return top;
        },
        highestBound: () => bounds.subarray(0, size).reduce((most, bound) => Math.max(most, bound), Number.NEGATIVE_INFINITY),
    };
};
exports.createFrontier = createFrontier;
//# sourceMappingURL=frontier.js.map