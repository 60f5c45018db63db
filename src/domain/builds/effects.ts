import type { Attribute, EngineMode, Modifier, ModifierOp } from '../model/problem';
import { BUFF_RULES, BUFFS, type Buff, type Buffs, buffOps } from './buffs';
import { scaleOp } from './ops';
import type { ActiveEffect, Profile } from './profiles/profile';

/** Something that is there for a share of the fight. */
export interface TimedModifier extends Modifier {
  /** Share of the fight, 0 to 1. */
  uptime: number;
  /** Modifiers with the same cause come and go together. */
  cause: string;
}

/** Values that the model caps: a mean of their inputs is not the input of their mean. */
const CAPPED: readonly Attribute[] = [
  'precision',
  'critChance',
  'expertise',
  'conditionDuration',
  'bleedingDuration',
  'burningDuration',
  'poisonDuration',
  'tormentDuration',
  'confusionDuration',
];

const touches = (op: ModifierOp): boolean => {
  if (op.op === 'add') return CAPPED.includes(op.attr);
  return op.op === 'convert' && CAPPED.includes(op.to);
};

export const touchesCappedValue = ({ ops }: Modifier): boolean => ops.some(touches);

/** Linear in its uptime, which is exact where nothing capped is touched. */
export const atItsMean = ({ source, ops, uptime }: TimedModifier): Modifier => ({
  source,
  ops: uptime === 1 ? ops : ops.map((op) => scaleOp(op, uptime)),
});

const isUptime = (name: Buff): boolean => BUFF_RULES[name].unit === 'uptime';

const buffModifier = (name: Buff, amount: number, mode: EngineMode): TimedModifier[] => {
  const uptime = isUptime(name) ? amount : 1;
  const ops = amount > 0 ? buffOps(name, isUptime(name) ? 1 : amount, mode) : [];
  return ops.length === 0 ? [] : [{ source: name, ops, uptime, cause: name }];
};

const effectModifier = (
  { effect, uptime = 1 }: ActiveEffect,
  buffs: Buffs,
  mode: EngineMode,
): TimedModifier[] => {
  const { name, whileBuff } = effect;
  const present = whileBuff === undefined ? 1 : (buffs[whileBuff] ?? 0);
  if (present === 0 || uptime === 0) return [];
  const ops = [...(mode === 'wvw' ? (effect.wvwOps ?? effect.ops) : effect.ops)];
  // A boon's uptime is shared by all that hangs on it; the effect's own share of that time is counted linearly.
  return whileBuff === undefined
    ? [{ source: name, ops, uptime, cause: name }]
    : [{ source: name, ops: ops.map((op) => scaleOp(op, uptime)), uptime: present, cause: whileBuff }];
};

interface Active {
  profile: Profile | null;
  buffs: Buffs;
  mode: EngineMode;
  extra: readonly Modifier[];
}

/** Everything that changes the numbers: effects on the player and the foe, the profile's traits, the request's own. */
export const activeModifiers = ({ profile, buffs, mode, extra }: Active): TimedModifier[] => [
  ...BUFFS.flatMap((name) => buffModifier(name, buffs[name] ?? 0, mode)),
  ...(profile?.effects ?? []).flatMap((effect) => effectModifier(effect, buffs, mode)),
  ...extra.map((modifier) => ({ ...modifier, uptime: 1, cause: modifier.source })),
];
