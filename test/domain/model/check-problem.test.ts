import { checkBuild, checkProblem } from '../../../src/domain/model/check-problem';
import type { Problem } from '../../../src/domain/model/problem';
import { multiply, singleProblem } from './single';

const option = (id: string) => ({ id, name: id, ops: [] });
const category = (name: string, count: number) => ({
  category: name,
  options: Array.from({ length: count }, (_, index) => option(`${name}${index}`)),
});
const scenarios = (...fractions: number[]): Problem['scenarios'] =>
  fractions.map((fraction) => ({ fraction, modifiers: [] }));

test('a small problem is fine', () => {
  expect(checkProblem(singleProblem({}))).toEqual([]);
});

test.each<[string, Partial<Problem>, string]>([
  ['no slot', { slots: [] }, 'slots'],
  ['an empty slot', { slots: [{ id: 'helm', options: [] }] }, 'slots.0.options'],
  [
    'two slots of one name',
    { slots: [1, 2].map(() => ({ id: 'ring', options: [{ affix: 'A', stats: {} }] })) },
    'slots.1.id',
  ],
  [
    'too few infusions',
    { infusions: { pointsEach: 5, total: 18, options: [{ attribute: 'power', max: 9 }] } },
    'infusions.total',
  ],
  ['fractions beyond 1', { scenarios: scenarios(0.5, 0.6) }, 'scenarios'],
  ['no scenario', { scenarios: [] }, 'scenarios'],
  ['an empty category', { choices: [category('rune', 0)] }, 'choices.0.options'],
  [
    'too many combinations',
    { choices: [category('rune', 300), category('food', 300), category('sigil', 3)] },
    'choices',
  ],
  [
    'too many combinations for its scenarios',
    {
      choices: [category('rune', 200), category('food', 200)],
      scenarios: scenarios(...Array(8).fill(1 / 8)),
    },
    'choices',
  ],
  ['a number that is none', { base: { power: Number.NaN } }, 'base.power'],
  ['an absurd number', { base: { power: 1e12 } }, 'base.power'],
  ['no enemy armor', { enemy: { armor: 0, attackRate: 0, movementUptime: 0 } }, 'enemy.armor'],
])('%s is refused', (_, overrides, path) => {
  expect(checkProblem(singleProblem(overrides)).map((issue) => issue.path)).toContain(path);
});

test('modifiers that leave no incoming damage are refused', () => {
  const ops = [0, 1].map(() => multiply('incomingStrike', 'add', -0.5));
  expect(checkProblem(singleProblem({ ops })).map(({ path }) => path)).toEqual(['scenarios']);
});

test('a build must name what the problem offers, all of it and nothing else', () => {
  const problem = singleProblem({
    choices: [category('rune', 2)],
    infusions: { pointsEach: 5, total: 2, options: [{ attribute: 'power', max: 2 }] },
  });
  const paths = (build: Parameters<typeof checkBuild>[1]): string[] =>
    checkBuild(problem, build).map(({ path }) => path);
  expect(paths({ gear: { slot: 'only' }, infusions: { power: 2 }, choices: { rune: 'rune1' } })).toEqual([]);
  expect(paths({ gear: { slot: 'none' }, infusions: { power: 3 }, choices: { food: 'x' } })).toEqual([
    'gear.slot',
    'infusions.power',
    'infusions',
    'choices.food',
    'choices.rune',
  ]);
});
