"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.checkBuild = exports.checkProblem = exports.LIMITS = void 0;
const check_magnitudes_1 = require("./check-magnitudes");
const infusion_splits_1 = require("./infusion-splits");
const issue_1 = require("./issue");
/** What one search may be asked. Larger problems are refused rather than started. */
exports.LIMITS = {
    slots: 40,
    optionsPerSlot: 200,
    scenarios: 64,
    categories: 20,
    optionsPerCategory: 300,
    combinations: 200_000,
    infusionSplits: 50_000,
};
const FRACTION_TOLERANCE = 1e-9;
const tooMany = (path, count, most) => count > most ? [(0, issue_1.issue)(path, `has ${count} entries; at most ${most} are allowed`)] : [];
const missing = (path, count) => count === 0 ? [(0, issue_1.issue)(path, 'needs at least one entry')] : [];
const duplicates = (names, path) => names.flatMap((name, index) => names.indexOf(name) === index ? [] : [(0, issue_1.issue)(path(index), `"${name}" is listed more than once`)]);
const slotIssues = ({ slots }) => [
    ...missing('slots', slots.length),
    ...tooMany('slots', slots.length, exports.LIMITS.slots),
    ...duplicates(slots.map(({ id }) => id), (index) => `slots.${index}.id`),
    ...slots.flatMap(({ options }, slot) => [
        ...missing(`slots.${slot}.options`, options.length),
        ...tooMany(`slots.${slot}.options`, options.length, exports.LIMITS.optionsPerSlot),
        ...duplicates(options.map(({ affix }) => affix), (index) => `slots.${slot}.options.${index}.affix`),
    ]),
];
const isCount = (value) => Number.isInteger(value) && value >= 0;
const infusionCountIssues = (infusions) => {
    const reachable = infusions.options.reduce((sum, { max }) => sum + max, 0);
    if (reachable < infusions.total) {
        return [
            (0, issue_1.issue)('infusions.total', `is ${infusions.total}, but the kinds allow at most ${reachable} together`),
        ];
    }
    const splits = (0, infusion_splits_1.countInfusionSplits)(infusions);
    if (splits <= exports.LIMITS.infusionSplits)
        return [];
    const allowed = `at most ${exports.LIMITS.infusionSplits} are searched`;
    return [
        (0, issue_1.issue)('infusions.options', `allow ${splits} splits; ${allowed}: name fewer kinds or lower their max`),
    ];
};
const infusionIssues = ({ infusions }) => {
    const malformed = [
        ...(isCount(infusions.total) ? [] : [(0, issue_1.issue)('infusions.total', 'must be a whole number of at least 0')]),
        ...infusions.options.flatMap(({ max }, index) => isCount(max) ? [] : [(0, issue_1.issue)(`infusions.options.${index}.max`, 'must be a whole number of at least 0')]),
        ...duplicates(infusions.options.map(({ attribute }) => attribute), (index) => `infusions.options.${index}.attribute`),
    ];
    return malformed.length > 0 ? malformed : infusionCountIssues(infusions);
};
const scenarioIssues = ({ scenarios }) => {
    const sum = scenarios.reduce((total, { fraction }) => total + fraction, 0);
    const wrongSum = !(Math.abs(sum - 1) <= FRACTION_TOLERANCE);
    return [
        ...missing('scenarios', scenarios.length),
        ...tooMany('scenarios', scenarios.length, exports.LIMITS.scenarios),
        ...scenarios.flatMap(({ fraction }, index) => fraction >= 0 ? [] : [(0, issue_1.issue)(`scenarios.${index}.fraction`, 'must be at least 0')]),
        ...(wrongSum && scenarios.length > 0
            ? [(0, issue_1.issue)('scenarios', `fractions sum to ${sum}; they must sum to 1`)]
            : []),
    ];
};
const choiceIssues = ({ choices }) => {
    const combinations = choices.reduce((product, { options }) => product * options.length, 1);
    return [
        ...tooMany('choices', choices.length, exports.LIMITS.categories),
        ...duplicates(choices.map(({ category }) => category), (index) => `choices.${index}.category`),
        ...choices.flatMap(({ options }, choice) => [
            ...missing(`choices.${choice}.options`, options.length),
            ...tooMany(`choices.${choice}.options`, options.length, exports.LIMITS.optionsPerCategory),
            ...duplicates(options.map(({ id }) => id), (index) => `choices.${choice}.options.${index}.id`),
        ]),
        ...(combinations > exports.LIMITS.combinations
            ? [(0, issue_1.issue)('choices', `make ${combinations} combinations; at most ${exports.LIMITS.combinations} are searched`)]
            : []),
    ];
};
/** What a schema cannot say about a problem; empty when it can be solved. */
const checkProblem = (problem) => {
    const structural = [
        ...slotIssues(problem),
        ...infusionIssues(problem),
        ...scenarioIssues(problem),
        ...choiceIssues(problem),
    ];
    return structural.length > 0 ? structural : (0, check_magnitudes_1.magnitudeIssues)(problem);
};
exports.checkProblem = checkProblem;
const named = (names) => names.join(', ') || 'nothing';
/** Compares what a build names with what the problem offers, one value per key. */
const selectionIssues = (path, selected, offers) => {
    const keys = offers.map(({ key }) => key);
    const unknown = Object.keys(selected).filter((key) => !keys.includes(key));
    return [
        ...unknown.map((key) => (0, issue_1.issue)(`${path}.${key}`, `is not part of the problem; known are ${named(keys)}`)),
        ...offers.flatMap(({ key, values }) => {
            if (!Object.hasOwn(selected, key))
                return [(0, issue_1.issue)(`${path}.${key}`, `is missing; choose one of ${named(values)}`)];
            const value = selected[key] ?? '';
            return values.includes(value)
                ? []
                : [(0, issue_1.issue)(`${path}.${key}`, `"${value}" is not offered; ${named(values)} are`)];
        }),
    ];
};
const infusedIssues = ({ infusions }, counts) => {
    const kinds = infusions.options.map(({ attribute }) => attribute);
    const sum = Object.values(counts).reduce((total, count) => total + count, 0);
    return [
        ...Object.keys(counts)
            .filter((kind) => !kinds.includes(kind))
            .map((kind) => (0, issue_1.issue)(`infusions.${kind}`, `is not offered; ${named(kinds)} are`)),
        ...infusions.options.flatMap(({ attribute, max }) => {
            const count = counts[attribute] ?? 0;
            const fits = isCount(count) && count <= max;
            return fits
                ? []
                : [(0, issue_1.issue)(`infusions.${attribute}`, `is ${count}; allowed are whole numbers from 0 to ${max}`)];
        }),
        ...(sum === infusions.total
            ? []
            : [(0, issue_1.issue)('infusions', `sum to ${sum}; they must sum to ${infusions.total}`)]),
    ];
};
/** Whether the build is one of the problem's candidates (its constraints aside); empty when it is. */
const checkBuild = (problem, build) => [
    ...selectionIssues('gear', build.gear, problem.slots.map(({ id, options }) => ({ key: id, values: options.map(({ affix }) => affix) }))),
    ...infusedIssues(problem, build.infusions),
    ...selectionIssues('choices', build.choices, problem.choices.map(({ category, options }) => ({ key: category, values: options.map(({ id }) => id) }))),
];
exports.checkBuild = checkBuild;
//# sourceMappingURL=check-problem.js.map