"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isHigher = exports.RELATIVE_NOISE = void 0;
/** Differences below this are noise of floating-point summation. */
exports.RELATIVE_NOISE = 1e-12;
const isHigher = (a, b) => a - b > exports.RELATIVE_NOISE * Math.abs(b);
exports.isHigher = isHigher;
//# sourceMappingURL=compare.js.map