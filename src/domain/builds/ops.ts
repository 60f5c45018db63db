import type { Attribute, Channel, Group, ModifierOp } from '../model/problem';

/** Short forms of the model's ops for the tables of this folder. Values are points or fractions. */

/** Points that conversions see (food, runes, most traits). */
export const add = (attr: Attribute, value: number): ModifierOp => ({
  op: 'add',
  attr,
  value,
  stage: 'base',
});

/** Points that conversions do not see (boons, most temporary effects). */
export const buff = (attr: Attribute, value: number): ModifierOp => ({
  op: 'add',
  attr,
  value,
  stage: 'buff',
});

export const multiply = (channel: Channel, value: number, group: Group = 'mult'): ModifierOp => ({
  op: 'multiply',
  channel,
  group,
  value,
});

/** Bonus to strike damage. */
export const strike = (value: number, group: Group = 'mult'): ModifierOp => multiply('strike', value, group);

/** Reduction of incoming strike damage. */
export const reduce = (value: number, group: Group = 'mult'): ModifierOp =>
  multiply('incomingStrike', -value, group);

export const convert = (from: Attribute, to: Attribute, fraction: number): ModifierOp => ({
  op: 'convert',
  from,
  to,
  fraction,
  stage: 'base',
});

/** Reads the values after every buff. */
export const convertLast = (from: Attribute, to: Attribute, fraction: number): ModifierOp => ({
  op: 'convert',
  from,
  to,
  fraction,
  stage: 'final',
});

/** The same op at a share of its strength: an uptime, or stacks out of one. Tweaks are all or nothing. */
export const scaleOp = (op: ModifierOp, factor: number): ModifierOp => {
  if (op.op === 'convert') return { ...op, fraction: op.fraction * factor };
  return op.op === 'tweak' ? op : { ...op, value: op.value * factor };
};
