"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.healingOf = exports.survivabilityOf = exports.damageOf = exports.HEAL_COEFFICIENT = exports.HEAL_BASE = exports.REFERENCE_ARMOR = void 0;
const attributes_1 = require("./attributes");
const rounding_1 = require("./rounding");
const POWER = (0, attributes_1.at)('power');
const HEALING_POWER = (0, attributes_1.at)('healingPower');
const OUTGOING_HEALING = (0, attributes_1.at)('outgoingHealing');
const HEALTH = (0, attributes_1.at)('health');
const ARMOR = (0, attributes_1.at)('armor');
const CRIT_CHANCE = (0, attributes_1.at)('critChance');
const CRIT_DAMAGE = (0, attributes_1.at)('critDamage');
const CONDITION_DURATION = (0, attributes_1.at)('conditionDuration');
const UNCAPPED_DURATION = (0, attributes_1.at)('conditionDurationUncapped');
const POWER_COEFFICIENT = (0, attributes_1.at)('powerCoefficient');
const POWER2_COEFFICIENT = (0, attributes_1.at)('power2Coefficient');
const NON_CRIT_COEFFICIENT = (0, attributes_1.at)('nonCritPowerCoefficient');
const SIPHON_BASE = (0, attributes_1.at)('siphonBaseCoefficient');
const SIPHON_POWER = (0, attributes_1.at)('siphonPowerCoefficient');
const FLAT_DPS = (0, attributes_1.at)('flatDps');
const PHANTASM_CRIT_CHANCE = (0, attributes_1.at)('phantasmCritChance');
const PHANTASM_CRIT_DAMAGE = (0, attributes_1.at)('phantasmCritDamage');
const ALT_POWER = (0, attributes_1.at)('alternativePower');
const ALT_CRIT_CHANCE = (0, attributes_1.at)('alternativeCritChance');
const ALT_CRIT_DAMAGE = (0, attributes_1.at)('alternativeCritDamage');
const M_STRIKE = (0, attributes_1.channelAt)('strike');
const M_SIPHON = (0, attributes_1.channelAt)('siphon');
const M_CRIT = (0, attributes_1.channelAt)('critDamage');
const M_INCOMING = (0, attributes_1.channelAt)('incomingStrike');
const M_ALT = (0, attributes_1.channelAt)('alternative');
const M_ALT_CRIT = (0, attributes_1.channelAt)('alternativeCritDamage');
const M_PHANTASM = (0, attributes_1.channelAt)('phantasm');
const M_PHANTASM_CRIT = (0, attributes_1.channelAt)('phantasmCritDamage');
/** Effective health is divided by this armor value, so that survivability reads as health against light hits. */
exports.REFERENCE_ARMOR = 1967;
/** One representative healing skill: 390 + 0.3 x healing power. */
exports.HEAL_BASE = 390;
exports.HEAL_COEFFICIENT = 0.3;
/** Power that would do the same damage without critical hits. */
const effectivePower = (power, critChance, critDamage) => power * (1 + (0, rounding_1.clampToUnit)(critChance) * (critDamage - 1));
const strikeDamage = ({ multipliers: m, enemyArmor }, a) => {
    const power = (0, attributes_1.read)(a, POWER);
    const critDamage = (0, attributes_1.read)(a, CRIT_DAMAGE) * (0, attributes_1.read)(m, M_CRIT);
    const critical = ((0, attributes_1.read)(a, POWER_COEFFICIENT) / enemyArmor) * effectivePower(power, (0, attributes_1.read)(a, CRIT_CHANCE), critDamage);
    const plain = ((0, attributes_1.read)(a, NON_CRIT_COEFFICIENT) / enemyArmor) * power;
    return (critical + plain) * (0, attributes_1.read)(m, M_STRIKE);
};
const phantasmDamage = ({ multipliers: m, enemyArmor }, a) => {
    const critDamage = (0, attributes_1.read)(a, PHANTASM_CRIT_DAMAGE) * (0, attributes_1.read)(m, M_PHANTASM_CRIT);
    const power = effectivePower((0, attributes_1.read)(a, POWER), (0, attributes_1.read)(a, PHANTASM_CRIT_CHANCE), critDamage);
    return ((0, attributes_1.read)(a, POWER2_COEFFICIENT) / enemyArmor) * power * (0, attributes_1.read)(m, M_PHANTASM);
};
const shroudDamage = ({ multipliers: m, enemyArmor }, a) => {
    const critDamage = (0, attributes_1.read)(a, ALT_CRIT_DAMAGE) * (0, attributes_1.read)(m, M_CRIT) * (0, attributes_1.read)(m, M_ALT_CRIT);
    const power = effectivePower((0, attributes_1.read)(a, ALT_POWER), (0, attributes_1.read)(a, ALT_CRIT_CHANCE), critDamage);
    return ((0, attributes_1.read)(a, POWER2_COEFFICIENT) / enemyArmor) * power * (0, attributes_1.read)(m, M_STRIKE) * (0, attributes_1.read)(m, M_ALT);
};
const conditionDamage = ({ conditions }, a) => {
    const duration = (0, attributes_1.read)(a, CONDITION_DURATION);
    const uncapped = (0, attributes_1.read)(a, UNCAPPED_DURATION);
    let damage = 0;
    for (const condition of conditions) {
        const lasting = 1 + (0, rounding_1.clampToUnit)(duration + (0, attributes_1.read)(a, condition.duration)) + uncapped;
        const tick = (condition.slope * (0, attributes_1.read)(a, condition.scalesWith) + condition.base) * condition.multiplier;
        damage += (0, attributes_1.read)(a, condition.coefficient) * lasting * tick;
    }
    return damage;
};
/** Damage per second of one scenario. */
const damageOf = (scenario, a) => {
    const second = scenario.illusions ? phantasmDamage : shroudDamage;
    const siphon = ((0, attributes_1.read)(a, SIPHON_BASE) + (0, attributes_1.read)(a, SIPHON_POWER) * (0, attributes_1.read)(a, POWER)) * (0, attributes_1.read)(scenario.multipliers, M_SIPHON);
    return (strikeDamage(scenario, a) +
        ((0, attributes_1.read)(a, POWER2_COEFFICIENT) === 0 ? 0 : second(scenario, a)) +
        siphon +
        (0, attributes_1.read)(a, FLAT_DPS) +
        conditionDamage(scenario, a));
};
exports.damageOf = damageOf;
const survivabilityOf = ({ multipliers }, a) => ((0, attributes_1.read)(a, HEALTH) * (0, attributes_1.read)(a, ARMOR)) / (0, attributes_1.read)(multipliers, M_INCOMING) / exports.REFERENCE_ARMOR;
exports.survivabilityOf = survivabilityOf;
const healingOf = (a) => (exports.HEAL_COEFFICIENT * (0, attributes_1.read)(a, HEALING_POWER) + exports.HEAL_BASE) * (1 + (0, attributes_1.read)(a, OUTGOING_HEALING));
exports.healingOf = healingOf;
//# sourceMappingURL=indicators.js.map