"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.affineAttributes = void 0;
const attributes_1 = require("./attributes");
const derive_1 = require("./derive");
const HALF = 0.5;
/** `to` += factor x `from`, where `from` may be of an earlier state. */
const addScaled = (map, to, from) => {
    const { map: source, index, factor } = from;
    map.constants[to] = (0, attributes_1.read)(map.constants, to) + factor * (0, attributes_1.read)(source.constants, index);
    map.slack[to] = (0, attributes_1.read)(map.slack, to) + factor * (0, attributes_1.read)(source.slack, index);
    for (let k = 0; k < attributes_1.GEAR_COUNT; k++) {
        const cell = to * attributes_1.GEAR_COUNT + k;
        map.rows[cell] = (0, attributes_1.read)(map.rows, cell) + factor * (0, attributes_1.read)(source.rows, index * attributes_1.GEAR_COUNT + k);
    }
};
const addConstant = (map, to, value) => {
    map.constants[to] = (0, attributes_1.read)(map.constants, to) + value;
};
const addRounding = (map, to) => {
    addConstant(map, to, HALF);
    map.slack[to] = (0, attributes_1.read)(map.slack, to) + 2 * HALF;
};
const copyOf = ({ constants, rows, slack }) => ({
    constants: constants.slice(),
    rows: rows.slice(),
    slack: slack.slice(),
});
const valueAt = (map, index, gear) => {
    let value = (0, attributes_1.read)(map.constants, index);
    for (let k = 0; k < attributes_1.GEAR_COUNT; k++)
        value += (0, attributes_1.read)(map.rows, index * attributes_1.GEAR_COUNT + k) * (0, attributes_1.read)(gear, k);
    return value;
};
const staysWithinUnit = (map, index, { lowest, highest }) => valueAt(map, index, lowest) >= 0 && valueAt(map, index, highest) <= 1;
/** Base conversions read the state before the first one. */
const convertAtOnce = (map, conversions) => {
    const before = copyOf(map);
    for (let i = 0; i < conversions.count; i++) {
        const to = (0, attributes_1.read)(conversions.to, i);
        addScaled(map, to, {
            map: before,
            index: (0, attributes_1.read)(conversions.from, i),
            factor: (0, attributes_1.read)(conversions.fraction, i),
        });
        if ((0, attributes_1.read)(conversions.rounded, i) === 1)
            addRounding(map, to);
    }
};
/** A critical chance that can leave 0 to 100 % counts as 100 % throughout. */
const convertInTurn = (map, conversions, range) => {
    for (let i = 0; i < conversions.count; i++) {
        const [from, to, factor] = [
            (0, attributes_1.read)(conversions.from, i),
            (0, attributes_1.read)(conversions.to, i),
            (0, attributes_1.read)(conversions.fraction, i),
        ];
        if ((0, derive_1.isCritChance)(from) && !staysWithinUnit(map, from, range)) {
            addConstant(map, to, factor);
            map.slack[to] = (0, attributes_1.read)(map.slack, to) + factor;
        }
        else
            addScaled(map, to, { map, index: from, factor });
        if ((0, attributes_1.read)(conversions.rounded, i) === 1)
            addRounding(map, to);
    }
};
const derive = (map, scenario) => {
    const add = (to, from, factor) => addScaled(map, to, { map, index: from, factor });
    const addCritChance = (to) => {
        add(to, (0, attributes_1.at)('precision'), 1 / derive_1.PRECISION_PER_CRIT_CHANCE);
        addConstant(map, to, -derive_1.BASE_PRECISION / derive_1.PRECISION_PER_CRIT_CHANCE);
    };
    addCritChance((0, attributes_1.at)('critChance'));
    add((0, attributes_1.at)('critDamage'), (0, attributes_1.at)('ferocity'), 1 / derive_1.POINTS_PER_WHOLE);
    add((0, attributes_1.at)('boonDuration'), (0, attributes_1.at)('concentration'), 1 / derive_1.POINTS_PER_WHOLE);
    add((0, attributes_1.at)('conditionDuration'), (0, attributes_1.at)('expertise'), 1 / derive_1.POINTS_PER_WHOLE);
    add((0, attributes_1.at)('health'), (0, attributes_1.at)('vitality'), derive_1.HEALTH_PER_VITALITY);
    add((0, attributes_1.at)('health'), (0, attributes_1.at)('health'), scenario.healthScale - 1);
    addRounding(map, (0, attributes_1.at)('health'));
    add((0, attributes_1.at)('armor'), (0, attributes_1.at)('toughness'), 1);
    if (scenario.illusions) {
        addCritChance((0, attributes_1.at)('cloneCritChance'));
        addCritChance((0, attributes_1.at)('phantasmCritChance'));
        add((0, attributes_1.at)('phantasmCritDamage'), (0, attributes_1.at)('ferocity'), 1 / derive_1.POINTS_PER_WHOLE);
    }
    else if ((0, attributes_1.read)(scenario.start, (0, attributes_1.at)('power2Coefficient')) !== 0) {
        add((0, attributes_1.at)('alternativePower'), (0, attributes_1.at)('power'), 1);
        add((0, attributes_1.at)('alternativeCritChance'), (0, attributes_1.at)('critChance'), 1);
        add((0, attributes_1.at)('alternativeCritChance'), (0, attributes_1.at)('alternativePrecision'), 1 / derive_1.PRECISION_PER_CRIT_CHANCE);
        add((0, attributes_1.at)('alternativeCritDamage'), (0, attributes_1.at)('critDamage'), 1);
        add((0, attributes_1.at)('alternativeCritDamage'), (0, attributes_1.at)('alternativeFerocity'), 1 / derive_1.POINTS_PER_WHOLE);
    }
};
/**
 * Affine functions that no attribute of a monotone scenario exceeds for gear within `range`, and that are exact
 * but for rounding (and capped critical chances as a source of conversions).
 */
const affineAttributes = (scenario, range) => {
    const map = {
        constants: scenario.start.slice(),
        rows: new Float64Array(attributes_1.ATTRIBUTE_COUNT * attributes_1.GEAR_COUNT),
        slack: new Float64Array(attributes_1.ATTRIBUTE_COUNT),
    };
    for (let k = 0; k < attributes_1.GEAR_COUNT; k++)
        map.rows[k * attributes_1.GEAR_COUNT + k] = 1;
    convertAtOnce(map, scenario.baseConversions);
    for (const { index, value } of scenario.buffs)
        addConstant(map, index, value);
    derive(map, scenario);
    convertInTurn(map, scenario.finalConversions, range);
    return map;
};
exports.affineAttributes = affineAttributes;
//# sourceMappingURL=affine.js.map