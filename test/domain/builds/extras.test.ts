import fc from 'fast-check';
import { EXTRA_CATEGORIES, EXTRAS, extraNames } from '../../../src/domain/builds/extras';
import { PROFILES } from '../../../src/domain/builds/profiles';
import { USUAL_EXTRAS } from '../../../src/domain/builds/usual-extras';
import { USUAL_PREFIXES } from '../../../src/domain/builds/usual-prefixes';
import { NEEDS, PURPOSES } from '../../../src/domain/builds/wanted';
import { PREFIXES } from '../../../src/domain/gear/affixes';
import { ask, refusal, said } from './ask';

const optionsOf = (category: string, asked: Parameters<typeof ask>[0]) =>
  ask(asked).problem.choices.find((choice) => choice.category === category)?.options ?? [];

const idsOf = (category: string, asked: Parameters<typeof ask>[0]) =>
  optionsOf(category, asked).map(({ id }) => id);

test('there is one choice per category', () => {
  expect(ask().problem.choices.map(({ category }) => category)).toEqual([...EXTRA_CATEGORIES]);
});

test('an extra is named by id or by its English name', () => {
  const rune = ['Superior Rune of the Scholar', 'DRAGONHUNTER', 'mad king', 'scholar'];
  expect(idsOf('rune', { extras: { rune } })).toEqual(['scholar', 'dragonhunter', 'mad-king']);
});

test('sigils come in pairs of two different ones', () => {
  const sigils = ['force', 'accuracy', 'impact', 'force'];
  expect(idsOf('sigils', { extras: { sigils } })).toEqual([
    'force+accuracy',
    'force+impact',
    'accuracy+impact',
  ]);
  expect(idsOf('sigils', { extras: { sigils: ['force'] } })).toEqual(['force+none']);
  expect(idsOf('sigils', { extras: { sigils: ['none'] } })).toEqual(['none']);
});

test('pairs of sigils differ, whatever is asked', () => {
  const known = EXTRAS.sigils.map(({ id }) => id);
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...known), { minLength: 1, maxLength: 8 }), (sigils) => {
      const pairs = idsOf('sigils', { extras: { sigils } }).map((id) => id.split('+'));
      const distinct = new Set(sigils).size;
      expect(pairs).toHaveLength(distinct === 1 ? 1 : (distinct * (distinct - 1)) / 2);
      for (const [first, second] of pairs) expect(first).not.toBe(second);
    }),
    { numRuns: 50 },
  );
});

test('a pair does what its sigils do', () => {
  const [pair] = optionsOf('sigils', { extras: { sigils: ['force', 'accuracy'] } });
  expect(pair?.ops).toEqual(
    EXTRAS.sigils.filter(({ id }) => id === 'force' || id === 'accuracy').flatMap(({ ops }) => ops),
  );
});

test('an unknown extra is told with its place and the likely one', () => {
  expect(refusal({ extras: { rune: ['scholar', 'scholer'] } }).fields).toEqual([
    { path: 'extras.rune.1', message: expect.stringContaining('Did you mean scholar?') },
  ]);
});

test('more combinations than are searched are refused as such', () => {
  const everything = Object.fromEntries(
    EXTRA_CATEGORIES.map((category) => [category, EXTRAS[category].map(({ id }) => id)]),
  );
  expect(refusal({ extras: everything })).toMatchObject({
    kind: 'invalid-input',
    fields: [{ path: 'extras', message: expect.stringContaining('at most 200000 are searched') }],
  });
});

test('how stacks and procs are counted is told', () => {
  expect(said('sigils', { extras: { sigils: ['bloodlust', 'air'] } })).toBe(
    'Searched: Superior Sigil of Bloodlust, Superior Sigil of Air. Counted with Superior Sigil of Bloodlust: 25 stacks; Superior Sigil of Air: 3.1 procs per 10 s.',
  );
});

test('WvW has its own numbers', () => {
  const fractal = { extras: { relic: ['fractal'] } };
  const [pve] = optionsOf('relic', fractal);
  const [wvw] = optionsOf('relic', { ...fractal, gameMode: 'wvw' });
  expect(pve?.ops).toContainEqual({ op: 'add', attr: 'burningCoefficient', value: 0.784, stage: 'base' });
  expect(wvw?.ops).toContainEqual({ op: 'add', attr: 'burningCoefficient', value: 0.196, stage: 'base' });
});

test('picked options have names, empty places none', () => {
  expect(extraNames('sigils', 'force+none')).toEqual(['Superior Sigil of Force']);
  expect(extraNames('sigils', 'force+air')).toEqual(['Superior Sigil of Force', 'Superior Sigil of Air']);
  expect(extraNames('rune', 'none')).toEqual([]);
  expect(extraNames('hat', 'straw')).toEqual(['straw']);
});

describe('the tables', () => {
  test.each(EXTRA_CATEGORIES)('each %s has an id, an API id and a name of its own', (category) => {
    const items = EXTRAS[category].filter(({ id }) => id !== 'none');
    for (const key of ['id', 'name', 'itemId'] as const) {
      expect(new Set(items.map((item) => item[key])).size).toBe(items.length);
    }
    for (const { id, itemId } of items) {
      expect(id).toMatch(/^[a-z][a-z-]*$/);
      expect(itemId).toBeGreaterThan(9000);
    }
  });

  /** Totals of six runes (API, 2025-11-27): 36 to 300 points of an attribute, 5 to 50 % of a duration. */
  test.each(EXTRAS.rune.filter(({ id }) => id !== 'none'))('$name gives what runes give', ({ ops }) => {
    for (const op of ops) expect(op).toMatchObject({ op: 'add', stage: 'base' });
    const points = ops.map((op) => (op.op === 'add' ? op.value : 0));
    for (const value of points)
      expect((value >= 36 && value <= 300) || (value >= 0.05 && value <= 0.5)).toBe(true);
  });

  test.each(PURPOSES)('every usual extra and prefix of %s exists', (purpose) => {
    for (const category of EXTRA_CATEGORIES) {
      const usual = USUAL_EXTRAS[category][purpose];
      const known = EXTRAS[category].map(({ id }) => id);
      for (const id of [...usual.base, ...NEEDS.flatMap((need) => usual[need] ?? [])])
        expect(known).toContain(id);
    }
    const usual = USUAL_PREFIXES[purpose];
    for (const name of [...usual.base, ...NEEDS.flatMap((need) => usual[need] ?? [])])
      expect(PREFIXES).toContain(name);
  });

  test('every extra of a profile exists', () => {
    const named = PROFILES.flatMap(({ extras = {} }) =>
      EXTRA_CATEGORIES.flatMap((category) => (extras[category] ?? []).map((id) => ({ category, id }))),
    );
    expect(named.length).toBeGreaterThan(0);
    for (const { category, id } of named) expect(EXTRAS[category].map((extra) => extra.id)).toContain(id);
  });
});
