"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.conditionTicks = void 0;
/** Level 80 condition damage formulas (Guild Wars 2 wiki, "Condition Damage"), split by game mode. */
const TICKS = {
    pve: {
        bleeding: [0.06, 22],
        burning: [0.155, 131],
        poison: [0.06, 33.5],
        tormentStanding: [0.09, 31.8],
        tormentMoving: [0.06, 22],
        confusionPassive: [0.05, 18.25],
        confusionActive: [0.0325, 16.34],
        burningFromPower: [0.0825, 131],
        bleedingFromPower: [0.04, 22],
    },
    wvw: {
        bleeding: [0.06, 22],
        burning: [0.155, 131],
        poison: [0.06, 33.5],
        tormentStanding: [0.07, 26],
        tormentMoving: [0.054, 19.8],
        confusionPassive: [0.03, 11],
        confusionActive: [0.0975, 49.5],
        burningFromPower: [0.06, 131],
        bleedingFromPower: [0.04, 22],
    },
};
const tick = ([slope, base], scalesWith = 'conditionDamage') => ({
    slope,
    base,
    scalesWith,
});
const combine = (a, aShare, b, bShare) => [
    a[0] * aShare + b[0] * bShare,
    a[1] * aShare + b[1] * bShare,
];
/** The tick of each condition against this enemy, with the tweaks in force. */
const conditionTicks = ({ gameMode, enemy }, tweaks) => {
    const table = TICKS[gameMode];
    const moving = enemy.movementUptime;
    return {
        bleeding: tweaks.has('bleedingTickUsesPower')
            ? tick(table.bleedingFromPower, 'power')
            : tick(table.bleeding),
        burning: tweaks.has('burningTickUsesPower') ? tick(table.burningFromPower, 'power') : tick(table.burning),
        poison: tick(table.poison),
        torment: tick(combine(table.tormentStanding, 1 - moving, table.tormentMoving, moving)),
        confusion: tick(combine(table.confusionPassive, 1, table.confusionActive, enemy.attackRate)),
    };
};
exports.conditionTicks = conditionTicks;
//# sourceMappingURL=conditions.js.map