"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.search = void 0;
const attributes_1 = require("../model/attributes");
const compile_1 = require("../model/compile");
const evaluator_1 = require("../model/evaluator");
const climb_1 = require("./climb");
const combinations_1 = require("./combinations");
const cuts_1 = require("./cuts");
const directions_1 = require("./directions");
const explore_1 = require("./explore");
const polish_1 = require("./polish");
const ranking_1 = require("./ranking");
const space_1 = require("./space");
const target_1 = require("./target");
const tree_1 = require("./tree");
const weights_1 = require("./weights");
/** Combinations that are climbed in before the tree search: what they find is what most of it is pruned by. */
const OPENING_CLIMBS = 8;
const POLISH_ROUNDS = 3;
const NOTHING = Number.NEGATIVE_INFINITY;
const scorerOf = ({ space, target }, combination) => (0, target_1.createScorer)({ problem: space.problem, target, range: space }, (0, combinations_1.combinationAt)(space.problem, combination).ops);
/** Combinations that can hold the limits at all, the most promising first. */
const rankRoots = (task) => {
    const { lowest, highest, combinations } = task.space;
    return Array.from({ length: combinations }, (_, combination) => {
        task.monitor.spend(1);
        return { combination, bound: scorerOf(task, combination).upper(lowest, highest) };
    })
        .filter(({ bound }) => bound > NOTHING)
        .sort((a, b) => b.bound - a.bound || a.combination - b.combination);
};
const worstScore = ({ vectors }) => vectors.threshold()?.[0] ?? NOTHING;
const meet = ({ vectors, leaders }, entry) => {
    vectors.offer(entry);
    leaders.offer(entry);
};
/** Fills the rankings with good candidates that the tree search will meet again. */
const climbAndSeed = (task, roots, rankings) => {
    const { space, monitor, seeds = [] } = task;
    const points = new Float64Array(attributes_1.GEAR_COUNT);
    const offer = (scorer, { combination, items }) => {
        (0, space_1.sumItems)(space.sets, items, points);
        const order = scorer.score(points);
        if (order !== null)
            meet(rankings, { order, combination, items: items.slice(), ties: 0 });
    };
    const visitor = (scorer, candidate) => (score) => {
        if (score >= worstScore(rankings))
            offer(scorer, candidate);
    };
    for (const { combination } of roots.slice(0, OPENING_CLIMBS)) {
        const scorer = scorerOf(task, combination);
        const candidate = { combination, items: new Int32Array(space.sets.length) };
        monitor.spend((0, climb_1.climb)(space, scorer, candidate.items, visitor(scorer, candidate)));
    }
    for (let round = 0; round < POLISH_ROUNDS; round++) {
        const [best] = rankings.vectors.entries();
        if (best === undefined || task.target.limits.length === 0)
            break;
        const scorer = scorerOf(task, best.combination);
        const majorant = scorer.majorant();
        if (majorant === null)
            break;
        (0, space_1.sumItems)(space.sets, best.items, points);
        const weights = (0, directions_1.pricesAround)({
            majorant,
            limits: task.target.limits,
            sets: space.sets,
            range: space,
            around: points,
        });
        const candidate = { combination: best.combination, items: best.items.slice() };
        monitor.spend((0, polish_1.polish)({ space, scorer, weights, visit: visitor(scorer, candidate) }, candidate.items));
    }
    for (const seed of seeds)
        offer(scorerOf(task, seed.combination), seed);
};
/** The trees split first along what matters around a good candidate. */
const prepare = (task, first, rankings) => {
    const { space, target } = task;
    const around = new Float64Array(attributes_1.GEAR_COUNT);
    const [best] = rankings.vectors.entries();
    (0, space_1.sumItems)(space.sets, best?.items ?? new Int32Array(space.sets.length), around);
    const { ops } = (0, combinations_1.combinationAt)(space.problem, best?.combination ?? first.combination);
    const evaluator = (0, evaluator_1.createEvaluator)((0, compile_1.compileScenarios)(space.problem, ops), evaluator_1.EVERYTHING);
    const weights = (0, weights_1.attributeWeights)(evaluator, target, around);
    return { rankings, around, trees: space.sets.map((set) => (0, tree_1.buildTree)(set, weights)) };
};
const partOf = (task, combination, { trees, around }) => {
    const scorer = scorerOf(task, combination);
    const majorant = scorer.majorant();
    const { limits } = task.target;
    const { space } = task;
    const options = { limits, around, sets: space.sets, range: space };
    return {
        combination,
        scorer,
        cuts: majorant === null ? null : (0, cuts_1.createCuts)({ ...options, majorant }, trees),
    };
};
const exploreRoots = (task, roots, exploration) => {
    const { rankings, trees } = exploration;
    const explorer = (0, explore_1.createExplorer)({
        trees,
        ranking: rankings.vectors,
        monitor: task.monitor,
        meet: (entry) => meet(rankings, entry),
    });
    let next = 0;
    const best = () => rankings.vectors.entries()[0] ?? null;
    const bound = () => {
        const found = best();
        return Math.max(found === null ? NOTHING : (0, ranking_1.scoreOf)(found), explorer.openBound(), roots[next]?.bound ?? NOTHING);
    };
    const found = (complete) => ({
        entries: rankings.vectors.entries(),
        leaders: rankings.leaders.entries(),
        bound: bound(),
        proven: worstScore(rankings),
        complete,
    });
    task.monitor.watch(() => ({ best: best(), bound: bound(), fraction: explorer.doneShare() }));
    for (const root of roots) {
        next++;
        if (root.bound < worstScore(rankings))
            break;
        if (!explorer.explore(partOf(task, root.combination, exploration), 1 / roots.length))
            return found(false);
    }
    next = roots.length;
    return found(true);
};
/** Exact branch and bound over gear, infusions and extras at once. */
const search = (task) => {
    const rankings = { vectors: (0, ranking_1.createRanking)(task.size, ranking_1.byVector), leaders: (0, ranking_1.createRanking)(2, ranking_1.byScore) };
    const roots = rankRoots(task);
    const [first] = roots;
    if (first === undefined)
        return { entries: [], leaders: [], bound: NOTHING, proven: NOTHING, complete: true };
    climbAndSeed(task, roots, rankings);
    return exploreRoots(task, roots, prepare(task, first, rankings));
};
exports.search = search;
//# sourceMappingURL=search.js.map