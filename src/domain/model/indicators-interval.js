"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.healingRange = exports.survivabilityRange = exports.damageRange = void 0;
const attributes_1 = require("./attributes");
const indicators_1 = require("./indicators");
const interval_1 = require("./interval");
const rounding_1 = require("./rounding");
const getter = (range) => (name) => ({ low: (0, attributes_1.read)(range.low, (0, attributes_1.at)(name)), high: (0, attributes_1.read)(range.high, (0, attributes_1.at)(name)) });
const multiplier = ({ multipliers }, channel) => (0, attributes_1.read)(multipliers, (0, attributes_1.channelAt)(channel));
const effectivePower = (power, critChance, critDamage) => {
    const crits = (0, interval_1.times)((0, interval_1.mapped)(critChance, rounding_1.clampToUnit), (0, interval_1.plus)(critDamage, (0, interval_1.point)(-1)));
    return (0, interval_1.times)(power, (0, interval_1.plus)((0, interval_1.point)(1), crits));
};
const strikeRange = (scenario, get) => {
    const critDamage = (0, interval_1.scaled)(get('critDamage'), multiplier(scenario, 'critDamage'));
    const critical = (0, interval_1.times)(get('powerCoefficient'), effectivePower(get('power'), get('critChance'), critDamage));
    const plain = (0, interval_1.times)(get('nonCritPowerCoefficient'), get('power'));
    return (0, interval_1.scaled)((0, interval_1.plus)(critical, plain), multiplier(scenario, 'strike') / scenario.enemyArmor);
};
const phantasmRange = (scenario, get) => {
    const critDamage = (0, interval_1.scaled)(get('phantasmCritDamage'), multiplier(scenario, 'phantasmCritDamage'));
    const power = effectivePower(get('power'), get('phantasmCritChance'), critDamage);
    return (0, interval_1.scaled)((0, interval_1.times)(get('power2Coefficient'), power), multiplier(scenario, 'phantasm') / scenario.enemyArmor);
};
const shroudRange = (scenario, get) => {
    const critMultiplier = multiplier(scenario, 'critDamage') * multiplier(scenario, 'alternativeCritDamage');
    const critDamage = (0, interval_1.scaled)(get('alternativeCritDamage'), critMultiplier);
    const power = effectivePower(get('alternativePower'), get('alternativeCritChance'), critDamage);
    const total = multiplier(scenario, 'strike') * multiplier(scenario, 'alternative');
    return (0, interval_1.scaled)((0, interval_1.times)(get('power2Coefficient'), power), total / scenario.enemyArmor);
};
const conditionRange = (scenario, range) => {
    const get = getter(range);
    const valueAt = (index) => ({
        low: (0, attributes_1.read)(range.low, index),
        high: (0, attributes_1.read)(range.high, index),
    });
    return scenario.conditions
        .map((condition) => {
        const capped = (0, interval_1.mapped)((0, interval_1.plus)(get('conditionDuration'), valueAt(condition.duration)), rounding_1.clampToUnit);
        const lasting = (0, interval_1.plus)((0, interval_1.plus)((0, interval_1.point)(1), capped), get('conditionDurationUncapped'));
        const tick = (0, interval_1.scaled)((0, interval_1.plus)((0, interval_1.scaled)(valueAt(condition.scalesWith), condition.slope), (0, interval_1.point)(condition.base)), condition.multiplier);
        return (0, interval_1.times)((0, interval_1.times)(valueAt(condition.coefficient), lasting), tick);
    })
        .reduce(interval_1.plus, (0, interval_1.point)(0));
};
const damageRange = (scenario, range) => {
    const get = getter(range);
    const second = scenario.illusions ? phantasmRange : shroudRange;
    const siphon = (0, interval_1.plus)(get('siphonBaseCoefficient'), (0, interval_1.times)(get('siphonPowerCoefficient'), get('power')));
    return [
        strikeRange(scenario, get),
        second(scenario, get),
        (0, interval_1.scaled)(siphon, multiplier(scenario, 'siphon')),
        get('flatDps'),
        conditionRange(scenario, range),
    ].reduce(interval_1.plus);
};
exports.damageRange = damageRange;
const survivabilityRange = (scenario, range) => {
    const get = getter(range);
    return (0, interval_1.scaled)((0, interval_1.times)(get('health'), get('armor')), 1 / multiplier(scenario, 'incomingStrike') / indicators_1.REFERENCE_ARMOR);
};
exports.survivabilityRange = survivabilityRange;
const healingRange = (range) => {
    const get = getter(range);
    const heal = (0, interval_1.plus)((0, interval_1.scaled)(get('healingPower'), indicators_1.HEAL_COEFFICIENT), (0, interval_1.point)(indicators_1.HEAL_BASE));
    return (0, interval_1.times)(heal, (0, interval_1.plus)((0, interval_1.point)(1), get('outgoingHealing')));
};
exports.healingRange = healingRange;
//# sourceMappingURL=indicators-interval.js.map