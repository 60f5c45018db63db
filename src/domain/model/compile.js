"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.attributeArray = exports.compileScenarios = exports.compileScenario = void 0;
const attributes_1 = require("./attributes");
const conditions_1 = require("./conditions");
const conversions_1 = require("./conversions");
const multipliers_1 = require("./multipliers");
const problem_1 = require("./problem");
const only = (ops, kind) => ops.filter((op) => op.op === kind);
const isMesmer = ({ profession }) => profession.toLowerCase() === 'mesmer';
/** An illusion's own critical chance and damage, unless the problem states them. */
const ILLUSION_BASE = {
    phantasmCritChance: 0.05,
    phantasmCritDamage: 1.5,
    cloneCritChance: 0.05,
};
const coefficientAttributes = ({ coefficients }) => ({
    powerCoefficient: coefficients.power,
    power2Coefficient: coefficients.power2,
    bleedingCoefficient: coefficients.bleeding,
    burningCoefficient: coefficients.burning,
    poisonCoefficient: coefficients.poison,
    tormentCoefficient: coefficients.torment,
    confusionCoefficient: coefficients.confusion,
});
/** Only points wait for the buff step; percentages and coefficients count from the beginning. */
const isLateBuff = (op) => op.stage === 'buff' && (0, attributes_1.isPoints)(op.attr);
const sumByAttribute = (ops, initial) => {
    const sums = Float64Array.from(problem_1.ATTRIBUTES, initial);
    for (const { attr, value } of ops)
        sums[(0, attributes_1.at)(attr)] = (0, attributes_1.read)(sums, (0, attributes_1.at)(attr)) + value;
    return sums;
};
const compileStart = (problem, ops) => {
    const base = isMesmer(problem) ? { ...ILLUSION_BASE, ...problem.base } : problem.base;
    const coefficients = coefficientAttributes(problem);
    return sumByAttribute(ops.filter((op) => !isLateBuff(op)), (name) => (base[name] ?? 0) + (coefficients[name] ?? 0));
};
const compileBuffs = (ops) => [...sumByAttribute(ops.filter(isLateBuff), () => 0)].flatMap((value, index) => value === 0 ? [] : [{ index, value }]);
/** Leaves out conditions that no coefficient, modifier or conversion can ever apply. */
const compileConditions = (problem, ops, parts) => {
    const ticks = (0, conditions_1.conditionTicks)(problem, new Set(only(ops, 'tweak').map(({ name }) => name)));
    const all = (0, attributes_1.read)(parts.multipliers, (0, attributes_1.channelAt)('condition'));
    const reaches = ({ to }, index) => to.includes(index);
    return problem_1.CONDITIONS.map((name) => ({
        coefficient: (0, attributes_1.at)(`${name}Coefficient`),
        duration: (0, attributes_1.at)(`${name}Duration`),
        name,
        scalesWith: (0, attributes_1.at)(ticks[name].scalesWith),
        scalesWithName: ticks[name].scalesWith,
        slope: ticks[name].slope,
        base: ticks[name].base,
        multiplier: all * (0, attributes_1.read)(parts.multipliers, (0, attributes_1.channelAt)(name)),
    })).filter(({ coefficient }) => (0, attributes_1.read)(parts.start, coefficient) !== 0 ||
        reaches(parts.baseConversions, coefficient) ||
        reaches(parts.finalConversions, coefficient));
};
/** `extras` are the ops of the chosen options; they join every scenario. */
const compileScenario = (problem, scenario, extras) => {
    const ops = [...scenario.modifiers.flatMap((modifier) => modifier.ops), ...extras];
    const adds = only(ops, 'add');
    const conversions = only(ops, 'convert');
    const parts = {
        start: compileStart(problem, adds),
        baseConversions: (0, conversions_1.compileConversions)(conversions.filter(({ stage }) => stage === 'base')),
        finalConversions: (0, conversions_1.compileConversions)(conversions.filter(({ stage }) => stage === 'final')),
        multipliers: (0, multipliers_1.compileMultipliers)(only(ops, 'multiply')),
    };
    return {
        ...parts,
        fraction: scenario.fraction,
        buffs: compileBuffs(adds),
        healthScale: only(ops, 'scaleHealth').reduce((scale, { value }) => scale * (1 + value), 1),
        conditions: compileConditions(problem, ops, parts),
        enemyArmor: problem.enemy.armor,
        illusions: isMesmer(problem),
    };
};
exports.compileScenario = compileScenario;
const compileScenarios = (problem, extras) => problem.scenarios.map((scenario) => (0, exports.compileScenario)(problem, scenario, extras));
exports.compileScenarios = compileScenarios;
/** A fresh array for one scenario's attributes. */
const attributeArray = () => new Float64Array(attributes_1.ATTRIBUTE_COUNT);
exports.attributeArray = attributeArray;
//# sourceMappingURL=compile.js.map