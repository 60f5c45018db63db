import { type Issue, issue } from '../model/issue';
import { CONDITIONS, type Coefficients } from '../model/problem';
import type { Identity } from './identity';
import { assume, type Part, part } from './part';
import { PROFILES, pickProfile } from './profiles';
import { NO_DAMAGE, type Profile, type ProfileKind } from './profiles/profile';
import type { BuildRequest } from './request';
import type { Situation } from './situation';

/** The traits and the damage distribution that the numbers follow from. */
export interface DamageSource {
  profile: Profile | null;
  coefficients: Coefficients;
}

const kindsFor = ({ damageType }: BuildRequest, { objective }: Situation): ProfileKind[] => {
  if (objective === 'healing') return ['healing'];
  if (damageType !== undefined) return [damageType];
  return objective === 'damage' ? ['power', 'condition'] : ['healing', 'power', 'condition'];
};

const nameOf = ({ profession, specialization }: Identity, { objective }: Situation): string => {
  const name = specialization === undefined ? profession : (specialization ?? `Core ${profession}`);
  return objective === 'healing' ? `a healing ${name}` : name;
};

const fromRequest = ({ coefficients }: BuildRequest): Coefficients | null => {
  if (coefficients === undefined) return null;
  return {
    power: coefficients.power ?? 0,
    power2: coefficients.power2 ?? 0,
    bleeding: coefficients.bleeding ?? 0,
    burning: coefficients.burning ?? 0,
    poison: coefficients.poison ?? 0,
    torment: coefficients.torment ?? 0,
    confusion: coefficients.confusion ?? 0,
  };
};

const needsDamage = ({ constraints = {} }: BuildRequest, { objective }: Situation): boolean =>
  objective === 'damage' || (constraints.minDamage ?? 0) > 0;

const bundled = (): string =>
  [...new Set(PROFILES.map(({ specialization, profession }) => specialization ?? `Core ${profession}`))].join(
    ', ',
  );

const missingCoefficients = (name: string, damageType: BuildRequest['damageType']): Issue =>
  issue(
    'coefficients',
    `no ${damageType === undefined ? '' : `${damageType} `}damage distribution of ${name} is known here: send coefficients (power, power2, ${CONDITIONS.join(', ')}), or ask for one of ${bundled()}`,
  );

const missingModifiers = (name: string): Issue =>
  issue(
    'modifiers',
    `the traits of ${name} are not known here: send modifiers (an empty list counts none), or ask for one of ${bundled()}`,
  );

const shareInWords = (name: string, value: number): string =>
  name.startsWith('power') ? `${name} coefficient ${value} a second` : `${value} stacks of ${name}`;

const distribution = ({ coefficients }: DamageSource): string => {
  const given = Object.entries(coefficients).filter(([, value]) => value !== 0);
  return given.length === 0
    ? 'No damage distribution: damage is not computed and shows 0.'
    : `Damage distribution: ${given.map(([name, value]) => shareInWords(name, value)).join(', ')}.`;
};

const profileStatement = (profile: Profile, request: BuildRequest, identity: Identity): string => {
  const { id, effects, traitCaveats, rotationCaveats } = profile;
  const names = [...new Set(effects.map(({ effect }) => effect.name))].join(', ');
  const name = profile.specialization ?? `Core ${profile.profession}`;
  return [
    ...(identity.specialization === undefined ? [`No specialization named: ${name}.`] : []),
    request.coefficients === undefined ? `Traits and rotation: profile ${id}.` : `Traits: profile ${id}.`,
    `Counted: ${names}.`,
    ...traitCaveats,
    ...(request.coefficients === undefined ? rotationCaveats : []),
  ].join(' ');
};

const assumptionsOf = (source: DamageSource, request: BuildRequest, identity: Identity) => [
  source.profile === null
    ? assume('profile', 'No bundled profile fits: only the modifiers of the request are counted as traits.')
    : assume('profile', profileStatement(source.profile, request, identity), source.profile.source),
  assume(
    'coefficients',
    request.coefficients === undefined ? distribution(source) : `${distribution(source)} From the request.`,
    request.coefficients === undefined && source.profile?.coefficients ? source.profile.source : null,
  ),
];

/** Picks the bundled profile, or says what is missing: nothing is invented. */
export const damageSource = (
  request: BuildRequest,
  situation: Situation,
  identity: Identity,
): Part<DamageSource> => {
  const kinds = kindsFor(request, situation);
  const profile = pickProfile(identity, { kinds, boon: situation.role === 'boonshare' });
  const coefficients = fromRequest(request) ?? profile?.coefficients ?? null;
  const name = nameOf(identity, situation);
  const source = { profile, coefficients: coefficients ?? NO_DAMAGE };
  const issues = [
    ...(coefficients === null && needsDamage(request, situation)
      ? [missingCoefficients(name, request.damageType)]
      : []),
    ...(profile === null && request.coefficients === undefined && request.modifiers === undefined
      ? [missingModifiers(name)]
      : []),
  ];
  return part(source, assumptionsOf(source, request, identity), issues);
};
