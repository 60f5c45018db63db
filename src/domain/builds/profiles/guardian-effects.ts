import { add, buff, convert, convertLast, multiply, strike } from '../ops';
import type { Effect } from './profile';

const effect = (name: string, id: number, ops: Effect['ops'], rest: Partial<Effect> = {}): Effect => ({
  name,
  id,
  ops,
  ...rest,
});

const THREE_STATS = (points: number): Effect['ops'] => [
  add('conditionDamage', points),
  add('healingPower', points),
  add('vitality', points),
];

/** Lethal Tempo with Tyrant's Momentum, five stacks: 2 % + 3 % strike and 2 % + 1 % condition damage each. */
const TEMPO = { strike: 0.1, condition: 0.1, tyrantStrike: 0.15, tyrantCondition: 0.05 } as const;

/**
 * Guardian traits and skills at full strength. Values: API `/v2/traits` of 2026-07-25 (PvE) and the wiki's WvW facts;
 * where the API gives no number (Symbolic Avenger, Inspiring Virtue, Lethal Tempo, Luminary's armaments) and for
 * stacking groups and the stage of attribute bonuses: discretize-gear-optimizer, `guardian.yaml` at cd279a3 (2025-12),
 * compared with gw2-combat-simulator's Guardian rules (2026-08), whose 10 % of Empowered Armaments is newer.
 */
export const GUARDIAN = {
  baneSignet: effect('Bane Signet', 9093, [buff('power', 180)]),
  signetOfWrath: effect('Signet of Wrath', 9151, [buff('conditionDamage', 180)]),
  /** One tick a second at uptime 1. */
  bindingBlade: effect('Binding Blade', 9147, [add('flatDps', 160), convertLast('power', 'flatDps', 0.3)], {
    wvwOps: [add('flatDps', 160), convertLast('power', 'flatDps', 0.1)],
  }),
  piercingStance: effect('Piercing Stance', 77078, [strike(0.1, 'add')]),

  fieryWrath: effect('Fiery Wrath', 634, [strike(0.05)]),
  symbolicExposure: effect('Symbolic Exposure', 646, [strike(0.05)]),
  symbolicAvenger: effect('Symbolic Avenger', 649, [strike(0.05, 'add')]),
  zealousBlade: effect('Zealous Blade', 653, [buff('power', 120)]),
  zealousBladeGreatsword: effect('Zealous Blade with greatsword', 653, [add('power', 120)]),
  kindledZeal: effect('Kindled Zeal', 1556, [convert('power', 'conditionDamage', 0.1)]),
  furiousFocus: effect('Furious Focus', 2017, [strike(0.1, 'add')], {
    wvwOps: [strike(0.07, 'add')],
    whileBuff: 'fury',
  }),

  rightHandStrength: effect('Right-Hand Strength', 566, [buff('precision', 80)]),
  rightHandStrengthOneHanded: effect('Right-Hand Strength with one-handed weapon', 566, [add('power', 80)]),
  radiantFire: effect('Radiant Fire', 567, [add('burningDuration', 0.2)], {
    wvwOps: [add('burningDuration', 0.07)],
  }),
  retribution: effect('Retribution', 565, [strike(0.1, 'add')], { whileBuff: 'resolution' }),
  radiantPower: effect('Radiant Power', 568, [add('critChance', 0.1), buff('ferocity', 150)]),
  amplifiedWrath: effect('Amplified Wrath', 1686, [multiply('burning', 0.1)], {
    wvwOps: [multiply('burning', 0.15)],
  }),
  righteousInstincts: effect('Righteous Instincts', 1683, [add('critChance', 0.25)], {
    whileBuff: 'resolution',
  }),

  invigoratedBulwark: effect('Invigorated Bulwark', 1899, [add('outgoingHealing', 0.25)], {
    wvwOps: [add('outgoingHealing', 0.1)],
  }),
  honorableStaff: effect('Honorable Staff', 557, [buff('concentration', 120)], {
    wvwOps: [buff('concentration', 60)],
  }),

  /** All twelve boons at uptime 1. */
  inspiredVirtue: effect('Inspired Virtue', 621, [strike(0.06)], { wvwOps: [strike(0.12)] }),
  unscathedContenderHealth: effect('Unscathed Contender above 90 % health', 624, [strike(0.05)], {
    wvwOps: [strike(0.07)],
  }),
  unscathedContenderAegis: effect('Unscathed Contender with aegis', 624, [strike(0.05, 'add')], {
    wvwOps: [strike(0.07, 'add')],
  }),
  virtueOfResolution: effect('Virtue of Resolution', 604, [add('resolutionDuration', 0.25)]),
  inspiringVirtue: effect('Inspiring Virtue', 603, [strike(0.1, 'add')]),
  powerOfTheVirtuous: effect('Power of the Virtuous', 620, [convert('vitality', 'conditionDamage', 0.07)], {
    wvwOps: [convert('vitality', 'conditionDamage', 0.13)],
  }),

  defendersDogma: effect("Defender's Dogma", 1896, [add('vitality', 180)]),
  zealotsAggression: effect("Zealot's Aggression", 1835, [strike(0.1)]),
  pureOfSight: effect('Pure of Sight in melee', 1926, [strike(0.07)], { wvwOps: [strike(0.05)] }),
  bigGameHunter: effect('Big Game Hunter', 1955, [strike(0.25)], { wvwOps: [strike(0.15)] }),

  imbuedHaste: effect('Imbued Haste', 2148, THREE_STATS(250), {
    wvwOps: THREE_STATS(150),
    whileBuff: 'quickness',
  }),

  searingPact: effect('Searing Pact', 2191, [add('conditionDamage', 120)]),
  powerForPower: effect('Power for Power', 2190, [add('power', 120)]),
  lethalTempo: effect(
    'Lethal Tempo',
    2189,
    [strike(TEMPO.strike, 'add'), multiply('condition', TEMPO.condition, 'add')],
    { wvwOps: [strike(0.15, 'add'), multiply('condition', 0.15, 'add')] },
  ),
  tyrantsMomentum: effect(
    "Tyrant's Momentum",
    2201,
    [strike(TEMPO.tyrantStrike, 'add'), multiply('condition', TEMPO.tyrantCondition, 'add')],
    { wvwOps: [strike(0.1, 'add'), multiply('condition', 0.1, 'add')] },
  ),

  lightsGift: effect("Light's Gift", 2394, [add('vitality', 180)]),
  empoweredArmaments: effect('Empowered Armaments', 2419, [strike(0.1, 'add')]),
  radiantArmamentsHammer: effect('Radiant Armaments with hammer', 2435, [strike(0.07, 'add')], {
    wvwOps: [strike(0.1, 'add')],
  }),
  radiantArmamentsStaff: effect('Radiant Armaments with staff', 2435, [add('outgoingHealing', 0.15)], {
    wvwOps: [add('outgoingHealing', 0.1)],
  }),
} as const;
