"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.magnitudeIssues = void 0;
const issue_1 = require("./issue");
const problem_1 = require("./problem");
/** Numbers of the game are far below; the engine's results stay finite within these. */
const LARGEST_NUMBER = 1e9;
const LARGEST_PRODUCT = 1e12;
/** Every number below `value` that is not finite or absurdly large, whatever the field. */
const numberIssues = (value, path) => {
    if (typeof value === 'number') {
        if (Math.abs(value) <= LARGEST_NUMBER)
            return [];
        return [(0, issue_1.issue)(path, `is ${value}; numbers must lie between -${LARGEST_NUMBER} and ${LARGEST_NUMBER}`)];
    }
    if (typeof value !== 'object' || value === null)
        return [];
    return Object.entries(value).flatMap(([key, item]) => numberIssues(item, path === '' ? key : `${path}.${key}`));
};
const opsOf = (scenario) => scenario.modifiers.flatMap(({ ops }) => ops);
/** The extreme sum over one scenario's ops and, per category, the option that is most extreme. */
const extreme = (problem, scenario, of) => problem.choices.reduce((sum, { options }) => sum + Math.max(...options.map(({ ops }) => of(ops))), of(opsOf(scenario)));
const logGrowth = (ops, select) => ops.reduce((sum, op) => sum + Math.log1p(Math.abs(select(op))), 0);
const productIssues = (problem) => {
    const measures = [
        ...problem_1.CHANNELS.map((channel) => ({
            what: `${channel} multipliers`,
            select: (op) => (op.op === 'multiply' && op.channel === channel ? op.value : 0),
        })),
        { what: 'health scales', select: (op) => (op.op === 'scaleHealth' ? op.value : 0) },
        { what: 'conversions', select: (op) => (op.op === 'convert' ? op.fraction : 0) },
    ];
    return problem.scenarios.flatMap((scenario, index) => measures.flatMap(({ what, select }) => {
        const growth = extreme(problem, scenario, (ops) => logGrowth(ops, select));
        if (growth <= Math.log(LARGEST_PRODUCT))
            return [];
        return [(0, issue_1.issue)(`scenarios.${index}`, `its ${what} multiply to more than ${LARGEST_PRODUCT}`)];
    }));
};
/** Each group's own factor of the incoming strike damage must stay positive: survivability divides by it. */
const reduction = (ops, group) => ops.reduce((sum, op) => sum - (isIncoming(op) && op.group === group ? op.value : 0), 0);
const isIncoming = (op) => op.op === 'multiply' && op.channel === 'incomingStrike';
const removesAll = (op) => isIncoming(op) && op.group === 'mult' && op.value <= -1;
const incomingIssues = (problem) => {
    const extras = problem.choices.flatMap(({ options }) => options.flatMap(({ ops }) => ops));
    const isRemoved = problem.scenarios.some((scenario) => [...opsOf(scenario), ...extras].some(removesAll) ||
        extreme(problem, scenario, (ops) => reduction(ops, 'add')) >= 1 ||
        extreme(problem, scenario, (ops) => reduction(ops, 'target')) >= 1);
    return isRemoved ? [(0, issue_1.issue)('scenarios', 'incomingStrike modifiers must leave some incoming damage')] : [];
};
const enemyIssues = ({ enemy }) => [
    ...(enemy.armor > 0 ? [] : [(0, issue_1.issue)('enemy.armor', 'must be greater than 0')]),
    ...(enemy.movementUptime >= 0 && enemy.movementUptime <= 1
        ? []
        : [(0, issue_1.issue)('enemy.movementUptime', 'must lie between 0 and 1')]),
];
/** Numbers that would make a result infinite or meaningless. Each category must have an option. */
const magnitudeIssues = (problem) => {
    const numbers = numberIssues(problem, '');
    return numbers.length > 0
        ? numbers
        : [...productIssues(problem), ...incomingIssues(problem), ...enemyIssues(problem)];
};
exports.magnitudeIssues = magnitudeIssues;
//# sourceMappingURL=check-magnitudes.js.map