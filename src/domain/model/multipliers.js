"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.compileMultipliers = exports.totalMultiplier = void 0;
const problem_1 = require("./problem");
/** Critical damage channels always multiply, whatever group a modifier states. */
const ALWAYS_MULT = new Set([
    'critDamage',
    'alternativeCritDamage',
    'phantasmCritDamage',
]);
const groupOf = ({ channel, group }) => (ALWAYS_MULT.has(channel) ? 'mult' : group);
/** PRODUCT over mult of (1 + x) x (1 + SUM of add) x (1 + SUM of target). */
const totalMultiplier = (ops) => {
    const total = { mult: 1, add: 1, target: 1 };
    for (const op of ops) {
        const group = groupOf(op);
        if (group === 'mult')
            total.mult *= 1 + op.value;
        else
            total[group] += op.value;
    }
    return total.mult * total.add * total.target;
};
exports.totalMultiplier = totalMultiplier;
/** One total per channel, in the order of `CHANNELS`. */
const compileMultipliers = (ops) => Float64Array.from(problem_1.CHANNELS, (channel) => (0, exports.totalMultiplier)(ops.filter((op) => op.channel === channel)));
exports.compileMultipliers = compileMultipliers;
//# sourceMappingURL=multipliers.js.map