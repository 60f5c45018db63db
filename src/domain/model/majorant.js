"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createMajorant = void 0;
const affine_1 = require("./affine");
const attributes_1 = require("./attributes");
const indicators_1 = require("./indicators");
const monotone_1 = require("./monotone");
const polynomial_1 = require("./polynomial");
const quantities_1 = require("./quantities");
const rounding_1 = require("./rounding");
/** Builds the polynomials of all wanted quantities over shared forms. */
const createBuilder = (range) => {
    const forms = [];
    const terms = [];
    let isSound = true;
    const valueAt = ({ constant, row }, gear) => row.reduce((sum, weight, k) => sum + weight * (0, attributes_1.read)(gear, k), constant);
    /** `shift` + sum of the attributes x `scale`. */
    const form = (map, names, { scale = 1, shift = 0, capped = false } = {}) => {
        const sum = (values, stride, k) => names.reduce((total, name) => total + (0, attributes_1.read)(values, (0, attributes_1.at)(name) * stride + k), 0);
        return {
            constant: shift + scale * sum(map.constants, 1, 0),
            row: Float64Array.from({ length: attributes_1.GEAR_COUNT }, (_, k) => scale * sum(map.rows, attributes_1.GEAR_COUNT, k)),
            capped,
        };
    };
    const isConstant = ({ row }) => row.every((weight) => weight === 0);
    const isSame = (a, b) => a.constant === b.constant && a.capped === b.capped && a.row.every((weight, k) => weight === b.row[k]);
    const register = (added) => {
        const known = forms.findIndex((form) => isSame(form, added));
        return known >= 0 ? known : forms.push(added) - 1;
    };
    /** Adds coefficient x product of the factors; constants are folded into the coefficient. */
    const addTerm = (polynomial, coefficient, factors) => {
        const constants = factors.filter(isConstant);
        const variable = factors.filter((factor) => !isConstant(factor));
        const total = constants.reduce((product, { constant, capped }) => product * (capped ? (0, rounding_1.clampToUnit)(constant) : constant), coefficient);
        if (total === 0)
            return;
        const isProduct = variable.length > 1 || variable.some(({ capped }) => capped);
        if (isProduct && (total < 0 || variable.some((factor) => valueAt(factor, range.lowest) < 0)))
            isSound = false;
        terms.push({ polynomial, coefficient: total, factors: variable.map(register) });
    };
    return {
        form,
        addTerm,
        finish: (count) => (isSound ? (0, polynomial_1.createPolynomials)(count, forms, terms) : null),
    };
};
const multiplier = ({ multipliers }, channel) => (0, attributes_1.read)(multipliers, (0, attributes_1.channelAt)(channel));
/** coefficient x power x (1 + critical chance x (critical damage x multiplier - 1)). */
const addStrikes = ({ builder, scenario, map, polynomial }, weight, source) => {
    const { form, addTerm } = builder;
    const plain = [form(map, [source.coefficient]), form(map, [source.power])];
    const crits = [
        form(map, [source.critChance], { capped: true }),
        form(map, [source.critDamage], { scale: source.critMultiplier, shift: -1 }),
    ];
    const total = (weight * scenario.fraction) / scenario.enemyArmor;
    addTerm(polynomial, total, plain);
    addTerm(polynomial, total, [...plain, ...crits]);
};
const addSecondSource = (part) => {
    const { scenario } = part;
    const critMultiplier = multiplier(scenario, 'critDamage');
    const strike = multiplier(scenario, 'strike');
    if (scenario.illusions) {
        addStrikes(part, multiplier(scenario, 'phantasm'), {
            coefficient: 'power2Coefficient',
            power: 'power',
            critChance: 'phantasmCritChance',
            critDamage: 'phantasmCritDamage',
            critMultiplier: multiplier(scenario, 'phantasmCritDamage'),
        });
    }
    else {
        addStrikes(part, strike * multiplier(scenario, 'alternative'), {
            coefficient: 'power2Coefficient',
            power: 'alternativePower',
            critChance: 'alternativeCritChance',
            critDamage: 'alternativeCritDamage',
            critMultiplier: critMultiplier * multiplier(scenario, 'alternativeCritDamage'),
        });
    }
};
const addConditions = ({ builder: { form, addTerm }, scenario, map, polynomial }) => {
    for (const condition of scenario.conditions) {
        const stacks = form(map, [`${condition.name}Coefficient`]);
        const tick = form(map, [condition.scalesWithName], { scale: condition.slope, shift: condition.base });
        const total = scenario.fraction * condition.multiplier;
        addTerm(polynomial, total, [stacks, tick]);
        addTerm(polynomial, total, [stacks, tick, form(map, ['conditionDurationUncapped'])]);
        const duration = form(map, ['conditionDuration', `${condition.name}Duration`], { capped: true });
        addTerm(polynomial, total, [stacks, tick, duration]);
    }
};
const addDamage = (part) => {
    const { builder, scenario, map, polynomial } = part;
    const { form, addTerm } = builder;
    const strike = multiplier(scenario, 'strike');
    addStrikes(part, strike, {
        coefficient: 'powerCoefficient',
        power: 'power',
        critChance: 'critChance',
        critDamage: 'critDamage',
        critMultiplier: multiplier(scenario, 'critDamage'),
    });
    addTerm(polynomial, (scenario.fraction * strike) / scenario.enemyArmor, [
        form(map, ['nonCritPowerCoefficient']),
        form(map, ['power']),
    ]);
    addSecondSource(part);
    const siphon = scenario.fraction * multiplier(scenario, 'siphon');
    addTerm(polynomial, siphon, [form(map, ['siphonBaseCoefficient'])]);
    addTerm(polynomial, siphon, [form(map, ['siphonPowerCoefficient']), form(map, ['power'])]);
    addTerm(polynomial, scenario.fraction, [form(map, ['flatDps'])]);
    addConditions(part);
};
const addSurvivability = ({ builder: { form, addTerm }, scenario, map, polynomial }) => {
    const weight = scenario.fraction / multiplier(scenario, 'incomingStrike') / indicators_1.REFERENCE_ARMOR;
    addTerm(polynomial, weight, [form(map, ['health']), form(map, ['armor'])]);
};
const addHealing = ({ builder: { form, addTerm }, scenario, map, polynomial }) => {
    const heal = form(map, ['healingPower'], { scale: indicators_1.HEAL_COEFFICIENT, shift: indicators_1.HEAL_BASE });
    addTerm(polynomial, scenario.fraction, [heal, form(map, ['outgoingHealing'], { shift: 1 })]);
};
const MEANS = {
    damage: addDamage,
    survivability: addSurvivability,
    healing: addHealing,
};
const ATTRIBUTES_OF = {
    boonDuration: ['boonDuration'],
    quicknessDuration: ['boonDuration', 'quicknessDuration'],
    healingPower: ['healingPower'],
    toughness: ['toughness'],
    health: ['health'],
    critChance: ['critChance'],
    outgoingHealing: ['outgoingHealing'],
};
const isMean = (name) => name in MEANS;
/**
 * Smooth functions that no wanted quantity exceeds, one polynomial each; null where the signs do not allow any.
 * They are exact but for rounding (half a point per conversion) and caps.
 */
const createMajorant = ({ scenarios, wanted, range }) => {
    if (!scenarios.every((scenario) => (0, monotone_1.isMonotone)(scenario, range.lowest)))
        return null;
    if (wanted.some(({ quantity, sign }) => sign === -1 && isMean(quantities_1.QUANTITIES[quantity] ?? 'damage')))
        return null;
    const builder = createBuilder(range);
    const maps = scenarios.map((scenario) => (0, affine_1.affineAttributes)(scenario, range));
    wanted.forEach(({ quantity, sign }, polynomial) => {
        const name = quantities_1.QUANTITIES[quantity] ?? 'damage';
        if (isMean(name)) {
            scenarios.forEach((scenario, index) => {
                const map = maps[index];
                if (map !== undefined)
                    MEANS[name]({ builder, scenario, map, polynomial });
            });
            return;
        }
        const [first] = maps;
        if (first === undefined)
            return;
        const names = ATTRIBUTES_OF[name];
        const slack = names.reduce((sum, attribute) => sum + (0, attributes_1.read)(first.slack, (0, attributes_1.at)(attribute)), 0);
        const form = builder.form(first, names, { scale: sign, shift: sign === -1 ? slack : 0 });
        builder.addTerm(polynomial, 1, [form]);
    });
    return builder.finish(wanted.length);
};
exports.createMajorant = createMajorant;
//# sourceMappingURL=majorant.js.map