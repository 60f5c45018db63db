import type { ExtraCategory } from './extras';
import type { Usual } from './wanted';

/**
 * Which extras are searched when the request names none. This is a search space, not a claim: the answer lists it,
 * and naming others replaces it. Effects that depend on the rotation (most relics) are left out unless the profile
 * that is used was measured with them.
 */
export const USUAL_EXTRAS: Readonly<Record<ExtraCategory, Usual<string>>> = {
  rune: {
    power: {
      base: ['scholar', 'dragonhunter', 'eagle', 'golemancer'],
      boon: ['leadership', 'pack', 'fireworks'],
    },
    condition: { base: ['trapper', 'nightmare', 'balthazar', 'krait'], boon: ['leadership', 'firebrand'] },
    healing: { base: ['monk', 'water', 'druid'], boon: ['leadership'] },
    sturdy: { base: ['dolyak', 'durability', 'sanctuary', 'defender', 'warrior'], boon: ['herald'] },
  },
  sigils: {
    power: { base: ['force', 'accuracy', 'impact'], boon: ['concentration'] },
    condition: { base: ['bursting', 'malice', 'smoldering', 'earth'], boon: ['concentration'] },
    healing: { base: ['transference', 'life'], boon: ['concentration'] },
    sturdy: { base: ['none'], boon: ['concentration'] },
  },
  relic: {
    power: { base: ['thief'] },
    condition: { base: ['none'] },
    healing: { base: ['monk'] },
    sturdy: { base: ['none'] },
  },
  food: {
    power: {
      base: ['cilantro-lime-sous-vide-steak', 'coq-au-vin-with-salsa'],
      boon: ['beef-carpaccio-with-salsa'],
    },
    condition: {
      base: ['cilantro-and-cured-meat-flatbread', 'salsa-topped-veggie-flatbread', 'fishy-rice-bowl'],
      boon: ['salsa-eggs-benedict'],
    },
    healing: { base: ['fruit-salad-with-mint', 'mint-creme-brulee'] },
    sturdy: { base: ['peppered-truffle-ravioli'] },
  },
  utility: {
    power: { base: ['superior-sharpening-stone', 'furious-sharpening-stone'], boon: ['potent-lucent-oil'] },
    condition: {
      base: ['toxic-tuning-crystal', 'furious-tuning-crystal', 'master-tuning-crystal'],
      boon: ['toxic-maintenance-oil'],
    },
    healing: { base: ['bountiful-maintenance-oil'], boon: ['magnanimous-maintenance-oil'] },
    sturdy: { base: ['karka-toughness-potion'] },
  },
};
