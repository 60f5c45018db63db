import type { Coefficients } from '../../model/problem';
import { GUARDIAN as G } from './guardian-effects';
import { type ActiveEffect, NO_DAMAGE, type Profile } from './profile';

const distribution = (power: number, stacks: Partial<Coefficients>): Coefficients => ({
  ...NO_DAMAGE,
  power,
  ...stacks,
});

const on = (...effects: readonly ActiveEffect['effect'][]): ActiveEffect[] =>
  effects.map((effect) => ({ effect }));

const preset = (name: string, log: string): string =>
  `discretize-gear-optimizer, presets at 657341c (2026-01), "${name}"; training golem log ${log}`;

const zealGreatsword: readonly ActiveEffect[] = [
  ...on(G.fieryWrath, G.symbolicExposure, G.symbolicAvenger, G.zealousBlade, G.furiousFocus),
  { effect: G.zealousBladeGreatsword, uptime: 0.5 },
];

const radiancePower = on(G.retribution, G.radiantPower, G.righteousInstincts);

const radianceCondition = on(
  G.rightHandStrength,
  G.rightHandStrengthOneHanded,
  G.radiantFire,
  G.radiantPower,
  G.amplifiedWrath,
);

/** Ten of the twelve boons, as the source counts them. */
const virtues: readonly ActiveEffect[] = [
  { effect: G.inspiredVirtue, uptime: 10 / 12 },
  ...on(G.virtueOfResolution, G.powerOfTheVirtuous),
];

const unscathed = on(G.unscathedContenderHealth, G.unscathedContenderAegis);

const AEGIS = 'Unscathed Contender is counted with constant aegis and above 90 % health, as in its source.';
const BULWARK = 'Invigorated Bulwark is counted with five stacks.';
const OLD = 'The rotation was measured before several balance updates; only its trait values are of 2026-07.';

export const GUARDIAN_PROFILES: readonly Profile[] = [
  {
    id: 'dragonhunter-power',
    kind: 'power',
    profession: 'Guardian',
    specialization: 'Dragonhunter',
    weaponLayout: 'twoHanded',
    coefficients: distribution(3959, { burning: 1.53 }),
    effects: [
      ...on(G.baneSignet, G.defendersDogma, G.zealotsAggression, G.pureOfSight),
      ...radiancePower,
      ...zealGreatsword,
      { effect: G.bindingBlade, uptime: 0.467 },
      { effect: G.bigGameHunter, uptime: 0.63936 },
    ],
    source: 'discretize-gear-optimizer, power Dragonhunter preset with Radiance and Zeal of its 2026-06 data',
    traitCaveats: [],
    rotationCaveats: [],
  },
  {
    id: 'firebrand-condition',
    kind: 'condition',
    profession: 'Guardian',
    specialization: 'Firebrand',
    weaponLayout: 'dualWield',
    coefficients: distribution(2095, { burning: 15.97, bleeding: 12.33 }),
    effects: [...on(G.signetOfWrath, G.imbuedHaste), ...radianceCondition, ...virtues],
    extras: { relic: ['fractal'] },
    source: preset('Condi Firebrand A/T P/P (Allies)', 'j2MM-20250507-004127'),
    traitCaveats: [],
    rotationCaveats: ['Burning that allies apply through Ashes of the Just is part of the distribution.'],
  },
  {
    id: 'willbender-condition',
    kind: 'condition',
    profession: 'Guardian',
    specialization: 'Willbender',
    weaponLayout: 'dualWield',
    coefficients: distribution(2250, { burning: 17.33, bleeding: 6.01, torment: 1.18 }),
    effects: [
      ...on(G.signetOfWrath, G.inspiringVirtue, G.searingPact, G.lethalTempo, G.tyrantsMomentum),
      ...radianceCondition,
      ...virtues,
    ],
    extras: { relic: ['fractal'] },
    source: preset('Condi Willbender P/T P/P', '5vTW-20250918-002656'),
    traitCaveats: [],
    rotationCaveats: [],
  },
  {
    id: 'luminary-power',
    kind: 'power',
    profession: 'Guardian',
    specialization: 'Luminary',
    weaponLayout: 'twoHanded',
    coefficients: distribution(5313, { burning: 0.22 }),
    effects: [
      ...on(G.baneSignet, G.lightsGift, G.empoweredArmaments, G.rightHandStrength),
      ...radiancePower,
      ...zealGreatsword,
      { effect: G.bindingBlade, uptime: 0.485 },
      { effect: G.piercingStance, uptime: 0.6 },
      { effect: G.radiantArmamentsHammer, uptime: 0.86 },
      { effect: G.radiantArmamentsStaff, uptime: 0.045 },
    ],
    source: preset('Power Luminary SP/GS', '1ymp-20251211-210829'),
    rotationCaveats: [],
    traitCaveats: ['An undocumented 3 % of Empowered Armaments that was measured in 2025-12 is left out.'],
  },
  {
    id: 'willbender-power',
    kind: 'power',
    profession: 'Guardian',
    specialization: 'Willbender',
    weaponLayout: 'twoHanded',
    coefficients: distribution(4387, { burning: 5.59 }),
    effects: [
      ...on(G.baneSignet, G.powerForPower, G.lethalTempo, G.tyrantsMomentum),
      ...zealGreatsword,
      ...virtues,
      ...unscathed,
      { effect: G.inspiringVirtue, uptime: 0.79 },
    ],
    source: preset('Power Willbender Virtues', 'Ixw2-20230502-200305'),
    traitCaveats: [AEGIS],
    rotationCaveats: [OLD],
  },
  {
    id: 'firebrand-power',
    kind: 'power',
    profession: 'Guardian',
    specialization: 'Firebrand',
    weaponLayout: 'twoHanded',
    coefficients: distribution(3390, { burning: 1.1 }),
    effects: [...on(G.baneSignet, G.imbuedHaste), ...radiancePower, ...zealGreatsword],
    source: 'discretize-gear-optimizer, presets at 657341c (2026-01), "Power Quickbrand (approx.)"',
    traitCaveats: [],
    rotationCaveats: [OLD, 'Its source calls the distribution approximate and names no log.'],
  },
  {
    id: 'core-guardian-power',
    kind: 'power',
    profession: 'Guardian',
    specialization: null,
    weaponLayout: 'twoHanded',
    coefficients: distribution(3340, { burning: 1.1 }),
    effects: [
      ...on(G.baneSignet),
      ...radiancePower,
      ...zealGreatsword,
      ...virtues,
      ...unscathed,
      { effect: G.inspiringVirtue, uptime: 0.8 },
    ],
    source: 'discretize-gear-optimizer, presets at f6189cd (2025-10), "Core Guardian"; it names no log',
    traitCaveats: [AEGIS],
    rotationCaveats: [OLD],
  },
  {
    id: 'firebrand-condition-quickness',
    kind: 'condition',
    profession: 'Guardian',
    specialization: 'Firebrand',
    weaponLayout: 'dualWield',
    coefficients: distribution(1687, { burning: 18.3, bleeding: 7.65, torment: 0.18 }),
    effects: [...on(G.imbuedHaste), ...radianceCondition, ...virtues],
    extras: { relic: ['fractal'] },
    boon: { floor: { minQuicknessDuration: 0.4 } },
    source: preset('Quickness Condi Firebrand P/T P/P', '78wD-20250513-140024'),
    traitCaveats: [],
    rotationCaveats: [],
  },
  {
    id: 'luminary-power-alacrity',
    kind: 'power',
    profession: 'Guardian',
    specialization: 'Luminary',
    weaponLayout: 'twoHanded',
    coefficients: distribution(5021, { burning: 1.22 }),
    effects: [
      ...on(G.baneSignet, G.lightsGift, G.rightHandStrength),
      ...radiancePower,
      ...zealGreatsword,
      { effect: G.bindingBlade, uptime: 0.418 },
      { effect: G.piercingStance, uptime: 0.58 },
      { effect: G.radiantArmamentsHammer, uptime: 0.868 },
      { effect: G.radiantArmamentsStaff, uptime: 0.045 },
    ],
    boon: { floor: { minBoonDuration: 0.24 } },
    source: preset('Alacrity Power Luminary LB/GS', 'b9Jm-20251215-195108'),
    traitCaveats: [],
    rotationCaveats: [],
  },
  {
    id: 'firebrand-healing',
    kind: 'healing',
    profession: 'Guardian',
    specialization: 'Firebrand',
    weaponLayout: 'twoHanded',
    coefficients: null,
    effects: [...on(G.invigoratedBulwark, G.honorableStaff, G.imbuedHaste), ...virtues],
    source: 'discretize-gear-optimizer, presets at 657341c (2026-01), "Heal Quickness Firebrand"',
    traitCaveats: [BULWARK],
    rotationCaveats: [],
  },
  {
    id: 'willbender-healing',
    kind: 'healing',
    profession: 'Guardian',
    specialization: 'Willbender',
    weaponLayout: 'twoHanded',
    coefficients: null,
    effects: [...on(G.invigoratedBulwark, G.lethalTempo), ...virtues],
    source: 'discretize-gear-optimizer, presets at 657341c (2026-01), "Heal Alacrity Willbender"',
    traitCaveats: [BULWARK],
    rotationCaveats: [],
  },
  {
    id: 'luminary-healing',
    kind: 'healing',
    profession: 'Guardian',
    specialization: 'Luminary',
    weaponLayout: 'twoHanded',
    coefficients: null,
    effects: [...on(G.lightsGift), ...virtues],
    source: 'discretize-gear-optimizer, presets at 657341c (2026-01), "Heal Alacrity Luminary"',
    traitCaveats: [],
    rotationCaveats: [],
  },
];
