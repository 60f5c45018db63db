import { at, channelAt, read } from './attributes';
import type { CompiledScenario } from './compile';
import type { AttributeRange } from './derive-interval';
import { HEAL_BASE, HEAL_COEFFICIENT, REFERENCE_ARMOR } from './indicators';
import { type Interval, mapped, plus, point, scaled, times } from './interval';
import type { Attribute, Channel } from './problem';
import { clampToUnit } from './rounding';

type Get = (name: Attribute) => Interval;

const getter =
  (range: AttributeRange): Get =>
  (name) => ({ low: read(range.low, at(name)), high: read(range.high, at(name)) });

const multiplier = ({ multipliers }: CompiledScenario, channel: Channel): number =>
  read(multipliers, channelAt(channel));

const effectivePower = (power: Interval, critChance: Interval, critDamage: Interval): Interval => {
  const crits = times(mapped(critChance, clampToUnit), plus(critDamage, point(-1)));
  return times(power, plus(point(1), crits));
};

const strikeRange = (scenario: CompiledScenario, get: Get): Interval => {
  const critDamage = scaled(get('critDamage'), multiplier(scenario, 'critDamage'));
  const critical = times(
    get('powerCoefficient'),
    effectivePower(get('power'), get('critChance'), critDamage),
  );
  const plain = times(get('nonCritPowerCoefficient'), get('power'));
  return scaled(plus(critical, plain), multiplier(scenario, 'strike') / scenario.enemyArmor);
};

const phantasmRange = (scenario: CompiledScenario, get: Get): Interval => {
  const critDamage = scaled(get('phantasmCritDamage'), multiplier(scenario, 'phantasmCritDamage'));
  const power = effectivePower(get('power'), get('phantasmCritChance'), critDamage);
  return scaled(
    times(get('power2Coefficient'), power),
    multiplier(scenario, 'phantasm') / scenario.enemyArmor,
  );
};

const shroudRange = (scenario: CompiledScenario, get: Get): Interval => {
  const critMultiplier = multiplier(scenario, 'critDamage') * multiplier(scenario, 'alternativeCritDamage');
  const critDamage = scaled(get('alternativeCritDamage'), critMultiplier);
  const power = effectivePower(get('alternativePower'), get('alternativeCritChance'), critDamage);
  const total = multiplier(scenario, 'strike') * multiplier(scenario, 'alternative');
  return scaled(times(get('power2Coefficient'), power), total / scenario.enemyArmor);
};

const conditionRange = (scenario: CompiledScenario, range: AttributeRange): Interval => {
  const get = getter(range);
  const valueAt = (index: number): Interval => ({
    low: read(range.low, index),
    high: read(range.high, index),
  });
  return scenario.conditions
    .map((condition) => {
      const capped = mapped(plus(get('conditionDuration'), valueAt(condition.duration)), clampToUnit);
      const lasting = plus(plus(point(1), capped), get('conditionDurationUncapped'));
      const tick = scaled(
        plus(scaled(valueAt(condition.scalesWith), condition.slope), point(condition.base)),
        condition.multiplier,
      );
      return times(times(valueAt(condition.coefficient), lasting), tick);
    })
    .reduce(plus, point(0));
};

export const damageRange = (scenario: CompiledScenario, range: AttributeRange): Interval => {
  const get = getter(range);
  const second = scenario.illusions ? phantasmRange : shroudRange;
  const siphon = plus(get('siphonBaseCoefficient'), times(get('siphonPowerCoefficient'), get('power')));
  return [
    strikeRange(scenario, get),
    second(scenario, get),
    scaled(siphon, multiplier(scenario, 'siphon')),
    get('flatDps'),
    conditionRange(scenario, range),
  ].reduce(plus);
};

export const survivabilityRange = (scenario: CompiledScenario, range: AttributeRange): Interval => {
  const get = getter(range);
  return scaled(
    times(get('health'), get('armor')),
    1 / multiplier(scenario, 'incomingStrike') / REFERENCE_ARMOR,
  );
};

export const healingRange = (range: AttributeRange): Interval => {
  const get = getter(range);
  const heal = plus(scaled(get('healingPower'), HEAL_COEFFICIENT), point(HEAL_BASE));
  return times(heal, plus(point(1), get('outgoingHealing')));
};
