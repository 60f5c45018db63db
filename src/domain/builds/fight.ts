import type { Constraints, Enemy } from '../model/problem';
import { BUFF_SOURCE, type Buffs } from './buffs';
import type { DamageSource } from './damage-source';
import { assume, type Part, part } from './part';
import type { BuildRequest } from './request';
import { type Situation, usualBuffs } from './situation';
import { buffsInWords, percent } from './words';

/** The training golem and most raid bosses (Guild Wars 2 wiki, "Armor"). */
const USUAL_ENEMY: Enemy = { armor: 2597, attackRate: 0, movementUptime: 0 };

type Defined<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** Without the fields that hold nothing. */
const definedOnly = <T extends object>(values: T | undefined): Defined<T> =>
  Object.assign(
    {},
    ...Object.entries(values ?? {}).map(([key, value]) => (value === undefined ? {} : { [key]: value })),
  );

export const enemyOf = ({ enemy }: BuildRequest): Part<Enemy> => {
  const value = { ...USUAL_ENEMY, ...definedOnly(enemy) };
  const { armor, attackRate, movementUptime } = value;
  const source = enemy === undefined ? 'Guild Wars 2 wiki, "Armor"' : null;
  return part(value, [
    assume(
      'enemy',
      `Armor ${armor}, ${attackRate} actions a second, moving ${percent(movementUptime)} of the time.`,
      source,
    ),
  ]);
};

export const buffsOf = ({ buffs }: BuildRequest, { gameMode }: Situation): Part<Buffs> => {
  const value: Buffs = { ...usualBuffs(gameMode), ...definedOnly(buffs) };
  const origin =
    buffs === undefined ? `As usual in ${gameMode}` : `As usual in ${gameMode}, with your changes`;
  return part(value, [assume('buffs', `${origin}: ${buffsInWords(value) || 'no effects'}.`, BUFF_SOURCE)]);
};

const FLOOR_NAMES = { minBoonDuration: 'boon duration', minQuicknessDuration: 'quickness duration' } as const;
const FLOORS = ['minBoonDuration', 'minQuicknessDuration'] as const;

/** The request's own, over what the rotation's source demands of its gear. */
export const constraintsOf = (
  { constraints }: BuildRequest,
  { profile }: DamageSource,
): Part<Constraints> => {
  const floor = profile?.boon?.floor ?? {};
  const asked = definedOnly(constraints);
  const added = FLOORS.flatMap((name) => {
    const least = floor[name];
    return least === undefined || asked[name] !== undefined ? [] : [`${percent(least)} ${FLOOR_NAMES[name]}`];
  });
  return part(
    { ...floor, ...asked },
    added.length === 0 || profile === null
      ? []
      : [assume('constraints', `The rotation shares a boon: at least ${added.join(', ')}.`, profile.source)],
  );
};
