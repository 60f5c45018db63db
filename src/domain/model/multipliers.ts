import { CHANNELS, type Channel, type Group, type ModifierOp } from './problem';

export type MultiplyOp = Extract<ModifierOp, { op: 'multiply' }>;

/** Critical damage channels always multiply, whatever group a modifier states. */
const ALWAYS_MULT: ReadonlySet<Channel> = new Set<Channel>([
  'critDamage',
  'alternativeCritDamage',
  'phantasmCritDamage',
]);

const groupOf = ({ channel, group }: MultiplyOp): Group => (ALWAYS_MULT.has(channel) ? 'mult' : group);

/** PRODUCT over mult of (1 + x) x (1 + SUM of add) x (1 + SUM of target). */
export const totalMultiplier = (ops: readonly MultiplyOp[]): number => {
  const total = { mult: 1, add: 1, target: 1 };
  for (const op of ops) {
    const group = groupOf(op);
    if (group === 'mult') total.mult *= 1 + op.value;
    else total[group] += op.value;
  }
  return total.mult * total.add * total.target;
};

/** One total per channel, in the order of `CHANNELS`. */
export const compileMultipliers = (ops: readonly MultiplyOp[]): Float64Array =>
  Float64Array.from(CHANNELS, (channel) => totalMultiplier(ops.filter((op) => op.channel === channel)));
