import { at, channelAt, read } from './attributes';
import type { CompiledScenario } from './compile';
import { clampToUnit } from './rounding';

const POWER = at('power');
const HEALING_POWER = at('healingPower');
const OUTGOING_HEALING = at('outgoingHealing');
const HEALTH = at('health');
const ARMOR = at('armor');
const CRIT_CHANCE = at('critChance');
const CRIT_DAMAGE = at('critDamage');
const CONDITION_DURATION = at('conditionDuration');
const UNCAPPED_DURATION = at('conditionDurationUncapped');
const POWER_COEFFICIENT = at('powerCoefficient');
const POWER2_COEFFICIENT = at('power2Coefficient');
const NON_CRIT_COEFFICIENT = at('nonCritPowerCoefficient');
const SIPHON_BASE = at('siphonBaseCoefficient');
const SIPHON_POWER = at('siphonPowerCoefficient');
const FLAT_DPS = at('flatDps');
const PHANTASM_CRIT_CHANCE = at('phantasmCritChance');
const PHANTASM_CRIT_DAMAGE = at('phantasmCritDamage');
const ALT_POWER = at('alternativePower');
const ALT_CRIT_CHANCE = at('alternativeCritChance');
const ALT_CRIT_DAMAGE = at('alternativeCritDamage');

const M_STRIKE = channelAt('strike');
const M_SIPHON = channelAt('siphon');
const M_CRIT = channelAt('critDamage');
const M_INCOMING = channelAt('incomingStrike');
const M_ALT = channelAt('alternative');
const M_ALT_CRIT = channelAt('alternativeCritDamage');
const M_PHANTASM = channelAt('phantasm');
const M_PHANTASM_CRIT = channelAt('phantasmCritDamage');

/** Effective health is divided by this armor value, so that survivability reads as health against light hits. */
export const REFERENCE_ARMOR = 1967;
/** One representative healing skill: 390 + 0.3 x healing power. */
export const HEAL_BASE = 390;
export const HEAL_COEFFICIENT = 0.3;

/** Power that would do the same damage without critical hits. */
const effectivePower = (power: number, critChance: number, critDamage: number): number =>
  power * (1 + clampToUnit(critChance) * (critDamage - 1));

const strikeDamage = ({ multipliers: m, enemyArmor }: CompiledScenario, a: Float64Array): number => {
  const power = read(a, POWER);
  const critDamage = read(a, CRIT_DAMAGE) * read(m, M_CRIT);
  const critical =
    (read(a, POWER_COEFFICIENT) / enemyArmor) * effectivePower(power, read(a, CRIT_CHANCE), critDamage);
  const plain = (read(a, NON_CRIT_COEFFICIENT) / enemyArmor) * power;
  return (critical + plain) * read(m, M_STRIKE);
};

const phantasmDamage = ({ multipliers: m, enemyArmor }: CompiledScenario, a: Float64Array): number => {
  const critDamage = read(a, PHANTASM_CRIT_DAMAGE) * read(m, M_PHANTASM_CRIT);
  const power = effectivePower(read(a, POWER), read(a, PHANTASM_CRIT_CHANCE), critDamage);
  return (read(a, POWER2_COEFFICIENT) / enemyArmor) * power * read(m, M_PHANTASM);
};

const shroudDamage = ({ multipliers: m, enemyArmor }: CompiledScenario, a: Float64Array): number => {
  const critDamage = read(a, ALT_CRIT_DAMAGE) * read(m, M_CRIT) * read(m, M_ALT_CRIT);
  const power = effectivePower(read(a, ALT_POWER), read(a, ALT_CRIT_CHANCE), critDamage);
  return (read(a, POWER2_COEFFICIENT) / enemyArmor) * power * read(m, M_STRIKE) * read(m, M_ALT);
};

const conditionDamage = ({ conditions }: CompiledScenario, a: Float64Array): number => {
  const duration = read(a, CONDITION_DURATION);
  const uncapped = read(a, UNCAPPED_DURATION);
  let damage = 0;
  for (const condition of conditions) {
    const lasting = 1 + clampToUnit(duration + read(a, condition.duration)) + uncapped;
    const tick = (condition.slope * read(a, condition.scalesWith) + condition.base) * condition.multiplier;
    damage += read(a, condition.coefficient) * lasting * tick;
  }
  return damage;
};

/** Damage per second of one scenario. */
export const damageOf = (scenario: CompiledScenario, a: Float64Array): number => {
  const second = scenario.illusions ? phantasmDamage : shroudDamage;
  const siphon =
    (read(a, SIPHON_BASE) + read(a, SIPHON_POWER) * read(a, POWER)) * read(scenario.multipliers, M_SIPHON);
  return (
    strikeDamage(scenario, a) +
    (read(a, POWER2_COEFFICIENT) === 0 ? 0 : second(scenario, a)) +
    siphon +
    read(a, FLAT_DPS) +
    conditionDamage(scenario, a)
  );
};

export const survivabilityOf = ({ multipliers }: CompiledScenario, a: Float64Array): number =>
  (read(a, HEALTH) * read(a, ARMOR)) / read(multipliers, M_INCOMING) / REFERENCE_ARMOR;

export const healingOf = (a: Float64Array): number =>
  (HEAL_COEFFICIENT * read(a, HEALING_POWER) + HEAL_BASE) * (1 + read(a, OUTGOING_HEALING));
