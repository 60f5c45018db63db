"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.optimize = exports.SearchCancelled = void 0;
const check_problem_1 = require("../model/check-problem");
const evaluate_1 = require("../model/evaluate");
const quantities_1 = require("../model/quantities");
const binding_1 = require("./binding");
const combinations_1 = require("./combinations");
const compare_1 = require("./compare");
const gradients_1 = require("./gradients");
const infeasible_1 = require("./infeasible");
const monitor_1 = require("./monitor");
const search_1 = require("./search");
const space_1 = require("./space");
var monitor_2 = require("./monitor");
Object.defineProperty(exports, "SearchCancelled", { enumerable: true, get: function () { return monitor_2.SearchCancelled; } });
/** Proving the best of the rest must not cost more than this where many candidates tie at the top. */
const RUNNER_UP_BUDGET = 2_000_000;
const relativeGap = (bound, value) => {
    if (!(bound > value))
        return 0;
    return value === 0 ? 1 : (bound - value) / Math.abs(value);
};
const ranked = (space, entry, rank) => {
    const build = (0, space_1.buildAt)(space, entry.items, entry.combination);
    const { attributes, indicators } = (0, evaluate_1.evaluate)(space.problem, build);
    const value = indicators[space.problem.objective];
    return { rank, value, ...build, attributes, indicators, ties: Math.max(1, entry.ties) };
};
const candidateOf = (space, build) => {
    if (build === null || build === undefined || (0, check_problem_1.checkBuild)(space.problem, build).length > 0)
        return [];
    const items = Int32Array.from(space.sets, (set) => set.locate(build));
    return [{ combination: (0, combinations_1.combinationIndex)(space.problem, build.choices), items }];
};
const progressOf = (space, { best, bound, fraction }, evaluations) => {
    const value = best?.order[0] ?? null;
    const isBounded = Number.isFinite(bound);
    return {
        fraction,
        evaluations,
        incumbent: best === null || value === null ? null : { ...(0, space_1.buildAt)(space, best.items, best.combination), value },
        bound: isBounded ? bound : null,
        gap: value === null || !isBounded ? null : relativeGap(bound, value),
    };
};
const monitorOf = (space, options) => {
    const { timeLimitMs, now, onProgress, progressIntervalMs, isCancelled } = options;
    const monitor = (0, monitor_1.createMonitor)({
        timeLimitMs,
        now,
        ...(progressIntervalMs === undefined ? {} : { progressIntervalMs }),
        ...(isCancelled === undefined ? {} : { isCancelled }),
        ...(onProgress === undefined
            ? {}
            : { onState: (state) => onProgress(progressOf(space, state, monitor.evaluations())) }),
    });
    return monitor;
};
/**
 * The best entry below the top value; null when there is none, or none was proven in time. What was listed on the way
 * is proven only down to the last of a full list: below it the search looks no further.
 */
const findRunnerUp = (space, target, found, monitor) => {
    if (!found.complete)
        return null;
    const top = found.entries[0]?.order[0] ?? 0;
    const listed = found.leaders.find(({ order }) => (0, compare_1.isHigher)(top, order[0] ?? 0));
    if (listed !== undefined && (listed.order[0] ?? 0) >= found.proven)
        return listed;
    const rest = (0, search_1.search)({
        space,
        target: { ...target, below: top - compare_1.RELATIVE_NOISE * Math.abs(top) },
        size: 1,
        monitor: (0, monitor_1.limited)(monitor, RUNNER_UP_BUDGET),
        seeds: listed === undefined ? [] : [listed],
    });
    return rest.complete ? (rest.entries[0] ?? null) : null;
};
const infeasible = (space, target, monitor) => {
    const reason = (0, infeasible_1.whyInfeasible)(space, target.limits, monitor);
    const proof = (optimal) => ({
        optimal,
        gap: optimal ? 0 : 1,
        evaluations: monitor.evaluations(),
    });
    return reason === null
        ? { feasible: null, proof: proof(false) }
        : { feasible: false, reason, proof: proof(true) };
};
const feasible = ({ space, target, found, monitor }, best, topK) => {
    const { rank: _, ...optimum } = ranked(space, best, 1);
    const runnerUp = findRunnerUp(space, target, found, monitor);
    const gap = relativeGap(found.bound, optimum.value);
    const quantities = (0, evaluate_1.quantitiesOf)(space.problem, optimum);
    const binding = found.complete ? (0, binding_1.bindingConstraints)({ space, target, best, monitor }, quantities) : [];
    return {
        feasible: true,
        ...optimum,
        alternatives: found.entries.slice(1, topK).map((entry, index) => ranked(space, entry, index + 2)),
        runnerUp: runnerUp === null ? null : ranked(space, runnerUp, found.entries.indexOf(runnerUp) + 1),
        binding,
        gradients: (0, gradients_1.gradientsAt)(space.problem, optimum),
        proof: { optimal: gap <= compare_1.RELATIVE_NOISE, gap, evaluations: monitor.evaluations() },
    };
};
/**
 * The exact optimum and top K of a problem that passes `checkProblem`, or the proof that there is none; after the
 * time limit, the best found and how far it can be from the optimum. Throws `SearchCancelled`.
 */
const optimize = (problem, options) => {
    const space = (0, space_1.createSpace)(problem);
    const monitor = monitorOf(space, options);
    const target = {
        quantity: (0, quantities_1.quantityAt)(problem.objective),
        sign: 1,
        limits: (0, quantities_1.compileLimits)(problem.constraints),
    };
    const size = Math.max(2, options.topK);
    const found = (0, search_1.search)({ space, target, size, monitor, seeds: candidateOf(space, options.incumbent) });
    const [best] = found.entries;
    if (best !== undefined)
        return feasible({ space, target, found, monitor }, best, options.topK);
    if (found.complete)
        return infeasible(space, target, monitor);
    return { feasible: null, proof: { optimal: false, gap: 1, evaluations: monitor.evaluations() } };
};
exports.optimize = optimize;
//# sourceMappingURL=optimize.js.map