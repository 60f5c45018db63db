"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isMonotone = void 0;
const attributes_1 = require("./attributes");
const compile_1 = require("./compile");
const derive_1 = require("./derive");
const indicators_1 = require("./indicators");
/** Factors of products. */
const NEVER_NEGATIVE = [
    'power',
    'alternativePower',
    'health',
    'armor',
    'powerCoefficient',
    'power2Coefficient',
    'nonCritPowerCoefficient',
    'siphonPowerCoefficient',
    'conditionDurationUncapped',
];
const NEVER_NEGATIVE_INDEXES = NEVER_NEGATIVE.map(attributes_1.at);
const neverFalls = ({ fraction }) => fraction.every((value) => value > 0);
const hasSecondSource = ({ start, baseConversions, finalConversions }) => {
    const power2 = (0, attributes_1.at)('power2Coefficient');
    return ((0, attributes_1.read)(start, power2) !== 0 || baseConversions.to.includes(power2) || finalConversions.to.includes(power2));
};
/** A shroud's attributes appear as soon as its coefficient is not 0; where that depends on gear, they jump. */
const secondSourceMayAppear = ({ illusions, start, baseConversions }) => {
    const power2 = (0, attributes_1.at)('power2Coefficient');
    return !illusions && (0, attributes_1.read)(start, power2) <= 0 && baseConversions.to.includes(power2);
};
/** A critical hit must not do less than a plain one, wherever critical hits are used. */
const critsHelp = (scenario, lowest) => {
    const factor = (channel) => (0, attributes_1.read)(scenario.multipliers, (0, attributes_1.channelAt)(channel));
    const own = (0, attributes_1.read)(lowest, (0, attributes_1.at)('critDamage')) * factor('critDamage') >= 1;
    if (!hasSecondSource(scenario))
        return own;
    const second = scenario.illusions
        ? (0, attributes_1.read)(lowest, (0, attributes_1.at)('phantasmCritDamage')) * factor('phantasmCritDamage')
        : (0, attributes_1.read)(lowest, (0, attributes_1.at)('alternativeCritDamage')) * factor('critDamage') * factor('alternativeCritDamage');
    return own && second >= 1;
};
const conditionsHelp = ({ conditions }, lowest) => conditions.every(({ coefficient, slope, base, scalesWith, multiplier }) => (0, attributes_1.read)(lowest, coefficient) >= 0 &&
    multiplier >= 0 &&
    slope >= 0 &&
    slope * (0, attributes_1.read)(lowest, scalesWith) + base >= 0);
/**
 * Whether more of any gear attribute can never lower any attribute or indicator of this scenario, for gear of
 * at least `lowestGear`. Products keep the order only while their factors stay at or above zero.
 */
const isMonotone = (scenario, lowestGear) => {
    if (!neverFalls(scenario.baseConversions) || !neverFalls(scenario.finalConversions))
        return false;
    if (secondSourceMayAppear(scenario))
        return false;
    if (scenario.healthScale < 0 || scenario.multipliers.some((value) => value < 0))
        return false;
    const lowest = (0, compile_1.attributeArray)();
    (0, derive_1.deriveAttributes)(scenario, lowestGear, lowest);
    return (NEVER_NEGATIVE_INDEXES.every((index) => (0, attributes_1.read)(lowest, index) >= 0) &&
        (0, attributes_1.read)(lowest, (0, attributes_1.at)('outgoingHealing')) >= -1 &&
        indicators_1.HEAL_COEFFICIENT * (0, attributes_1.read)(lowest, (0, attributes_1.at)('healingPower')) + indicators_1.HEAL_BASE >= 0 &&
        critsHelp(scenario, lowest) &&
        conditionsHelp(scenario, lowest));
};
exports.isMonotone = isMonotone;
//# sourceMappingURL=monotone.js.map