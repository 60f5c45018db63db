import {
  GEAR_ATTRIBUTES,
  OBJECTIVES,
  type Objective,
  type ShownAttributes,
} from '../../domain/model/problem';
import { type TextBlock, text } from '../format/card';
import type { Texts } from '../locales/texts';
import type { ShownBuild } from './build-parts';
import { joined } from './context';

type Attribute = keyof ShownAttributes;

/** A level 80 character without gear; an attribute at its base is not worth a word. */
const BASE: Readonly<Partial<Record<Attribute, number>>> = {
  power: 1000,
  precision: 1000,
  toughness: 1000,
  vitality: 1000,
};

const FRACTIONS: readonly Attribute[] = ['critChance', 'critDamage', 'boonDuration', 'conditionDuration'];
/** More than all of it does nothing. */
const CAPPED: readonly Attribute[] = ['critChance', 'boonDuration', 'conditionDuration'];

export const isFraction = (attribute: Attribute): boolean => FRACTIONS.includes(attribute);

const attributeValue = (attribute: Attribute, value: number, { numbers, result }: Texts): string => {
  if (!isFraction(attribute)) return numbers.integer(value);
  return CAPPED.includes(attribute) && value > 1
    ? result.overCap(numbers.percent(1), numbers.percent(value - 1))
    : numbers.percent(value);
};

const raised = ({ attributes }: ShownBuild, names: readonly Attribute[]): Attribute[] =>
  names.filter((name) => attributes[name] > (BASE[name] ?? 0));

const line = (build: ShownBuild, names: readonly Attribute[], texts: Texts): string =>
  joined(
    raised(build, names).map((name) => {
      const value = attributeValue(name, build.attributes[name], texts);
      return `${texts.terms.attributes[name]} **${value}**`;
    }),
  );

/** An indicator of 0 was not computed: the request says nothing of that side of the build. */
const indicatorLine = ({ indicators }: ShownBuild, { terms, numbers }: Texts): string =>
  joined(
    OBJECTIVES.filter((name) => indicators[name] > 0).map(
      (name) => `${terms.objectives[name]} **${numbers.figure(indicators[name])}**`,
    ),
  );

export const statsBlock = (build: ShownBuild, texts: Texts): TextBlock => {
  const lines = [
    indicatorLine(build, texts),
    line(build, ['health', 'armor'], texts),
    line(build, GEAR_ATTRIBUTES, texts),
    line(build, FRACTIONS, texts),
  ];
  return text(
    3,
    lines.filter((written) => written !== ''),
    `### ${texts.result.stats}`,
  );
};

/** An answer does not say what was maximized, but its value is that indicator's. */
export const objectiveOf = ({ value, indicators }: ShownBuild): Objective =>
  OBJECTIVES.find((name) => indicators[name] === value) ?? 'damage';

/** "39,407 damage per second". */
export const amountOf = (written: string, objective: Objective, { terms }: Texts): string =>
  `${written} ${terms.objectives[objective].toLowerCase()}`;
