"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.deriveAttributes = exports.isCritChance = exports.HEALTH_PER_VITALITY = exports.POINTS_PER_WHOLE = exports.PRECISION_PER_CRIT_CHANCE = exports.BASE_PRECISION = void 0;
const attributes_1 = require("./attributes");
const rounding_1 = require("./rounding");
const POWER = (0, attributes_1.at)('power');
const PRECISION = (0, attributes_1.at)('precision');
const TOUGHNESS = (0, attributes_1.at)('toughness');
const VITALITY = (0, attributes_1.at)('vitality');
const FEROCITY = (0, attributes_1.at)('ferocity');
const EXPERTISE = (0, attributes_1.at)('expertise');
const CONCENTRATION = (0, attributes_1.at)('concentration');
const ARMOR = (0, attributes_1.at)('armor');
const HEALTH = (0, attributes_1.at)('health');
const CRIT_CHANCE = (0, attributes_1.at)('critChance');
const CRIT_DAMAGE = (0, attributes_1.at)('critDamage');
const BOON_DURATION = (0, attributes_1.at)('boonDuration');
const CONDITION_DURATION = (0, attributes_1.at)('conditionDuration');
const POWER2 = (0, attributes_1.at)('power2Coefficient');
const CLONE_CRIT_CHANCE = (0, attributes_1.at)('cloneCritChance');
const PHANTASM_CRIT_CHANCE = (0, attributes_1.at)('phantasmCritChance');
const PHANTASM_CRIT_DAMAGE = (0, attributes_1.at)('phantasmCritDamage');
const ALT_POWER = (0, attributes_1.at)('alternativePower');
const ALT_PRECISION = (0, attributes_1.at)('alternativePrecision');
const ALT_FEROCITY = (0, attributes_1.at)('alternativeFerocity');
const ALT_CRIT_CHANCE = (0, attributes_1.at)('alternativeCritChance');
const ALT_CRIT_DAMAGE = (0, attributes_1.at)('alternativeCritDamage');
/** Level 80: 1 % critical chance per 21 precision above 1000, 1 % damage or duration per 15 points. */
exports.BASE_PRECISION = 1000;
exports.PRECISION_PER_CRIT_CHANCE = 2100;
exports.POINTS_PER_WHOLE = 1500;
exports.HEALTH_PER_VITALITY = 10;
const MOST_CONVERSIONS = 4096;
const converted = new Float64Array(MOST_CONVERSIONS);
const amount = (conversions, index, source) => {
    const value = source * (0, attributes_1.read)(conversions.fraction, index);
    return (0, attributes_1.read)(conversions.rounded, index) === 1 ? (0, rounding_1.roundHalfEven)(value) : value;
};
const add = (a, index, value) => {
    a[index] = (0, attributes_1.read)(a, index) + value;
};
/** Every conversion reads what was there before the first one. */
const convertAtOnce = (a, conversions) => {
    for (let i = 0; i < conversions.count; i++) {
        converted[i] = amount(conversions, i, (0, attributes_1.read)(a, (0, attributes_1.read)(conversions.from, i)));
    }
    for (let i = 0; i < conversions.count; i++)
        add(a, (0, attributes_1.read)(conversions.to, i), (0, attributes_1.read)(converted, i));
};
const isCritChance = (index) => index === CRIT_CHANCE ||
    index === CLONE_CRIT_CHANCE ||
    index === PHANTASM_CRIT_CHANCE ||
    index === ALT_CRIT_CHANCE;
exports.isCritChance = isCritChance;
/** One after the other: a later conversion sees what an earlier one added. */
const convertInTurn = (a, conversions) => {
    for (let i = 0; i < conversions.count; i++) {
        const from = (0, attributes_1.read)(conversions.from, i);
        const source = (0, exports.isCritChance)(from) ? (0, rounding_1.clampToUnit)((0, attributes_1.read)(a, from)) : (0, attributes_1.read)(a, from);
        add(a, (0, attributes_1.read)(conversions.to, i), amount(conversions, i, source));
    }
};
const deriveSecondSource = (a, illusions) => {
    const critChance = ((0, attributes_1.read)(a, PRECISION) - exports.BASE_PRECISION) / exports.PRECISION_PER_CRIT_CHANCE;
    if (illusions) {
        add(a, CLONE_CRIT_CHANCE, critChance);
        add(a, PHANTASM_CRIT_CHANCE, critChance);
        add(a, PHANTASM_CRIT_DAMAGE, (0, attributes_1.read)(a, FEROCITY) / exports.POINTS_PER_WHOLE);
    }
    else if ((0, attributes_1.read)(a, POWER2) !== 0) {
        add(a, ALT_POWER, (0, attributes_1.read)(a, POWER));
        add(a, ALT_CRIT_CHANCE, (0, attributes_1.read)(a, CRIT_CHANCE) + (0, attributes_1.read)(a, ALT_PRECISION) / exports.PRECISION_PER_CRIT_CHANCE);
        add(a, ALT_CRIT_DAMAGE, (0, attributes_1.read)(a, CRIT_DAMAGE) + (0, attributes_1.read)(a, ALT_FEROCITY) / exports.POINTS_PER_WHOLE);
    }
};
const deriveFromPoints = (a, scenario) => {
    add(a, CRIT_CHANCE, ((0, attributes_1.read)(a, PRECISION) - exports.BASE_PRECISION) / exports.PRECISION_PER_CRIT_CHANCE);
    add(a, CRIT_DAMAGE, (0, attributes_1.read)(a, FEROCITY) / exports.POINTS_PER_WHOLE);
    add(a, BOON_DURATION, (0, attributes_1.read)(a, CONCENTRATION) / exports.POINTS_PER_WHOLE);
    add(a, CONDITION_DURATION, (0, attributes_1.read)(a, EXPERTISE) / exports.POINTS_PER_WHOLE);
    a[HEALTH] = (0, rounding_1.roundHalfEven)(((0, attributes_1.read)(a, HEALTH) + exports.HEALTH_PER_VITALITY * (0, attributes_1.read)(a, VITALITY)) * scenario.healthScale);
    add(a, ARMOR, (0, attributes_1.read)(a, TOUGHNESS));
};
/**
 * All attributes of one scenario, unclamped, into `a`.
 * `gear` holds the points of gear and infusions in the order of `GEAR_ATTRIBUTES`.
 */
const deriveAttributes = (scenario, gear, a) => {
    a.set(scenario.start);
    for (let i = 0; i < attributes_1.GEAR_COUNT; i++)
        add(a, i, (0, attributes_1.read)(gear, i));
    convertAtOnce(a, scenario.baseConversions);
    for (const { index, value } of scenario.buffs)
        add(a, index, value);
    deriveFromPoints(a, scenario);
    deriveSecondSource(a, scenario.illusions);
    convertInTurn(a, scenario.finalConversions);
};
exports.deriveAttributes = deriveAttributes;
//# sourceMappingURL=derive.js.map