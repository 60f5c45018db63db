import type { EngineMode, ModifierOp } from '../model/problem';
import { add, buff, convert, multiply, reduce, scaleOp, strike } from './ops';

/** Effects on the player and the foe that a request may name. */
export const BUFFS = [
  'might',
  'fury',
  'protection',
  'resolution',
  'quickness',
  'vulnerability',
  'exposed',
  'frostAura',
  'luminarysBlessing',
  'jadeBotTier',
  'reinforcedArmor',
  'fractalPotions',
  'agonyResistance',
  'fractalTitle',
] as const;
export type Buff = (typeof BUFFS)[number];
export type Buffs = Partial<Record<Buff, number>>;

interface BuffRule {
  /** Largest value: stacks, points, ranks, or 1 for an uptime. */
  max: number;
  unit: 'stacks' | 'uptime' | 'tier' | 'points' | 'rank';
  /** For one unit. Empty where only traits build on the effect. */
  ops: readonly ModifierOp[];
  wvwOps?: readonly ModifierOp[];
}

const uptime = (ops: readonly ModifierOp[], wvwOps: readonly ModifierOp[] = ops): BuffRule => ({
  max: 1,
  unit: 'uptime',
  ops,
  wvwOps,
});

/** Outgoing damage bonus of the fractal titles, by rank. */
const FRACTAL_TITLES = [0, 0.01, 0.02, 0.04, 0.07] as const;
const JADE_BOT_BASE = 85;
const AGONY_RESISTANCE_SHARE = 1.5;

export const BUFF_SOURCE =
  'Guild Wars 2 wiki; stacking groups from discretize-gear-optimizer, buffs.yaml at 43efa8e (2025-12)';

/** Strength of each effect (see `BUFF_SOURCE`). */
export const BUFF_RULES: Readonly<Record<Buff, BuffRule>> = {
  might: { max: 25, unit: 'stacks', ops: [buff('power', 30), buff('conditionDamage', 30)] },
  fury: uptime([add('critChance', 0.25)], [add('critChance', 0.2)]),
  protection: uptime([reduce(0.33)]),
  resolution: uptime([]),
  quickness: uptime([]),
  vulnerability: {
    max: 25,
    unit: 'stacks',
    ops: [
      strike(0.01, 'target'),
      multiply('condition', 0.01, 'target'),
      multiply('phantasm', 0.01, 'target'),
    ],
  },
  exposed: uptime([
    strike(0.1, 'target'),
    multiply('condition', 0.2, 'target'),
    multiply('phantasm', 0.1, 'target'),
  ]),
  frostAura: uptime([reduce(0.1)]),
  luminarysBlessing: uptime([reduce(0.1)]),
  jadeBotTier: { max: 10, unit: 'tier', ops: [add('vitality', 15)] },
  reinforcedArmor: uptime(
    [convert('vitality', 'vitality', 0.05), convert('armor', 'armor', 0.05)],
    [convert('vitality', 'vitality', 0.01), convert('armor', 'armor', 0.01)],
  ),
  fractalPotions: uptime([
    strike(0.15, 'add'),
    multiply('condition', 0.15, 'add'),
    reduce(0.25, 'add'),
    convert('agonyResistance', 'toughness', AGONY_RESISTANCE_SHARE),
    convert('agonyResistance', 'vitality', AGONY_RESISTANCE_SHARE),
    convert('agonyResistance', 'concentration', AGONY_RESISTANCE_SHARE),
  ]),
  agonyResistance: { max: 500, unit: 'points', ops: [add('agonyResistance', 1)] },
  fractalTitle: { max: 4, unit: 'rank', ops: [] },
};

const titleOps = (rank: number): ModifierOp[] => {
  const bonus = FRACTAL_TITLES[Math.round(rank)] ?? 0;
  return [strike(bonus, 'add'), multiply('condition', bonus, 'add')];
};

/** The ops of an effect at a given amount. */
export const buffOps = (name: Buff, amount: number, mode: EngineMode): ModifierOp[] => {
  const { ops, wvwOps } = BUFF_RULES[name];
  if (name === 'fractalTitle') return titleOps(amount);
  const scaled = (mode === 'wvw' ? (wvwOps ?? ops) : ops).map((op) => scaleOp(op, amount));
  return name === 'jadeBotTier' ? [add('vitality', JADE_BOT_BASE), ...scaled] : scaled;
};
