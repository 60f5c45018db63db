import { PROFESSIONS } from '../../../src/domain/gear/professions';
import { ask, modifiersOf, refusal, said } from './ask';

const strangers = PROFESSIONS.filter((name) => name !== 'Guardian');

test('pvp is refused for lack of numbers', () => {
  expect(refusal({ gameMode: 'pvp' })).toMatchObject({
    kind: 'missing-data',
    fields: [{ path: 'gameMode', message: expect.stringContaining('pvp gear is an amulet') }],
  });
});

test.each(strangers)('%s is refused, both missing parts named', (profession) => {
  const { kind, fields } = refusal({ profession });
  expect(kind).toBe('missing-data');
  expect(fields.map(({ path }) => path)).toEqual(['coefficients', 'modifiers']);
  for (const { message } of fields) {
    expect(message).toContain(profession);
    expect(message).toContain('or ask for one of Dragonhunter');
  }
});

const OWN = { power: 3000, burning: 2 };

test.each(strangers)(
  '%s is answered with a distribution and no traits but its own modifiers',
  (profession) => {
    const modifiers = [
      { source: 'my trait', ops: [{ op: 'add', attr: 'power', value: 120, stage: 'base' } as const] },
    ];
    const asked = { profession, coefficients: OWN, modifiers };
    expect(ask(asked).problem.coefficients).toEqual({
      ...{ power2: 0, bleeding: 0, poison: 0, torment: 0, confusion: 0 },
      ...OWN,
    });
    expect(said('profile', asked)).toContain('only the modifiers of the request');
    expect(modifiersOf(ask(asked).problem).at(-1)).toBe('my trait');
  },
);

test('no modifiers may be told by an empty list, and then count as none', () => {
  const asked = { profession: 'Thief', objective: 'survivability', modifiers: [] } as const;
  expect(said('coefficients', asked)).toContain('damage is not computed and shows 0');
  expect(ask(asked).problem.coefficients.power).toBe(0);
});

test('a floor on damage needs a distribution', () => {
  const tank = { profession: 'Thief', role: 'tank', modifiers: [] } as const;
  expect(ask({ ...tank, constraints: { minDamage: 0 } }).problem.objective).toBe('survivability');
  const { kind, fields } = refusal({ ...tank, constraints: { minDamage: 1 } });
  expect(kind).toBe('missing-data');
  expect(fields.map(({ path }) => path)).toEqual(['coefficients']);
  expect(ask({ role: 'tank', constraints: { minDamage: 1 } }).problem.coefficients.power).toBe(3959);
});

test('a healer with a floor on damage is told that no healing rotation has a distribution', () => {
  const healer = { role: 'healer', constraints: { minDamage: 1 } } as const;
  expect(refusal(healer)).toMatchObject({
    kind: 'missing-data',
    fields: [{ path: 'coefficients', message: expect.stringContaining('of a healing Guardian') }],
  });
  expect(ask({ ...healer, coefficients: { power: 900 } }).problem.objective).toBe('healing');
});

test('a damage type that a specialization has no rotation of is named', () => {
  expect(refusal({ specialization: 'Dragonhunter', damageType: 'condition' }).fields[0]).toEqual({
    path: 'coefficients',
    message: expect.stringContaining('no condition damage distribution of Dragonhunter'),
  });
});

test('what is wrong is told before what is missing, all of it at once', () => {
  const { kind, fields } = refusal({
    profession: 'Thief',
    prefixes: ['Viperr'],
    extras: { food: ['pizza'] },
    infusions: { total: 40 },
  });
  expect(kind).toBe('invalid-input');
  expect(fields.map(({ path }) => path)).toEqual(['prefixes.0', 'infusions.total', 'extras.food.0']);
});

test('modifiers beyond reason are refused under their name in the request', () => {
  const immune = [
    { source: 'x', ops: [{ op: 'multiply', channel: 'incomingStrike', group: 'mult', value: -1 } as const] },
  ];
  expect(refusal({ modifiers: immune })).toMatchObject({
    kind: 'invalid-input',
    fields: [{ path: 'modifiers', message: expect.stringContaining('incomingStrike') }],
  });
});
