import fc from 'fast-check';
import { PREFIXES } from '../../src/domain/gear/affixes';
import { SLOT_IDS, slotsOf } from '../../src/domain/gear/slots';
import type { FeasibleAnswer } from '../../src/operations/optimization-result';
import type { GearCard } from '../../src/pictures/renderer';

const GRADIENT = { plus5: 0, minus5: 0 };

const NO_GRADIENTS: FeasibleAnswer['gradients'] = {
  power: GRADIENT,
  precision: GRADIENT,
  toughness: GRADIENT,
  vitality: GRADIENT,
  ferocity: GRADIENT,
  conditionDamage: GRADIENT,
  expertise: GRADIENT,
  concentration: GRADIENT,
  healingPower: GRADIENT,
};

/** Dragonhunter in raid gear, mostly Berserker. */
export const answerWith = (changes: Partial<FeasibleAnswer> = {}): FeasibleAnswer => ({
  feasible: true,
  value: 41238.44,
  gear: {
    ...Object.fromEntries(slotsOf('twoHanded').map((slot) => [slot, 'Berserker'])),
    ring1: 'Assassin',
    back: 'Dragon',
  },
  infusions: { power: 16, precision: 2 },
  choices: {
    rune: 'scholar',
    sigils: 'force+accuracy',
    relic: 'thief',
    food: 'cilantro-lime-sous-vide-steak',
    utility: 'superior-sharpening-stone',
  },
  attributes: {
    power: 3312,
    precision: 2411,
    toughness: 1000,
    vitality: 1000,
    ferocity: 1604,
    conditionDamage: 0,
    expertise: 0,
    concentration: 0,
    healingPower: 0,
    critChance: 0.9748,
    critDamage: 2.5693,
    boonDuration: 0,
    conditionDuration: 0,
    health: 11645,
    armor: 2271,
  },
  indicators: { damage: 41238.44, survivability: 13444.2, healing: 390 },
  ties: 3,
  proof: { optimal: true, gap: 0, evaluations: 178_204 },
  assumptions: [],
  dataVersion: 'bundled-2026-11',
  explanation: '',
  alternatives: [],
  runnerUp: null,
  binding: [],
  gradients: NO_GRADIENTS,
  ...changes,
});

export const cardWith = (changes: Partial<GearCard> = {}): GearCard => ({
  title: 'Dragonhunter · raid · dps',
  subtitle: 'Ascended gear, 18 infusions, golem with 25 might',
  language: 'en',
  answer: answerWith(),
  ...changes,
});

const EVERY_ATTRIBUTE: FeasibleAnswer['attributes'] = {
  power: 2812,
  precision: 1911,
  toughness: 1243,
  vitality: 1360,
  ferocity: 604,
  conditionDamage: 1488,
  expertise: 512,
  concentration: 877,
  healingPower: 1120,
  critChance: 1.1348,
  critDamage: 1.9027,
  boonDuration: 0.5847,
  conditionDuration: 0.3413,
  health: 24_922,
  armor: 3190,
};

/** As much as a card can be asked to show. */
export const crowdedCard = (language: GearCard['language']): GearCard =>
  cardWith({
    language,
    title: 'Firebrand · Monde contre Monde, grande escouade · soutien et guérison à longue portée',
    subtitle:
      'Équipement élevé sur treize emplacements, dix-huit infusions, cœur d’œuvre <légendaire> & "ennemis" nombreux',
    notes: [
      'Binding: boon duration ≥ 58.5 %',
      'A second, rather long note that says what was assumed about this fight and its many foes',
      'Third',
    ],
    answer: answerWith({
      gear: Object.fromEntries(
        slotsOf('dualWield').map((slot, index) => [slot, PREFIXES[PREFIXES.length - 1 - index] ?? '']),
      ),
      infusions: { power: 5, conditionDamage: 5, healingPower: 4, concentration: 4 },
      attributes: EVERY_ATTRIBUTE,
      choices: {
        rune: 'dragonhunter',
        sigils: 'concentration+transference',
        relic: 'mount-balrior',
        food: 'truffle-and-cilantro-ravioli',
        utility: 'magnanimous-maintenance-oil',
        enrichment: 'none',
        'jade-bot-core': 'tier-10-jade-bot-core-with-a-long-name-that-nobody-reads-to-its-end',
        guildHall: 'x',
        banner: 'y',
        booster: 'z',
        extra: 'w',
      },
      proof: { optimal: false, gap: 0.00412, evaluations: 123_456_789 },
    }),
  });

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'grapheme-ascii', maxLength: 120, size: 'max' }),
);
const name = fc.oneof(fc.constantFrom(...PREFIXES), text);
const figure = fc.oneof(fc.integer({ min: 0, max: 50_000 }), fc.double({ min: 0, max: 1e15, noNaN: true }));
const points = fc.record(
  Object.fromEntries(Object.keys(EVERY_ATTRIBUTE).map((attribute) => [attribute, figure])),
);

const anyAnswer = fc
  .record({
    gear: fc.dictionary(fc.oneof(fc.constantFrom(...SLOT_IDS), text), name, { maxKeys: 40 }),
    choices: fc.dictionary(text, text, { maxKeys: 20 }),
    infusions: fc.record({ power: fc.integer({ min: 0, max: 100 }), conditionDamage: fc.constant(18) }),
    indicators: fc.record({ damage: figure, survivability: figure, healing: figure }),
    attributes: points.map((shown) => ({ ...EVERY_ATTRIBUTE, ...shown })),
    proof: fc.record({
      optimal: fc.boolean(),
      gap: fc.double({ min: 0, max: 9, noNaN: true }),
      evaluations: fc.nat(),
    }),
    dataVersion: text,
  })
  .map(answerWith);

/** Cards with texts in any script, unknown names, and more of everything than fits. */
export const anyCard: fc.Arbitrary<GearCard> = fc.record({
  title: text,
  subtitle: text,
  language: fc.constantFrom('en', 'fr'),
  answer: anyAnswer,
  notes: fc.array(text, { maxLength: 5 }),
});
