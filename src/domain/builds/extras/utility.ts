import { add, reduce, strike } from '../ops';
import { converting, type Extra, NONE } from './extra';

/** Conversions of API `/v2/items` (2025-11-27). Stacking group of the slaying potion: discretize-gear-optimizer. */
export const UTILITY: readonly Extra[] = [
  NONE,
  converting(
    'superior-sharpening-stone',
    ['Superior Sharpening Stone', 9443],
    [
      ['precision', 'power', 0.03],
      ['ferocity', 'power', 0.06],
    ],
  ),
  converting(
    'furious-sharpening-stone',
    ['Furious Sharpening Stone', 67530],
    [
      ['precision', 'power', 0.03],
      ['precision', 'ferocity', 0.03],
    ],
  ),
  converting(
    'toxic-tuning-crystal',
    ['Toxic Tuning Crystal', 48917],
    [
      ['power', 'conditionDamage', 0.03],
      ['precision', 'conditionDamage', 0.03],
    ],
  ),
  converting(
    'furious-tuning-crystal',
    ['Furious Tuning Crystal', 67524],
    [
      ['precision', 'conditionDamage', 0.03],
      ['precision', 'expertise', 0.03],
    ],
  ),
  converting(
    'master-tuning-crystal',
    ['Master Tuning Crystal', 9476],
    [
      ['precision', 'conditionDamage', 0.03],
      ['expertise', 'conditionDamage', 0.08],
    ],
  ),
  converting(
    'magnanimous-tuning-crystal',
    ['Magnanimous Tuning Crystal', 81079],
    [
      ['vitality', 'conditionDamage', 0.03],
      ['toughness', 'conditionDamage', 0.03],
    ],
  ),
  converting(
    'potent-lucent-oil',
    ['Potent Lucent Oil', 89203],
    [
      ['power', 'concentration', 0.03],
      ['precision', 'concentration', 0.03],
    ],
  ),
  converting(
    'toxic-maintenance-oil',
    ['Toxic Maintenance Oil', 48916],
    [
      ['power', 'concentration', 0.03],
      ['conditionDamage', 'concentration', 0.06],
    ],
  ),
  converting(
    'magnanimous-maintenance-oil',
    ['Magnanimous Maintenance Oil', 81157],
    [
      ['vitality', 'concentration', 0.03],
      ['toughness', 'concentration', 0.03],
    ],
  ),
  converting(
    'holographic-super-cheese',
    ['Holographic Super Cheese', 87358],
    [
      ['concentration', 'power', 0.08],
      ['precision', 'concentration', 0.03],
    ],
  ),
  converting(
    'bountiful-maintenance-oil',
    ['Bountiful Maintenance Oil', 67528],
    [
      ['healingPower', 'outgoingHealing', 0.00006],
      ['concentration', 'outgoingHealing', 0.00008],
    ],
  ),
  {
    id: 'karka-toughness-potion',
    name: 'Potion Of Karka Toughness',
    itemId: 42428,
    ops: [add('toughness', 150)],
  },
  {
    id: 'slaying-potion',
    name: "Powerful Potion of Slaying Scarlet's Armies",
    itemId: 50082,
    ops: [strike(0.1), reduce(0.1)],
    counted: 'against the foes it names',
  },
];
