"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createRanking = exports.byScore = exports.byVector = exports.compareOrders = exports.scoreOf = exports.FIRST_SHOWN = void 0;
const attributes_1 = require("../model/attributes");
const compare_1 = require("./compare");
exports.FIRST_SHOWN = 2;
const scoreOf = ({ order }) => (0, attributes_1.read)(order, 0);
exports.scoreOf = scoreOf;
/** Negative when `a` ranks higher. */
const compareOrders = (a, b) => {
    for (let i = 0; i < a.length; i++) {
        const difference = (0, attributes_1.read)(b, i) - (0, attributes_1.read)(a, i);
        if (difference !== 0)
            return difference;
    }
    return 0;
};
exports.compareOrders = compareOrders;
/** Attributes are compared after rounding: the order of summation must not make two vectors of one. */
const RESOLUTION = 1e9;
/** Entries with the same shown attributes are one. */
const byVector = ({ order }) => {
    let key = '';
    for (let i = exports.FIRST_SHOWN; i < order.length; i++)
        key += `${Math.round((0, attributes_1.read)(order, i) * RESOLUTION)} `;
    return key;
};
exports.byVector = byVector;
/** Entries with the same score are one. */
const byScore = (entry) => (0, exports.scoreOf)(entry).toPrecision(12);
exports.byScore = byScore;
const isEarlier = (a, b) => {
    if (a.combination !== b.combination)
        return a.combination < b.combination;
    const position = a.items.findIndex((item, s) => item !== b.items[s]);
    return position >= 0 && (0, attributes_1.read)(a.items, position) < (0, attributes_1.read)(b.items, position);
};
/** Of all candidates with the vector the earliest represents it, in whatever order they are met. */
const merge = (known, found) => {
    if (isEarlier(found, known)) {
        known.items = found.items;
        known.combination = found.combination;
    }
    known.ties += found.ties;
};
/** The best `size` distinct entries met so far. */
const createRanking = (size, keyOf) => {
    const entries = [];
    const byKey = new Map();
    const insert = (entry) => {
        const position = entries.findIndex((other) => (0, exports.compareOrders)(entry.order, other.order) < 0);
        entries.splice(position === -1 ? entries.length : position, 0, entry);
        byKey.set(keyOf(entry), entry);
        const dropped = entries.length > size ? entries.pop() : undefined;
        if (dropped !== undefined)
            byKey.delete(keyOf(dropped));
    };
    const replace = (known, found) => {
        entries.splice(entries.indexOf(known), 1);
        insert(found);
    };
    const offer = (found) => {
        const last = entries[size - 1];
        if (last !== undefined && (0, exports.compareOrders)(found.order, last.order) > 0)
            return;
        const known = byKey.get(keyOf(found));
        if (known === undefined)
            insert({ ...found });
        else if ((0, exports.byVector)(known) === (0, exports.byVector)(found) && !(0, compare_1.isHigher)((0, exports.scoreOf)(found), (0, exports.scoreOf)(known))) {
            if (!(0, compare_1.isHigher)((0, exports.scoreOf)(known), (0, exports.scoreOf)(found)))
                merge(known, found);
        }
        else if ((0, exports.compareOrders)(found.order, known.order) < 0)
            replace(known, { ...found });
    };
    return {
        offer,
        entries: () => entries,
        /** What a candidate must not fall below to matter; null while the list is not full. */
        threshold: () => entries[size - 1]?.order ?? null,
    };
};
exports.createRanking = createRanking;
//# sourceMappingURL=ranking.js.map