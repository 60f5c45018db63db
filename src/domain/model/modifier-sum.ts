import { ATTRIBUTE_COUNT, at, channelAt, isPoints, read } from './attributes';
import type { ConvertOp } from './conversions';
import { CHANNELS, type Channel, type Group, type ModifierOp, type Tweak } from './problem';

/** What a list of ops adds up to: one list can be summed once and continued by many others. */
export interface ModifierSum {
  /** Added before base conversions, per attribute. */
  adds: Float64Array;
  /** Points added after base conversions, per attribute. */
  buffs: Float64Array;
  healthScale: number;
  /** Per channel: the product over mult of (1 + x), 1 + the sum of add, 1 + the sum of target. */
  groups: Float64Array;
  conversions: readonly ConvertOp[];
  tweaks: readonly Tweak[];
}

const GROUP_COUNT = 3;

/** Nothing but these starting attributes. */
export const noModifiers = (start: Float64Array): ModifierSum => ({
  adds: start,
  buffs: new Float64Array(ATTRIBUTE_COUNT),
  healthScale: 1,
  groups: new Float64Array(CHANNELS.length * GROUP_COUNT).fill(1),
  conversions: [],
  tweaks: [],
});

/** Critical damage channels always multiply, whatever group a modifier states. */
const ALWAYS_MULT: ReadonlySet<Channel> = new Set<Channel>([
  'critDamage',
  'alternativeCritDamage',
  'phantasmCritDamage',
]);

const multiplyInto = (groups: Float64Array, channel: Channel, group: Group, value: number): void => {
  const row = channelAt(channel) * GROUP_COUNT;
  if (group === 'mult' || ALWAYS_MULT.has(channel)) groups[row] = read(groups, row) * (1 + value);
  else {
    const cell = row + (group === 'add' ? 1 : 2);
    groups[cell] = read(groups, cell) + value;
  }
};

/** The same list with more ops at its end. */
export const withOps = (sum: ModifierSum, ops: readonly ModifierOp[]): ModifierSum => {
  const [adds, buffs, groups] = [sum.adds.slice(), sum.buffs.slice(), sum.groups.slice()];
  const [conversions, tweaks] = [[...sum.conversions], [...sum.tweaks]];
  let { healthScale } = sum;
  for (const op of ops) {
    switch (op.op) {
      case 'add': {
        /** Only points wait for the buff step; percentages and coefficients count from the beginning. */
        const values = op.stage === 'buff' && isPoints(op.attr) ? buffs : adds;
        values[at(op.attr)] = read(values, at(op.attr)) + op.value;
        break;
      }
      case 'scaleHealth':
        healthScale *= 1 + op.value;
        break;
      case 'multiply':
        multiplyInto(groups, op.channel, op.group, op.value);
        break;
      case 'convert':
        conversions.push(op);
        break;
      case 'tweak':
        tweaks.push(op.name);
        break;
    }
  }
  return { adds, buffs, groups, conversions, tweaks, healthScale };
};

/** One total per channel, in the order of `CHANNELS`: the product of its groups. */
export const totalMultipliers = ({ groups }: ModifierSum): Float64Array =>
  Float64Array.from(
    CHANNELS,
    (_, channel) =>
      read(groups, channel * GROUP_COUNT) *
      read(groups, channel * GROUP_COUNT + 1) *
      read(groups, channel * GROUP_COUNT + 2),
  );
