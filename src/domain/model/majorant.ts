import { type AffineAttributes, affineAttributes, type GearRange } from './affine';
import { at, channelAt, GEAR_COUNT, read } from './attributes';
import type { CompiledScenario } from './compile';
import { HEAL_BASE, HEAL_COEFFICIENT, REFERENCE_ARMOR } from './indicators';
import { isMonotone } from './monotone';
import { createPolynomials, type Form, type Polynomials, type Term } from './polynomial';
import type { Attribute, Channel } from './problem';
import { QUANTITIES, type Quantity } from './quantities';
import { clampToUnit } from './rounding';

/** A quantity to stay above: `sign` -1 asks for its negative. */
export interface Wanted {
  quantity: number;
  sign: 1 | -1;
}

/** Builds the polynomials of all wanted quantities over shared forms. */
const createBuilder = (range: GearRange) => {
  const forms: Form[] = [];
  const terms: Term[] = [];
  let isSound = true;

  const valueAt = ({ constant, row }: Form, gear: Float64Array): number =>
    row.reduce((sum, weight, k) => sum + weight * read(gear, k), constant);

  /** `shift` + sum of the attributes x `scale`. */
  const form = (
    map: AffineAttributes,
    names: readonly Attribute[],
    { scale = 1, shift = 0, capped = false }: { scale?: number; shift?: number; capped?: boolean } = {},
  ): Form => {
    const sum = (values: Float64Array, stride: number, k: number): number =>
      names.reduce((total, name) => total + read(values, at(name) * stride + k), 0);
    return {
      constant: shift + scale * sum(map.constants, 1, 0),
      row: Float64Array.from({ length: GEAR_COUNT }, (_, k) => scale * sum(map.rows, GEAR_COUNT, k)),
      capped,
    };
  };

  const isConstant = ({ row }: Form): boolean => row.every((weight) => weight === 0);

  const isSame = (a: Form, b: Form): boolean =>
    a.constant === b.constant && a.capped === b.capped && a.row.every((weight, k) => weight === b.row[k]);

  const register = (added: Form): number => {
    const known = forms.findIndex((form) => isSame(form, added));
    return known >= 0 ? known : forms.push(added) - 1;
  };

  /** Adds coefficient x product of the factors; constants are folded into the coefficient. */
  const addTerm = (polynomial: number, coefficient: number, factors: readonly Form[]): void => {
    const constants = factors.filter(isConstant);
    const variable = factors.filter((factor) => !isConstant(factor));
    const total = constants.reduce(
      (product, { constant, capped }) => product * (capped ? clampToUnit(constant) : constant),
      coefficient,
    );
    if (total === 0) return;
    const isProduct = variable.length > 1 || variable.some(({ capped }) => capped);
    if (isProduct && (total < 0 || variable.some((factor) => valueAt(factor, range.lowest) < 0)))
      isSound = false;
    terms.push({ polynomial, coefficient: total, factors: variable.map(register) });
  };

  return {
    form,
    addTerm,
    finish: (count: number): Polynomials | null => (isSound ? createPolynomials(count, forms, terms) : null),
  };
};

type Builder = ReturnType<typeof createBuilder>;

interface Part {
  builder: Builder;
  scenario: CompiledScenario;
  map: AffineAttributes;
  polynomial: number;
}

const multiplier = ({ multipliers }: CompiledScenario, channel: Channel): number =>
  read(multipliers, channelAt(channel));

/** coefficient x power x (1 + critical chance x (critical damage x multiplier - 1)). */
const addStrikes = (
  { builder, scenario, map, polynomial }: Part,
  weight: number,
  source: {
    coefficient: Attribute;
    power: Attribute;
    critChance: Attribute;
    critDamage: Attribute;
    critMultiplier: number;
  },
): void => {
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

const addSecondSource = (part: Part): void => {
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
  } else {
    addStrikes(part, strike * multiplier(scenario, 'alternative'), {
      coefficient: 'power2Coefficient',
      power: 'alternativePower',
      critChance: 'alternativeCritChance',
      critDamage: 'alternativeCritDamage',
      critMultiplier: critMultiplier * multiplier(scenario, 'alternativeCritDamage'),
    });
  }
};

const addConditions = ({ builder: { form, addTerm }, scenario, map, polynomial }: Part): void => {
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

const addDamage = (part: Part): void => {
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

const addSurvivability = ({ builder: { form, addTerm }, scenario, map, polynomial }: Part): void => {
  const weight = scenario.fraction / multiplier(scenario, 'incomingStrike') / REFERENCE_ARMOR;
  addTerm(polynomial, weight, [form(map, ['health']), form(map, ['armor'])]);
};

const addHealing = ({ builder: { form, addTerm }, scenario, map, polynomial }: Part): void => {
  const heal = form(map, ['healingPower'], { scale: HEAL_COEFFICIENT, shift: HEAL_BASE });
  addTerm(polynomial, scenario.fraction, [heal, form(map, ['outgoingHealing'], { shift: 1 })]);
};

type Mean = 'damage' | 'survivability' | 'healing';

const MEANS: Record<Mean, (part: Part) => void> = {
  damage: addDamage,
  survivability: addSurvivability,
  healing: addHealing,
};

const ATTRIBUTES_OF: Record<Exclude<Quantity, Mean>, readonly Attribute[]> = {
  boonDuration: ['boonDuration'],
  quicknessDuration: ['boonDuration', 'quicknessDuration'],
  healingPower: ['healingPower'],
  toughness: ['toughness'],
  health: ['health'],
  critChance: ['critChance'],
  outgoingHealing: ['outgoingHealing'],
};

const isMean = (name: Quantity): name is Mean => name in MEANS;

interface MajorantOptions {
  scenarios: readonly CompiledScenario[];
  wanted: readonly Wanted[];
  range: GearRange;
}

/**
 * Smooth functions that no wanted quantity exceeds, one polynomial each; null where the signs do not allow any.
 * They are exact but for rounding (half a point per conversion) and caps.
 */
export const createMajorant = ({ scenarios, wanted, range }: MajorantOptions): Polynomials | null => {
  if (!scenarios.every((scenario) => isMonotone(scenario, range.lowest))) return null;
  if (wanted.some(({ quantity, sign }) => sign === -1 && isMean(QUANTITIES[quantity] ?? 'damage')))
    return null;
  const builder = createBuilder(range);
  const maps = scenarios.map((scenario) => affineAttributes(scenario, range));
  wanted.forEach(({ quantity, sign }, polynomial) => {
    const name = QUANTITIES[quantity] ?? 'damage';
    if (isMean(name)) {
      scenarios.forEach((scenario, index) => {
        const map = maps[index];
        if (map !== undefined) MEANS[name]({ builder, scenario, map, polynomial });
      });
      return;
    }
    const [first] = maps;
    if (first === undefined) return;
    const names = ATTRIBUTES_OF[name];
    const slack = names.reduce((sum, attribute) => sum + read(first.slack, at(attribute)), 0);
    const form = builder.form(first, names, { scale: sign, shift: sign === -1 ? slack : 0 });
    builder.addTerm(polynomial, 1, [form]);
  });
  return builder.finish(wanted.length);
};
