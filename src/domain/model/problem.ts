/**
 * The explicit optimization problem: everything stated, nothing looked up.
 * Names are the field's own (Guild Wars 2 attributes); fractions are fractions (0.25 = 25 %), never percent.
 */

/** The nine attributes that gear carries, in points. */
export const GEAR_ATTRIBUTES = [
  'power',
  'precision',
  'toughness',
  'vitality',
  'ferocity',
  'conditionDamage',
  'expertise',
  'concentration',
  'healingPower',
] as const;
export type GearAttribute = (typeof GEAR_ATTRIBUTES)[number];

export const CONDITIONS = ['bleeding', 'burning', 'poison', 'torment', 'confusion'] as const;
export type Condition = (typeof CONDITIONS)[number];

/** Every attribute that a modifier may name. */
export const ATTRIBUTES = [
  ...GEAR_ATTRIBUTES,
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
] as const;
export type Attribute = (typeof ATTRIBUTES)[number];

/** Damage multiplier channels. */
export const CHANNELS = [
  'strike',
  'condition',
  'siphon',
  'critDamage',
  'incomingStrike',
  'alternative',
  'alternativeCritDamage',
  'phantasm',
  'phantasmCritDamage',
  ...CONDITIONS,
] as const;
export type Channel = (typeof CHANNELS)[number];

export const GROUPS = ['mult', 'add', 'target'] as const;
export type Group = (typeof GROUPS)[number];

export const TWEAKS = ['burningTickUsesPower', 'bleedingTickUsesPower'] as const;
export type Tweak = (typeof TWEAKS)[number];

export type ModifierOp =
  | { op: 'add'; attr: Attribute; value: number; stage: 'base' | 'buff' }
  | { op: 'scaleHealth'; value: number }
  | { op: 'multiply'; channel: Channel; group: Group; value: number }
  | { op: 'convert'; from: Attribute; to: Attribute; fraction: number; stage: 'base' | 'final' }
  | { op: 'tweak'; name: Tweak };

export interface Modifier {
  source: string;
  ops: ModifierOp[];
}

/** A weighted variant of the fight; fractions sum to 1. */
export interface Scenario {
  fraction: number;
  modifiers: Modifier[];
}

export interface SlotOption {
  affix: string;
  stats: Partial<Record<GearAttribute, number>>;
}

export interface Slot {
  id: string;
  options: SlotOption[];
}

export interface Infusions {
  /** Points of one infusion (5 in the game). */
  pointsEach: number;
  /** Exact number of infusions to place. */
  total: number;
  options: { attribute: GearAttribute; max: number }[];
}

export interface ChoiceOption {
  id: string;
  name: string;
  ops: ModifierOp[];
}

/** One category of extras (rune, sigil1, relic, food …): exactly one option is picked. */
export interface Choice {
  category: string;
  options: ChoiceOption[];
}

export const CONSTRAINTS = [
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
] as const;
export type ConstraintName = (typeof CONSTRAINTS)[number];
export type Constraints = Partial<Record<ConstraintName, number>>;

export const OBJECTIVES = ['damage', 'survivability', 'healing'] as const;
export type Objective = (typeof OBJECTIVES)[number];

export type EngineMode = 'pve' | 'wvw';

/** Damage per second of the rotation per unit: power is weapon strength x skill coefficient, conditions are average stacks. */
export interface Coefficients extends Record<Condition, number> {
  power: number;
  power2: number;
}

export interface Enemy {
  armor: number;
  /** Enemy actions per second (confusion). */
  attackRate: number;
  /** Share of the time that the enemy moves (torment), 0 to 1. */
  movementUptime: number;
}

export interface Problem {
  id?: string;
  title?: string;
  profession: string;
  specialization?: string;
  gameMode: EngineMode;
  objective: Objective;
  /** Starting attributes (level 80 base, health and armor of the profession). */
  base: Partial<Record<Attribute, number>>;
  coefficients: Coefficients;
  enemy: Enemy;
  slots: Slot[];
  infusions: Infusions;
  scenarios: Scenario[];
  choices: Choice[];
  constraints: Constraints;
}

/** One complete candidate: an affix per slot, infusion counts, an option per category. */
export interface Build {
  gear: Record<string, string>;
  infusions: Partial<Record<GearAttribute, number>>;
  choices: Record<string, string>;
}

/** The attributes of scenario 0 that answers show, unclamped. */
export const SHOWN_ATTRIBUTES = [
  ...GEAR_ATTRIBUTES,
  'critChance',
  'critDamage',
  'boonDuration',
  'conditionDuration',
  'health',
  'armor',
] as const;
export type ShownAttribute = (typeof SHOWN_ATTRIBUTES)[number];
export type ShownAttributes = Record<ShownAttribute, number>;

/** Weighted means over the scenarios. damage: per second; survivability: effective health / 1967; healing: one representative skill. */
export type Indicators = Record<Objective, number>;

export interface Evaluation {
  attributes: ShownAttributes;
  indicators: Indicators;
  satisfiesConstraints: boolean;
}
