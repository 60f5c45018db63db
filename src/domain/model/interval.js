"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.hull = exports.mapped = exports.times = exports.scaled = exports.plus = exports.point = void 0;
const point = (value) => ({ low: value, high: value });
exports.point = point;
const plus = (a, b) => ({ low: a.low + b.low, high: a.high + b.high });
exports.plus = plus;
const scaled = (a, factor) => factor >= 0
    ? { low: a.low * factor, high: a.high * factor }
    : { low: a.high * factor, high: a.low * factor };
exports.scaled = scaled;
const times = (a, b) => {
    const products = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
    return { low: Math.min(...products), high: Math.max(...products) };
};
exports.times = times;
/** Applies a function that never falls. */
const mapped = (a, rising) => ({
    low: rising(a.low),
    high: rising(a.high),
});
exports.mapped = mapped;
const hull = (a, b) => ({
    low: Math.min(a.low, b.low),
    high: Math.max(a.high, b.high),
});
exports.hull = hull;
//# sourceMappingURL=interval.js.map