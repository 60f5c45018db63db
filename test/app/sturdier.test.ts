import { sturdierInput } from '../../src/app/sturdier';
import { optimizeBuild } from '../../src/operations/optimize-build';
import { ANSWER } from '../bot/support/answer';

const INPUT = optimizeBuild.input.parse({
  profession: 'Guardian',
  constraints: { minHealth: 15_000, minSurvivability: 2 },
});

describe('a sturdier build', () => {
  it('is asked for like the one at hand, with a floor a tenth above what that survives', () => {
    expect(sturdierInput(INPUT, ANSWER)).toEqual({
      ...INPUT,
      constraints: { minHealth: 15_000, minSurvivability: 5.5 },
    });
  });

  it('leaves the first question as it was', () => {
    const before = structuredClone(INPUT);
    sturdierInput(INPUT, ANSWER);
    expect(INPUT).toEqual(before);
  });

  it('is a valid question', () => {
    expect(optimizeBuild.input.parse(sturdierInput(INPUT, ANSWER))).toEqual(sturdierInput(INPUT, ANSWER));
  });
});
