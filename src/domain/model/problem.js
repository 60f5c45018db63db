"use strict";
/**
 * The explicit optimization problem: everything stated, nothing looked up.
 * Names are the field's own (Guild Wars 2 attributes); fractions are fractions (0.25 = 25 %), never percent.
 */
Object.defineProperty(exports, "__esModule", { value: true });
exports.SHOWN_ATTRIBUTES = exports.OBJECTIVES = exports.CONSTRAINTS = exports.TWEAKS = exports.GROUPS = exports.CHANNELS = exports.ATTRIBUTES = exports.CONDITIONS = exports.GEAR_ATTRIBUTES = void 0;
/** The nine attributes that gear carries, in points. */
exports.GEAR_ATTRIBUTES = [
    'power',
    'precision',
    'toughness',
    'vitality',
    'ferocity',
    'conditionDamage',
    'expertise',
    'concentration',
    'healingPower',
];
exports.CONDITIONS = ['bleeding', 'burning', 'poison', 'torment', 'confusion'];
/** Every attribute that a modifier may name. */
exports.ATTRIBUTES = [
    ...exports.GEAR_ATTRIBUTES,
    'agonyResistance',
    'armor',
    'health',
    'critChance',
    'critDamage',
    'boonDuration',
    'conditionDuration',
    'conditionDurationUncapped',
    'outgoingHealing',
    'quicknessDuration',
    'resolutionDuration',
    'bleedingDuration',
    'burningDuration',
    'poisonDuration',
    'tormentDuration',
    'confusionDuration',
    'bleedingCoefficient',
    'burningCoefficient',
    'poisonCoefficient',
    'tormentCoefficient',
    'confusionCoefficient',
    'powerCoefficient',
    'power2Coefficient',
    'nonCritPowerCoefficient',
    'siphonBaseCoefficient',
    'siphonPowerCoefficient',
    'flatDps',
    'phantasmCritChance',
    'phantasmCritDamage',
    'cloneCritChance',
    'alternativePower',
    'alternativePrecision',
    'alternativeFerocity',
    'alternativeCritChance',
    'alternativeCritDamage',
];
/** Damage multiplier channels. */
exports.CHANNELS = [
    'strike',
    'condition',
    'siphon',
    'critDamage',
    'incomingStrike',
    'alternative',
    'alternativeCritDamage',
    'phantasm',
    'phantasmCritDamage',
    ...exports.CONDITIONS,
];
exports.GROUPS = ['mult', 'add', 'target'];
exports.TWEAKS = ['burningTickUsesPower', 'bleedingTickUsesPower'];
exports.CONSTRAINTS = [
    'minBoonDuration',
    'minQuicknessDuration',
    'minHealingPower',
    'minToughness',
    'maxToughness',
    'minHealth',
    'minCritChance',
    'minOutgoingHealing',
    'minDamage',
    'minHealing',
    'minSurvivability',
];
exports.OBJECTIVES = ['damage', 'survivability', 'healing'];
/** The attributes of scenario 0 that answers show, unclamped. */
exports.SHOWN_ATTRIBUTES = [
    ...exports.GEAR_ATTRIBUTES,
    'critChance',
    'critDamage',
    'boonDuration',
    'conditionDuration',
    'health',
    'armor',
];
//# sourceMappingURL=problem.js.map