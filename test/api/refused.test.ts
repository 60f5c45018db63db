import { expectProblem, useDoor } from './door';
import { changed, example } from './example';

const door = useDoor();
const SOLVE = '/api/v1/optimizer/solve';
const EVALUATE = '/api/v1/optimizer/evaluate';
const OPTIMIZE = '/api/v1/builds/optimize';

const refuse = async (url: string, body: unknown) =>
  expectProblem(await door().post(url, body), 422, 'invalid-input');
const pathsOf = (errors: { path: string }[]) => errors.map(({ path }) => path);

test.each([
  ['profession', 'Paladin'],
  ['profession', undefined],
  ['gameMode', 'pvp'],
  ['objective', 'fun'],
  ['unknownField', 1],
  ['topK', 0],
  ['topK', 51],
  ['topK', 1.5],
  ['timeLimitSeconds', 601],
  ['timeLimitSeconds', -1],
  ['timeLimitSeconds', '30'],
  ['coefficients.power', -1],
  ['coefficients.burning', null],
  ['coefficients.frost', 1],
  ['enemy.armor', 0],
  ['enemy.movementUptime', 1.1],
  ['base.power', -5],
  ['base.luck', 5],
  ['slots', []],
  ['slots', {}],
  ['slots.0.options', []],
  ['slots.0.id', ''],
  ['slots.1.id', 'helm'],
  ['slots.0.options.1.affix', 'Berserker'],
  ['slots.0.options.0.stats.power', -63],
  ['slots.0.options.0.stats.agility', 63],
  ['infusions.total', 3.5],
  ['infusions.total', 5],
  ['infusions.options.0.max', -1],
  ['infusions.options.0.attribute', 'karma'],
  ['scenarios', []],
  ['scenarios.0.fraction', 0],
  ['scenarios', [{ fraction: 0.4, modifiers: [] }]],
  ['scenarios.0.modifiers.0.ops.0.op', 'divide'],
  ['scenarios.0.modifiers.0.ops.0.value', 'much'],
  ['scenarios.0.modifiers.0.ops.0.stage', 'late'],
  ['choices.0.options', []],
  ['choices.0.options.0.ops.0.attr', 'charm'],
  ['constraints.minHealth', -1],
  ['constraints.minFun', 1],
])('a problem with %s = %j is refused there', async (path, value) => {
  const [first] = pathsOf(await refuse(SOLVE, changed(example('solve-problem'), path, value)));
  expect(first).toBe(path);
});

test.each([
  'constraints.minHealth',
  'coefficients.power',
  'enemy.armor',
  'scenarios.0.fraction',
  'base.power',
])('an infinite %s is refused there', async (path) => {
  const body = JSON.stringify(changed(example('solve-problem'), path, 'HERE')).replace('"HERE"', '1e999');
  expect(pathsOf(await refuse(SOLVE, body))).toEqual([path]);
});

test('a problem of a thousand slots is refused', async () => {
  const slots = Array.from({ length: 1000 }, (_, index) => ({
    id: `slot${index}`,
    options: [{ affix: 'a', stats: {} }],
  }));
  const errors = await refuse(SOLVE, changed(example('solve-problem'), 'slots', slots));
  expect(errors).toEqual([{ path: 'slots', message: expect.stringContaining('40') }]);
});

test.each([[[]], ['text'], [12], [null], [true]])('a body that is %j is no request', async (body) => {
  expect(pathsOf(await refuse(OPTIMIZE, JSON.stringify(body)))).toEqual(['']);
});

test.each([
  ['profession', 'Gaurdian', 'Did you mean Guardian?'],
  ['specialization', 'Reaper', 'Reaper belongs to Necromancer, not Guardian'],
  ['specialization', 'Zeal', 'core trait line'],
  ['gameMode', 'dungeon', 'raid'],
  ['role', 'bard', 'healer'],
  ['constraints.minCritChance', 11, '10'],
  ['forcedSlots.hat', 'Viper', 'Unrecognized'],
  ['forcedSlots', { helm: 'Captain' }, 'Captain does not exist'],
  ['buffs.might', 26, '25'],
  ['buffs.luck', 1, 'not a known field'],
  ['extras.rune', ['scholer'], 'Did you mean scholar?'],
  ['infusions.attributes', ['ferocity'], 'power'],
  ['infusions', { total: 19 }, '18 places'],
])('a build with %s = %j is refused', async (path, value, message) => {
  const errors = await refuse(OPTIMIZE, changed(example('optimize-build'), path, value));
  expect(errors).toHaveLength(1);
  expect(errors[0]?.path.startsWith(path.split('.')[0] ?? '')).toBe(true);
  if (message !== 'Unrecognized') expect(errors[0]?.message).toContain(message);
});

test.each([
  ['a profession that has no profile', { profession: 'Thief' }, ['coefficients', 'modifiers']],
  ['pvp', { profession: 'Guardian', gameMode: 'pvp' }, ['gameMode']],
])('%s is refused for lack of data', async (_, body, paths) => {
  const errors = expectProblem(await door().post(OPTIMIZE, body), 422, 'missing-data');
  expect(pathsOf(errors)).toEqual(paths);
});

test.each([
  ['build.gear.helm', 'Viper', 'build.gear.helm'],
  ['build.gear.hat', 'Viper', 'build.gear.hat'],
  ['build.gear.constructor', 'Viper', 'build.gear.constructor'],
  ['build.infusions', { power: 1 }, 'build.infusions'],
  ['build.infusions', { power: 3, precision: -1 }, 'build.infusions.precision'],
  ['build.choices', {}, 'build.choices.rune'],
  ['build.choices.toString', 'x', 'build.choices.toString'],
  ['build.note', 'x', 'build.note'],
  ['problem.slots', [], 'problem.slots'],
  ['problem.scenarios.0.fraction', 0.5, 'problem.scenarios'],
])('an evaluation with %s = %j is refused at %s', async (path, value, told) => {
  expect(pathsOf(await refuse(EVALUATE, changed(example('evaluate-problem'), path, value)))).toContain(told);
});

test.each(['abc', '-1', '21', '1e9', 'NaN'])('?wait=%s is refused', async (wait) => {
  const response = await door().post(`${OPTIMIZE}?wait=${wait}`, example('optimize-build'));
  expect(pathsOf(expectProblem(response, 422, 'invalid-input'))).toEqual(['wait']);
});

test.each([
  [`${OPTIMIZE}?wiat=20`, 'wiat'],
  [`${EVALUATE}?wait=20`, 'wait'],
])('%s is refused at the field that is none', async (url, field) => {
  expect(pathsOf(expectProblem(await door().post(url, {}), 422, 'invalid-input'))).toEqual([field]);
});

test.each(['with space', 'é', 'x'.repeat(201), ''])('the idempotency key %j is refused', async (key) => {
  const headers = { 'idempotency-key': key };
  const response = await door().post(OPTIMIZE, example('optimize-build'), headers);
  expect(pathsOf(expectProblem(response, 422, 'invalid-input'))).toEqual(['Idempotency-Key']);
});

test.each(['limit=0', 'limit=101', 'limit=x', 'status=lost', 'cursor=abc', 'colour=red', 'limit=1&limit=2'])(
  'a list asked with %s is refused at that field',
  async (query) => {
    const errors = expectProblem(await door().get(`/api/v1/runs?${query}`), 422, 'invalid-input');
    expect(pathsOf(errors)).toEqual([query.split('=')[0]]);
  },
);

test('keys of prototypes are keys like others', async () => {
  const body = { ...example('optimize-build'), constructor: 'x', toString: 1, hasOwnProperty: true };
  expect(pathsOf(await refuse(OPTIMIZE, body)).toSorted()).toEqual([
    'constructor',
    'hasOwnProperty',
    'toString',
  ]);
});

test('nothing that is refused is stored or started', async () => {
  expect(door().client.started).toEqual([]);
  expect((await door().get('/api/v1/runs')).json()).toEqual({ items: [], nextCursor: null });
});
