"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.deriveRange = void 0;
const attributes_1 = require("./attributes");
const derive_1 = require("./derive");
const interval_1 = require("./interval");
const rounding_1 = require("./rounding");
const get = (range, index) => ({
    low: (0, attributes_1.read)(range.low, index),
    high: (0, attributes_1.read)(range.high, index),
});
const set = (range, index, value) => {
    range.low[index] = value.low;
    range.high[index] = value.high;
};
const add = (range, index, value) => set(range, index, (0, interval_1.plus)(get(range, index), value));
const amount = (conversions, index, source) => {
    const value = (0, interval_1.scaled)(source, (0, attributes_1.read)(conversions.fraction, index));
    return (0, attributes_1.read)(conversions.rounded, index) === 1 ? (0, interval_1.mapped)(value, rounding_1.roundHalfEven) : value;
};
const convertAtOnce = (range, conversions) => {
    const amounts = Array.from(conversions.from, (from, index) => amount(conversions, index, get(range, from)));
    amounts.forEach((value, index) => {
        add(range, (0, attributes_1.read)(conversions.to, index), value);
    });
};
const convertInTurn = (range, conversions) => {
    for (let i = 0; i < conversions.count; i++) {
        const from = (0, attributes_1.read)(conversions.from, i);
        const source = (0, derive_1.isCritChance)(from) ? (0, interval_1.mapped)(get(range, from), rounding_1.clampToUnit) : get(range, from);
        add(range, (0, attributes_1.read)(conversions.to, i), amount(conversions, i, source));
    }
};
const perPoints = (value, base, points) => ({
    low: (value.low - base) / points,
    high: (value.high - base) / points,
});
const ILLUSION_CRIT_CHANCES = [(0, attributes_1.at)('cloneCritChance'), (0, attributes_1.at)('phantasmCritChance')];
/** Shroud attributes build on the player's own where there is a second source at all. */
const SHROUD = [
    { to: (0, attributes_1.at)('alternativePower'), from: (0, attributes_1.at)('power'), extra: null, points: 1 },
    {
        to: (0, attributes_1.at)('alternativeCritChance'),
        from: (0, attributes_1.at)('critChance'),
        extra: (0, attributes_1.at)('alternativePrecision'),
        points: derive_1.PRECISION_PER_CRIT_CHANCE,
    },
    {
        to: (0, attributes_1.at)('alternativeCritDamage'),
        from: (0, attributes_1.at)('critDamage'),
        extra: (0, attributes_1.at)('alternativeFerocity'),
        points: derive_1.POINTS_PER_WHOLE,
    },
];
const deriveSecondSource = (range, illusions) => {
    if (illusions) {
        const critChance = perPoints(get(range, (0, attributes_1.at)('precision')), derive_1.BASE_PRECISION, derive_1.PRECISION_PER_CRIT_CHANCE);
        for (const index of ILLUSION_CRIT_CHANCES)
            add(range, index, critChance);
        add(range, (0, attributes_1.at)('phantasmCritDamage'), perPoints(get(range, (0, attributes_1.at)('ferocity')), 0, derive_1.POINTS_PER_WHOLE));
        return;
    }
    const coefficient = get(range, (0, attributes_1.at)('power2Coefficient'));
    if (coefficient.low === 0 && coefficient.high === 0)
        return;
    const mayBeNone = coefficient.low <= 0 && coefficient.high >= 0;
    for (const { to, from, extra, points } of SHROUD) {
        const without = get(range, to);
        const bonus = extra === null ? (0, interval_1.point)(0) : perPoints(get(range, extra), 0, points);
        const full = (0, interval_1.plus)(without, (0, interval_1.plus)(get(range, from), bonus));
        set(range, to, mayBeNone ? (0, interval_1.hull)(without, full) : full);
    }
};
const deriveFromPoints = (range, { healthScale }) => {
    add(range, (0, attributes_1.at)('critChance'), perPoints(get(range, (0, attributes_1.at)('precision')), derive_1.BASE_PRECISION, derive_1.PRECISION_PER_CRIT_CHANCE));
    add(range, (0, attributes_1.at)('critDamage'), perPoints(get(range, (0, attributes_1.at)('ferocity')), 0, derive_1.POINTS_PER_WHOLE));
    add(range, (0, attributes_1.at)('boonDuration'), perPoints(get(range, (0, attributes_1.at)('concentration')), 0, derive_1.POINTS_PER_WHOLE));
    add(range, (0, attributes_1.at)('conditionDuration'), perPoints(get(range, (0, attributes_1.at)('expertise')), 0, derive_1.POINTS_PER_WHOLE));
    const health = (0, interval_1.plus)(get(range, (0, attributes_1.at)('health')), (0, interval_1.scaled)(get(range, (0, attributes_1.at)('vitality')), derive_1.HEALTH_PER_VITALITY));
    set(range, (0, attributes_1.at)('health'), (0, interval_1.mapped)((0, interval_1.scaled)(health, healthScale), rounding_1.roundHalfEven));
    add(range, (0, attributes_1.at)('armor'), get(range, (0, attributes_1.at)('toughness')));
};
/** Ranges of all attributes of one scenario when every gear attribute lies between `low` and `high`. */
const deriveRange = (scenario, gear, range) => {
    range.low.set(scenario.start);
    range.high.set(scenario.start);
    for (let i = 0; i < attributes_1.GEAR_COUNT; i++)
        add(range, i, get(gear, i));
    convertAtOnce(range, scenario.baseConversions);
    for (const { index, value } of scenario.buffs)
        add(range, index, (0, interval_1.point)(value));
    deriveFromPoints(range, scenario);
    deriveSecondSource(range, scenario.illusions);
    convertInTurn(range, scenario.finalConversions);
};
exports.deriveRange = deriveRange;
//# sourceMappingURL=derive-interval.js.map