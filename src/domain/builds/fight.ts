import type { Constraints, Enemy } from '../model/problem';
import { BUFF_SOURCE, type Buffs } from './buffs';
import type { DamageSource } from './damage-source';
import { assume, type Part, part } from './part';
import type { BuildRequest } from './request';
import { type Situation, usualBuffs } from './situation';

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
      `Armor ${armor}, ${attackRate} actions a second, moving ${movementUptime * 100} % of the time.`,
      source,
    ),
  ]);
};

export const buffsOf = ({ buffs }: BuildRequest, { gameMode }: Situation): Part<Buffs> => {
  const value: Buffs = { ...usualBuffs(gameMode), ...definedOnly(buffs) };
  const listed = Object.entries(value).filter(([, amount]) => amount > 0);
  const named = listed.map(([name, amount]) => `${name} ${amount}`).join(', ');
  const changed = buffs === undefined ? '' : ' (changed by the request)';
  return part(value, [
    assume(
      'buffs',
      `${named === '' ? 'No effects' : named}, as usual in ${gameMode}${changed}.`,
      BUFF_SOURCE,
    ),
  ]);
};

/** The request's own, over what the rotation's source demands of its gear. */
export const constraintsOf = (
  { constraints }: BuildRequest,
  { profile }: DamageSource,
): Part<Constraints> => {
  const floor = profile?.boon?.floor ?? {};
  const value: Constraints = { ...floor, ...definedOnly(constraints) };
  const listed = Object.entries(floor).map(([name, needed]) => `${name} ${needed}`);
  return part(
    value,
    listed.length === 0 || profile === null
      ? []
      : [assume('constraints', `The rotation shares a boon and needs ${listed.join(', ')}.`, profile.source)],
  );
};
