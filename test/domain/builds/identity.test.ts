import { PROFESSIONS } from '../../../src/domain/gear/professions';
import { CORE_TRAIT_LINES, ELITE_SPECIALIZATIONS } from '../../../src/domain/gear/specializations';
import { ask, refusal, said } from './ask';

const profileOf = (specialization: string | number | undefined, profession: string | number = 'Guardian') =>
  said('profile', { profession, specialization });

test.each(['Guardian', 'guardian', ' GUARDIAN ', 'guar dian', 1, '1'])('%p is the Guardian', (profession) => {
  expect(ask({ profession }).problem.profession).toBe('Guardian');
});

test.each(['Firebrand', 'firebrand', 'FIRE-BRAND', 'Fire brand', 62, '62'])(
  '%p is the Firebrand',
  (written) => {
    expect(profileOf(written)).toContain('profile firebrand-condition.');
  },
);

test.each(['Guardian', 'core', 'Core Guardian', 'none'])('%p is no elite specialization', (written) => {
  expect(profileOf(written)).toContain('profile core-guardian-power.');
});

test('without a specialization the usual one is taken, and said', () => {
  expect(profileOf(undefined)).toContain('No specialization named: Dragonhunter.');
  expect(profileOf('Dragonhunter')).not.toContain('No specialization named');
});

test.each([
  ['Gaurdian', 'Guardian'],
  ['necro mancer!', null],
  ['Warior', 'Warrior'],
  ['Elementallist', 'Elementalist'],
])('%p is no profession; %p may be meant', (profession, meant) => {
  if (meant === null)
    return expect(ask({ profession, coefficients: { power: 1 } }).problem.profession).toBe('Necromancer');
  const { kind, fields } = refusal({ profession });
  expect(kind).toBe('invalid-input');
  expect(fields).toEqual([
    { path: 'profession', message: expect.stringContaining(`Did you mean ${meant}?`) },
  ]);
});

test.each(['Paladin of the Order', 99, 0, '', '-1', '1.5'])('%p is not like any profession', (profession) => {
  const [field] = refusal({ profession }).fields;
  expect(field?.message).not.toContain('Did you mean');
  expect(field?.message).toContain(PROFESSIONS.join(', '));
});

const strangers = PROFESSIONS.filter((name) => name !== 'Guardian').flatMap((profession) =>
  ELITE_SPECIALIZATIONS[profession].map(({ id, name }) => ({ profession, id, name })),
);

test.each(strangers)('$name belongs to the $profession', ({ profession, id, name }) => {
  for (const specialization of [id, name, name.toUpperCase()]) {
    const { kind, fields } = refusal({ specialization });
    expect(kind).toBe('invalid-input');
    expect(fields).toEqual([
      {
        path: 'specialization',
        message: expect.stringContaining(`${name} belongs to ${profession}, not Guardian`),
      },
    ]);
  }
});

test.each(['Zeal', 'zeal', 42, 'Death Magic'])('%p is a core trait line', (specialization) => {
  const [field] = refusal({ specialization }).fields;
  expect(field?.message).toContain('is a core trait line');
  expect(field?.message).toContain(
    'Guardian has Dragonhunter, Firebrand, Willbender, Luminary, Core Guardian',
  );
});

test('a misspelled specialization is told with its likely name', () => {
  expect(refusal({ specialization: 'Firebrnad' }).fields[0]?.message).toContain('Did you mean Firebrand?');
});

test('an id and a name stand for one specialization each', () => {
  const all = PROFESSIONS.flatMap((name) => [...ELITE_SPECIALIZATIONS[name], ...CORE_TRAIT_LINES[name]]);
  expect(all).toHaveLength(81);
  expect(new Set(all.map(({ id }) => id))).toEqual(
    new Set(Array.from({ length: 81 }, (_, index) => index + 1)),
  );
  expect(new Set(all.map(({ name }) => name)).size).toBe(81);
});
