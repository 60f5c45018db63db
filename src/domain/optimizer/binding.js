"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.bindingConstraints = void 0;
const attributes_1 = require("../model/attributes");
const compare_1 = require("./compare");
const monitor_1 = require("./monitor");
const search_1 = require("./search");
/** One removed constraint may cost as much again as the whole search, or this. */
const LEAST_BUDGET = 200_000;
/** Solves again without each constraint in turn. The optimum with it is where the search without it starts. */
const bindingConstraints = ({ space, target, best, monitor }, optimum) => {
    const budget = Math.max(LEAST_BUDGET, monitor.evaluations());
    return target.limits.flatMap((limit) => {
        const without = { ...target, limits: target.limits.filter((other) => other !== limit) };
        const found = (0, search_1.search)({
            space,
            target: without,
            size: 1,
            monitor: (0, monitor_1.limited)(monitor, budget),
            seeds: [best],
        });
        const valueWithout = found.entries[0]?.order[0] ?? Number.NEGATIVE_INFINITY;
        if (!(0, compare_1.isHigher)(valueWithout, (0, attributes_1.read)(best.order, 0)))
            return [];
        const { constraint, required, quantity } = limit;
        return [{ constraint, required, actual: (0, attributes_1.read)(optimum, quantity), valueWithout }];
    });
};
exports.bindingConstraints = bindingConstraints;
//# sourceMappingURL=binding.js.map