"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.whyInfeasible = void 0;
const quantities_1 = require("../model/quantities");
const search_1 = require("./search");
/** The best that one constrained quantity can reach within the other limits; null when nothing holds these. */
const bestReachable = (space, monitor, limit, others) => {
    const target = { quantity: limit.quantity, sign: limit.sign, limits: others };
    const [best] = (0, search_1.search)({ space, target, size: 1, monitor }).entries;
    return best === undefined ? null : limit.sign * (best.order[0] ?? 0);
};
/**
 * Names the constraint to blame: one that fails alone, else one that fails while the others hold,
 * else (several conflicts at once) the first that fails together with those before it.
 */
const whyInfeasible = (space, limits, monitor) => {
    const reason = ({ constraint, required }, best, scope) => ({
        constraint,
        required,
        best,
        scope,
    });
    const alone = limits.map((limit) => ({ limit, best: bestReachable(space, monitor, limit, []) }));
    const hopeless = alone.find(({ limit, best }) => best !== null && (0, quantities_1.slackOf)(limit, best) < 0);
    const suspects = hopeless === undefined ? limits : [hopeless.limit];
    for (const limit of suspects) {
        const others = limits.filter((other) => other !== limit);
        const best = others.length === 0 ? null : bestReachable(space, monitor, limit, others);
        if (best !== null)
            return reason(limit, best, 'with-others');
    }
    const named = hopeless ?? alone.at(-1);
    return named === undefined || named.best === null ? null : reason(named.limit, named.best, 'alone');
};
exports.whyInfeasible = whyInfeasible;
//# sourceMappingURL=infeasible.js.map