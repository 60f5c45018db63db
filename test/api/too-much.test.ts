import { expectProblem, useDoor } from './door';
import { changed, example } from './example';

const door = useDoor();
const SOLVE = '/api/v1/optimizer/solve';

const refuse = async (body: unknown) => expectProblem(await door().post(SOLVE, body), 422, 'invalid-input');

describe('bodies that are too much to check', () => {
  test.each([
    [
      '10,000 levels deep',
      `{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}`,
      'is nested deeper than 32 levels',
    ],
    [
      'a million levels deep',
      '['.repeat(1_000_000) + ']'.repeat(1_000_000),
      'is nested deeper than 32 levels',
    ],
    ['full of empty slots', `{"slots":[${'{},'.repeat(690_000)}{}]}`, 'has more than 250000 values'],
  ])('%s are refused as a whole', async (_, body, message) => {
    expect(await refuse(body)).toEqual([{ path: '', message }]);
  });

  test('with very many wrong values are told the first fifty', async () => {
    const modifiers = Array.from({ length: 500 }, () => ({ source: 'x', ops: Array(100).fill(1) }));
    const errors = await refuse(changed(example('solve-problem'), 'scenarios.0.modifiers', modifiers));
    expect(errors).toHaveLength(51);
    expect(errors.at(-1)).toEqual({ path: '', message: 'and 49950 more' });
  });

  test('with a key of a megabyte are not told all of it', async () => {
    const response = await door().post(SOLVE, `{"${'k'.repeat(1_000_000)}":1}`);
    expectProblem(response, 422, 'invalid-input');
    expect(response.body.length).toBeLessThan(10_000);
  });
});
