import { add, strike } from '../ops';
import { type Extra, NONE } from './extra';

const relic = (id: string, name: string, itemId: number, ops: Extra['ops']): Extra => ({
  id,
  name: `Relic of ${name}`,
  itemId,
  ops,
});

/**
 * Relics whose effect has a known rate. Values, stacking groups and default rates: discretize-gear-optimizer,
 * `relics.yaml` at 749f13c (2026-01). Relics whose uptime depends on the rotation are left to `modifiers`.
 */
export const RELICS: readonly Extra[] = [
  NONE,
  { ...relic('thief', 'the Thief', 100916, [strike(0.05)]), counted: '5 stacks' },
  { ...relic('eagle', 'the Eagle', 104241, [strike(0.05)]), counted: '10 % for half of the fight' },
  { ...relic('brawler', 'the Brawler', 100527, [strike(0.05)]), counted: '10 % for half of the fight' },
  {
    ...relic('mount-balrior', 'Mount Balrior', 103872, [strike(0.03)]),
    counted: '15 % for a fifth of the fight',
  },
  {
    ...relic('isgarren', 'Isgarren', 99997, [strike(0.1), add('conditionDurationUncapped', 0.1)]),
    counted: 'always on: an attack is evaded often enough',
  },
  {
    ...relic('aristocracy', 'the Aristocracy', 100849, [add('conditionDuration', 0.15)]),
    counted: '5 stacks',
  },
  {
    ...relic('fractal', 'the Fractal', 100153, [
      add('burningCoefficient', 0.784),
      add('tormentCoefficient', 1.176),
    ]),
    wvwOps: [add('burningCoefficient', 0.196), add('tormentCoefficient', 0.588)],
    counted: '0.49 procs per 10 s; the foe bears six stacks of bleeding',
  },
  {
    ...relic('blightbringer', 'the Blightbringer', 102199, [add('poisonCoefficient', 3)]),
    wvwOps: [add('poisonCoefficient', 1.4)],
    counted: '1 proc per 10 s',
  },
  { ...relic('thorns', 'Thorns', 104424, [add('conditionDamage', 500)]), counted: '10 stacks' },
  relic('golemancer', 'the Golemancer', 100403, [add('flatDps', 750)]),
  { ...relic('monk', 'the Monk', 100031, [add('outgoingHealing', 0.1)]), counted: '10 stacks' },
  { ...relic('herald', 'the Herald', 100219, [add('concentration', 250)]), counted: '10 stacks' },
  {
    ...relic('firebrand', 'the Firebrand', 100453, [add('boonDuration', 0.2)]),
    counted: 'after the last charge of a mantra',
  },
];
