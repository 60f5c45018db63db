"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isPoints = exports.read = exports.GEAR_COUNT = exports.ATTRIBUTE_COUNT = exports.channelAt = exports.at = void 0;
const problem_1 = require("./problem");
/** Attributes and channels live in typed arrays; these are their positions. Gear attributes come first. */
const at = (name) => problem_1.ATTRIBUTES.indexOf(name);
exports.at = at;
const channelAt = (name) => problem_1.CHANNELS.indexOf(name);
exports.channelAt = channelAt;
exports.ATTRIBUTE_COUNT = problem_1.ATTRIBUTES.length;
exports.GEAR_COUNT = problem_1.GEAR_ATTRIBUTES.length;
/** Typed arrays are always as long as the list they are indexed by, so the fallback is never taken. */
const read = (values, index) => values[index] ?? 0;
exports.read = read;
/** Attributes counted in points: converted amounts are rounded, and buffs are added after base conversions. */
const POINT_ATTRIBUTES = new Set([
    ...problem_1.GEAR_ATTRIBUTES,
    'agonyResistance',
    'armor',
    'alternativePower',
    'alternativePrecision',
    'alternativeFerocity',
]);
const isPoints = (name) => POINT_ATTRIBUTES.has(name);
exports.isPoints = isPoints;
//# sourceMappingURL=attributes.js.map