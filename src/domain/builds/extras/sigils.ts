import { add, multiply, strike } from '../ops';
import { type Extra, NONE } from './extra';

const sigil = (id: string, name: string, itemId: number, ops: Extra['ops']): Extra => ({
  id,
  name: `Superior Sigil of ${name}`,
  itemId,
  ops,
});

const stacking = (id: string, name: string, itemId: number, ops: Extra['ops']): Extra => ({
  ...sigil(id, name, itemId, ops),
  counted: '25 stacks',
});

/**
 * Bonuses: API `/v2/items` (2025-11-27). Stacking groups, proc rates and the ground of conditional effects:
 * discretize-gear-optimizer, `sigils.yaml` at 389e718 (2025-12).
 */
export const SIGILS: readonly Extra[] = [
  NONE,
  sigil('force', 'Force', 24615, [strike(0.05, 'add')]),
  sigil('accuracy', 'Accuracy', 24618, [add('critChance', 0.07)]),
  {
    ...sigil('impact', 'Impact', 24868, [strike(0.03, 'add')]),
    counted: 'without its bonus against stunned foes; Night and Slaying outside their place are the same',
  },
  {
    ...sigil('night', 'the Night', 36053, [strike(0.03, 'add'), strike(0.07)]),
    counted: 'at night or against the foes it names (fractals)',
  },
  {
    ...sigil('air', 'Air', 24554, [add('nonCritPowerCoefficient', 235.4605)]),
    counted: '3.1 procs per 10 s',
  },
  sigil('concentration', 'Concentration', 72339, [add('boonDuration', 0.1)]),
  sigil('transference', 'Transference', 74326, [add('outgoingHealing', 0.1)]),
  sigil('malice', 'Malice', 44950, [add('conditionDuration', 0.1)]),
  sigil('bursting', 'Bursting', 44944, [multiply('condition', 0.05, 'add')]),
  sigil('agony', 'Agony', 24612, [add('bleedingDuration', 0.2)]),
  sigil('smoldering', 'Smoldering', 24624, [add('burningDuration', 0.2)]),
  sigil('venom', 'Venom', 24632, [add('poisonDuration', 0.2)]),
  sigil('demons', 'Demons', 24583, [add('tormentDuration', 0.2)]),
  { ...sigil('earth', 'Earth', 24560, [add('bleedingCoefficient', 2.58)]), counted: '4.3 procs per 10 s' },
  { ...sigil('torment', 'Torment', 48911, [add('tormentCoefficient', 1.9)]), counted: '1.9 procs per 10 s' },
  { ...sigil('doom', 'Doom', 24609, [add('poisonCoefficient', 2.4)]), counted: '1 proc per 10 s' },
  stacking('bloodlust', 'Bloodlust', 24575, [add('power', 250)]),
  stacking('perception', 'Perception', 24580, [add('precision', 250)]),
  stacking('corruption', 'Corruption', 24578, [add('conditionDamage', 250)]),
  stacking('life', 'Life', 24582, [add('healingPower', 250)]),
];
