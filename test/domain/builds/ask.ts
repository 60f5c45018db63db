import { buildProblem } from '../../../src/domain/builds/build-problem';
import type { BuildRequest } from '../../../src/domain/builds/request';
import type { GearAttribute, Problem } from '../../../src/domain/model/problem';

export type Asked = Partial<BuildRequest>;

/** The problem of a request that is answered, a Guardian's where no profession is named. */
export const ask = (asked: Asked = {}) => {
  const built = buildProblem({ profession: 'Guardian', ...asked });
  if (!built.ok) throw new Error(`refused: ${JSON.stringify(built.fields)}`);
  return built;
};

/** Why a request is refused. */
export const refusal = (asked: Asked) => {
  const built = buildProblem({ profession: 'Guardian', ...asked });
  if (built.ok) throw new Error('it was not refused');
  return built;
};

/** What the answer says about one subject; all of it in one text. */
export const said = (topic: string, asked: Asked = {}): string =>
  ask(asked)
    .assumptions.filter((assumption) => assumption.topic === topic)
    .map(({ statement }) => statement)
    .join(' ');

/** Points of a whole set of one prefix, per attribute, without the zeros. */
export const setTotals = ({ slots }: Problem, affix: string): Partial<Record<GearAttribute, number>> => {
  const totals: Partial<Record<string, number>> = {};
  for (const { options } of slots) {
    const stats = options.find((option) => option.affix === affix)?.stats ?? {};
    for (const [name, points] of Object.entries(stats)) totals[name] = (totals[name] ?? 0) + points;
  }
  return totals;
};

/** Every modifier of the first scenario by its source. */
export const modifiersOf = ({ scenarios }: Problem, index = 0): string[] =>
  (scenarios[index]?.modifiers ?? []).map(({ source }) => source);
