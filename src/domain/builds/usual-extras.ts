import type { ExtraCategory } from './extras';
import type { GearKind } from './kinds';

type Usual = Readonly<Partial<Record<ExtraCategory, readonly string[]>>>;

/**
 * Which extras are searched when the request names none. This is a search space, not a claim: the answer lists it,
 * and naming others replaces it. Effects that depend on the rotation (most relics) are left out unless the profile
 * that is used was measured with them.
 */
export const USUAL_EXTRAS: Readonly<Record<GearKind, Usual>> = {
  power: {
    rune: ['scholar', 'dragonhunter', 'eagle', 'golemancer', 'deadeye'],
    sigils: ['force', 'accuracy', 'impact'],
    relic: ['thief'],
    food: ['cilantro-lime-sous-vide-steak', 'coq-au-vin-with-salsa', 'curry-butternut-squash-soup'],
    utility: ['superior-sharpening-stone', 'furious-sharpening-stone'],
  },
  condition: {
    rune: ['trapper', 'nightmare', 'balthazar', 'krait', 'berserker'],
    sigils: ['bursting', 'malice', 'smoldering', 'agony', 'earth'],
    relic: ['none'],
    food: ['cilantro-and-cured-meat-flatbread', 'salsa-topped-veggie-flatbread', 'fishy-rice-bowl'],
    utility: ['toxic-tuning-crystal', 'furious-tuning-crystal', 'master-tuning-crystal'],
  },
  healing: {
    rune: ['monk', 'water', 'druid', 'rebirth'],
    sigils: ['transference', 'life'],
    relic: ['monk'],
    food: ['fruit-salad-with-mint', 'mint-creme-brulee'],
    utility: ['bountiful-maintenance-oil', 'magnanimous-maintenance-oil'],
  },
  sturdy: {
    rune: ['dolyak', 'durability', 'sanctuary', 'defender', 'warrior'],
    sigils: ['none'],
    relic: ['none'],
    food: ['peppered-truffle-ravioli'],
    utility: ['karka-toughness-potion'],
  },
  boon: {
    rune: ['leadership', 'firebrand', 'herald'],
    sigils: ['concentration'],
    food: ['beef-carpaccio-with-salsa', 'salsa-eggs-benedict'],
    utility: ['potent-lucent-oil', 'toxic-maintenance-oil'],
  },
};
