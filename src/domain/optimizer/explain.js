"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.explain = void 0;
const problem_1 = require("../model/problem");
const rounded = (value) => {
    const digits = Math.abs(value) >= 1000 ? 0 : Math.abs(value) >= 10 ? 1 : 4;
    return value.toLocaleString('en-US', { maximumFractionDigits: digits });
};
const percent = (share) => `${(share * 100).toFixed(share < 0.0001 ? 4 : 2)} %`;
const counted = (names) => {
    const counts = new Map();
    for (const name of names)
        counts.set(name, (counts.get(name) ?? 0) + 1);
    return [...counts].map(([name, count]) => (count > 1 ? `${count} x ${name}` : name)).join(', ');
};
const proofText = ({ proof }) => proof.optimal
    ? `Proven: no allowed build is better (${rounded(proof.evaluations)} evaluations).`
    : `Stopped by the time limit: no allowed build is more than ${percent(proof.gap)} better.`;
const runnerUpText = (value, runnerUp) => {
    if (runnerUp === null)
        return [];
    const share = value === 0 ? 0 : (value - runnerUp.value) / Math.abs(value);
    return [`The next lower value is ${rounded(runnerUp.value)}, ${percent(share)} less.`];
};
const bindingTexts = ({ binding, value }) => binding.map(({ constraint, required, valueWithout }) => `${constraint} ${rounded(required)} costs ${rounded(valueWithout - value)}.`);
const gradientText = ({ gradients }) => {
    const best = [...problem_1.GEAR_ATTRIBUTES].sort((a, b) => gradients[b].plus5 - gradients[a].plus5)[0];
    if (best === undefined || gradients[best].plus5 <= 0)
        return [];
    return [`5 more points of ${best} would give ${rounded(gradients[best].plus5)}.`];
};
const ofFeasible = (result, objective) => [
    `Highest ${objective}: ${rounded(result.value)} with ${counted(Object.values(result.gear))}.`,
    proofText(result),
    ...runnerUpText(result.value, result.runnerUp),
    ...bindingTexts(result),
    ...gradientText(result),
].join(' ');
const ofInfeasible = ({ reason, proof }) => {
    const { constraint, required, best, scope } = reason;
    const side = constraint.startsWith('max') ? 'lowest' : 'highest';
    const others = scope === 'with-others' ? 'while the other constraints hold' : 'even without the other constraints';
    return `Proven: no allowed build reaches ${constraint} ${rounded(required)}; the ${side} reachable value is ${rounded(best)} ${others} (${rounded(proof.evaluations)} evaluations).`;
};
/** The computed facts in English sentences: what was found, why it is the best, what it hangs on. */
const explain = (result, objective) => result.feasible ? ofFeasible(result, objective) : ofInfeasible(result);
exports.explain = explain;
//# sourceMappingURL=explain.js.map