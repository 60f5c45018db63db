"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.compileConversions = void 0;
const attributes_1 = require("./attributes");
/** Sums the fractions of the same pair; ordered by destination, then by source, as each first appears. */
const gather = (ops) => {
    const byDestination = new Map();
    for (const { from, to, fraction } of ops) {
        const sources = byDestination.get(to) ?? new Map();
        sources.set(from, (sources.get(from) ?? 0) + fraction);
        byDestination.set(to, sources);
    }
    return [...byDestination].flatMap(([to, sources]) => [...sources].map(([from, fraction]) => ({ from, to, fraction })));
};
const compileConversions = (ops) => {
    const gathered = gather(ops).filter(({ fraction }) => fraction !== 0);
    return {
        count: gathered.length,
        from: Int32Array.from(gathered, ({ from }) => (0, attributes_1.at)(from)),
        to: Int32Array.from(gathered, ({ to }) => (0, attributes_1.at)(to)),
        fraction: Float64Array.from(gathered, ({ fraction }) => fraction),
        rounded: Uint8Array.from(gathered, ({ to }) => ((0, attributes_1.isPoints)(to) ? 1 : 0)),
    };
};
exports.compileConversions = compileConversions;
//# sourceMappingURL=conversions.js.map