import { EXAMPLES } from '../../src/api/examples';
import { OBJECTIVES } from '../../src/domain/model/problem';
import { OPERATIONS } from '../../src/operations';
import { toBuild, toProblem } from '../domain/optimizer/sketch';
import { HEAL_BOON } from '../fixtures/optimizer/heal-boon';
import { INFEASIBLE } from '../fixtures/optimizer/infeasible';
import { POWER } from '../fixtures/optimizer/power';
import { useDoor } from './door';

const door = useDoor();
const EVALUATE = '/api/v1/optimizer/evaluate';

const samples = [POWER, HEAL_BOON, INFEASIBLE].flatMap(({ problem, samples: builds }) =>
  builds.map((sample) => ({ gear: sample.gear, sample, problem: toProblem(problem) })),
);

test.each(samples)('the build $gear has the known indicators', async ({ problem, sample }) => {
  const response = await door().post(EVALUATE, { problem, build: toBuild(problem, sample) });
  expect(response.statusCode).toBe(200);
  const { indicators, satisfiesConstraints, attributes } = response.json();
  for (const name of OBJECTIVES) {
    expect(Math.abs(indicators[name] - sample[name])).toBeLessThanOrEqual(1e-8 * Math.max(1, sample[name]));
  }
  expect(satisfiesConstraints).toBe(sample.satisfies);
  expect(Object.keys(attributes)).toHaveLength(15);
});

test('what problems are handed around with is accepted and does not matter', async () => {
  const { problem, build } = OPERATIONS['evaluate-problem'].input.parse(EXAMPLES['evaluate-problem']);
  const about = {
    ...{
      id: 'x',
      title: 'Power',
      tags: ['power'],
      specialization: 'Dragonhunter',
      weaponLayout: 'twoHanded',
    },
    ...{ expected: { valueFull: 1, gear: { helm: 'Berserker' } }, samples: [{ damage: 1 }] },
  };
  const plain = await door().post(EVALUATE, { problem, build });
  const talkative = await door().post(EVALUATE, { problem: { ...problem, ...about }, build });
  expect(talkative.statusCode).toBe(200);
  expect(talkative.json()).toEqual(plain.json());
});

test('an evaluation is an answer, not a run', async () => {
  const before = door().client.started.length;
  const response = await door().post(EVALUATE, EXAMPLES['evaluate-problem']);
  expect(response.json()).toEqual({
    attributes: expect.objectContaining({ power: expect.any(Number), health: expect.any(Number) }),
    indicators: { damage: expect.any(Number), healing: 390, survivability: expect.any(Number) },
    satisfiesConstraints: true,
  });
  expect(door().client.started.length).toBe(before);
});
