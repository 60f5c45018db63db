"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.clampToUnit = exports.roundHalfEven = void 0;
/** Nearest integer, exact halves to the even one: how the game rounds converted attribute points. */
const roundHalfEven = (value) => {
    const floor = Math.floor(value);
    const rest = value - floor;
    if (rest < 0.5)
        return floor;
    if (rest > 0.5)
        return floor + 1;
    return floor % 2 === 0 ? floor : floor + 1;
};
exports.roundHalfEven = roundHalfEven;
const clampToUnit = (value) => Math.max(0, Math.min(value, 1));
exports.clampToUnit = clampToUnit;
//# sourceMappingURL=rounding.js.map