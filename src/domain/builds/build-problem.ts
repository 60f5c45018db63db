import { BASE_HEALTH, WEIGHT_CLASS } from '../gear/professions';
import { defenseOf, KIND_OF, slotsOf, type WeaponLayout } from '../gear/slots';
import { checkProblem } from '../model/check-problem';
import { type Issue, issue } from '../model/issue';
import type { Problem } from '../model/problem';
import { choicesFor } from './choices';
import { damageSource } from './damage-source';
import { activeModifiers } from './effects';
import { buffsOf, constraintsOf, enemyOf } from './fight';
import { gearSlots, rarityOf } from './gear-slots';
import { type Identity, resolveIdentity } from './identity';
import { infusionsFor } from './infusions';
import { assume } from './part';
import { allowedPrefixes } from './prefixes';
import type { Assumption, BuildRequest } from './request';
import { scenariosOf } from './scenarios';
import { type Situation, situationAssumptions, situationOf } from './situation';
import { wantedOf } from './wanted';

export type BuiltProblem =
  | { ok: true; problem: Problem; assumptions: Assumption[] }
  | { ok: false; kind: 'invalid-input' | 'missing-data'; fields: Issue[] };

const baseOf = ({ profession }: Identity, request: BuildRequest, layout: WeaponLayout): Problem['base'] => ({
  power: 1000,
  precision: 1000,
  toughness: 1000,
  vitality: 1000,
  critChance: 0.05,
  critDamage: 1.5,
  health: BASE_HEALTH[profession],
  armor: slotsOf(layout).reduce(
    (sum, slot) => sum + defenseOf(KIND_OF[slot], rarityOf(request, slot), WEIGHT_CLASS[profession]),
    0,
  ),
});

const scenarioAssumptions = (scenarios: Problem['scenarios']): Assumption[] =>
  scenarios.length === 1
    ? []
    : [
        assume(
          'scenarios',
          `Effects that are there only part of the time and change capped values (critical chance, condition duration) make ${scenarios.length} weighted variants of the fight; limits on attributes are checked while all of these effects are there.`,
        ),
      ];

/** Every part of the problem, wrong or not. */
const partsOf = (request: BuildRequest, identity: Identity, situation: Situation) => {
  const source = damageSource(request, situation, identity);
  const { profile, coefficients } = source.value;
  const { mode } = situation;
  const layout = request.weaponLayout ?? profile?.weaponLayout ?? 'twoHanded';
  const constraints = constraintsOf(request, source.value);
  const wanted = wantedOf({ request, situation, profile, coefficients, constraints: constraints.value });
  const prefixes = allowedPrefixes(request, wanted);
  return {
    layout,
    source,
    buffs: buffsOf(request, situation),
    enemy: enemyOf(request),
    constraints,
    prefixes,
    slots: gearSlots({ request, layout, mode, allowed: prefixes.value }),
    infusions: infusionsFor({ request, layout, wanted }),
    choices: choicesFor({ request, profile, wanted, mode }),
  };
};

/** Which field of the request a part of the problem comes from, where the names differ. */
const FIELD_OF: Readonly<Record<string, string>> = {
  scenarios: 'modifiers',
  choices: 'extras',
  slots: 'prefixes',
};

/** What is too much of the whole (extras that make too many combinations, modifiers beyond reason), in the request's words. */
const excesses = (problem: Problem): Issue[] =>
  checkProblem(problem).map(({ path, message }) => {
    const [first = ''] = path.split('.');
    return issue(FIELD_OF[first] ?? path, message);
  });

const compose = (request: BuildRequest, identity: Identity, situation: Situation): BuiltProblem => {
  const { layout, source, ...parts } = partsOf(request, identity, situation);
  const all = Object.values(parts);
  const wrong = all.flatMap(({ issues }) => issues);
  if (wrong.length > 0) return { ok: false, kind: 'invalid-input', fields: wrong };
  if (source.issues.length > 0) return { ok: false, kind: 'missing-data', fields: [...source.issues] };
  const { profile, coefficients } = source.value;
  const { mode, objective } = situation;
  const scenarios = scenariosOf(
    activeModifiers({ profile, buffs: parts.buffs.value, mode, extra: request.modifiers ?? [] }),
  );
  const problem: Problem = {
    profession: identity.profession,
    gameMode: mode,
    objective,
    base: baseOf(identity, request, layout),
    coefficients,
    enemy: parts.enemy.value,
    slots: parts.slots.value,
    infusions: parts.infusions.value,
    scenarios,
    choices: parts.choices.value,
    constraints: parts.constraints.value,
  };
  const tooMuch = excesses(problem);
  if (tooMuch.length > 0) return { ok: false, kind: 'invalid-input', fields: tooMuch };
  const assumptions = [source, ...all].flatMap((each) => each.assumptions);
  return {
    ok: true,
    problem,
    assumptions: [
      ...situationAssumptions(request, situation),
      ...assumptions,
      ...scenarioAssumptions(scenarios),
    ],
  };
};

const PVP = issue(
  'gameMode',
  'pvp gear is an amulet whose numbers are not known here; ask for pve or wvw modes',
);

/**
 * The explicit problem of a request in words, with every default stated; or what is wrong with the request
 * (`invalid-input`), or which numbers nothing here knows (`missing-data`).
 */
export const buildProblem = (request: BuildRequest): BuiltProblem => {
  const identity = resolveIdentity(request);
  if (!identity.ok) return { ok: false, kind: 'invalid-input', fields: [identity.issue] };
  if (request.gameMode === 'pvp') return { ok: false, kind: 'missing-data', fields: [PVP] };
  return compose(request, identity.value, situationOf(request));
};
