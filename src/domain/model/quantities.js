"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readQuantities = exports.holds = exports.slackOf = exports.compileLimits = exports.LIMIT_TOLERANCE = exports.quantityAt = exports.QUANTITIES = void 0;
const attributes_1 = require("./attributes");
const problem_1 = require("./problem");
/** What objectives and constraints speak of. The first three are means over the scenarios, the rest belongs to scenario 0. */
exports.QUANTITIES = [
    'damage',
    'survivability',
    'healing',
    'boonDuration',
    'quicknessDuration',
    'healingPower',
    'toughness',
    'health',
    'critChance',
    'outgoingHealing',
];
const quantityAt = (name) => exports.QUANTITIES.indexOf(name);
exports.quantityAt = quantityAt;
const LIMITS = {
    minBoonDuration: { quantity: 'boonDuration', sense: 'floor' },
    minQuicknessDuration: { quantity: 'quicknessDuration', sense: 'floor' },
    minHealingPower: { quantity: 'healingPower', sense: 'floor' },
    minToughness: { quantity: 'toughness', sense: 'floor' },
    maxToughness: { quantity: 'toughness', sense: 'ceiling' },
    minHealth: { quantity: 'health', sense: 'floor' },
    minCritChance: { quantity: 'critChance', sense: 'floor' },
    minOutgoingHealing: { quantity: 'outgoingHealing', sense: 'floor' },
    minDamage: { quantity: 'damage', sense: 'floor' },
    minHealing: { quantity: 'healing', sense: 'floor' },
    minSurvivability: { quantity: 'survivability', sense: 'floor' },
};
/** Optima can sit exactly on a limit, and the order of summation must not decide. */
exports.LIMIT_TOLERANCE = 1e-9;
const compileLimits = (constraints) => problem_1.CONSTRAINTS.flatMap((constraint) => {
    const required = constraints[constraint];
    if (required === undefined)
        return [];
    const { quantity, sense } = LIMITS[constraint];
    return [{ constraint, required, quantity: (0, exports.quantityAt)(quantity), sign: sense === 'floor' ? 1 : -1 }];
});
exports.compileLimits = compileLimits;
/** How far the value is on the right side of the limit; negative beyond the tolerance means violated. */
const slackOf = (limit, value) => limit.sign * (value - limit.required);
exports.slackOf = slackOf;
const holds = (limit, value) => (0, exports.slackOf)(limit, value) >= -exports.LIMIT_TOLERANCE;
exports.holds = holds;
const BOON_DURATION = (0, attributes_1.at)('boonDuration');
const QUICKNESS_DURATION = (0, attributes_1.at)('quicknessDuration');
const HEALING_POWER = (0, attributes_1.at)('healingPower');
const TOUGHNESS = (0, attributes_1.at)('toughness');
const HEALTH = (0, attributes_1.at)('health');
const CRIT_CHANCE = (0, attributes_1.at)('critChance');
const OUTGOING_HEALING = (0, attributes_1.at)('outgoingHealing');
/** Fills in the quantities that are attributes of scenario 0; in the order of `QUANTITIES`. */
const readQuantities = (a, out) => {
    out[3] = (0, attributes_1.read)(a, BOON_DURATION);
    out[4] = (0, attributes_1.read)(a, BOON_DURATION) + (0, attributes_1.read)(a, QUICKNESS_DURATION);
    out[5] = (0, attributes_1.read)(a, HEALING_POWER);
    out[6] = (0, attributes_1.read)(a, TOUGHNESS);
    out[7] = (0, attributes_1.read)(a, HEALTH);
    out[8] = (0, attributes_1.read)(a, CRIT_CHANCE);
    out[9] = (0, attributes_1.read)(a, OUTGOING_HEALING);
};
exports.readQuantities = readQuantities;
//# sourceMappingURL=quantities.js.map