import fc from 'fast-check';
import { z } from 'zod';
import { COMMANDS } from '../../src/bot/commands/commands';
import { fieldsOf } from '../../src/bot/commands/fields';
import { shownName } from '../../src/bot/commands/names';
import { toOption } from '../../src/bot/commands/options';
import { readOptions } from '../../src/bot/commands/read-options';
import { rank } from '../../src/bot/completions/rank';
import { parseRunAction, RUN_ACTIONS, runAction } from '../../src/bot/custom-id';
import { described } from '../../src/operations/operation';

const words = { en: 'Words', fr: 'Mots' };

const INPUT = z.strictObject({
  topK: z.int().min(1).max(50).default(10),
  isPublic: z.boolean().optional(),
  limits: z
    .strictObject({ minHealth: described(z.number().min(0).max(2).optional(), words, { unit: 'percent' }) })
    .default({}),
  names: z.array(z.string()).optional(),
  slots: z.record(z.string(), z.string()).optional(),
  mode: z.enum(['raid', 'wvw']).optional(),
  hidden: described(z.string().optional(), words, { option: false }),
  who: described(z.union([z.string().min(1), z.int()]), { en: 'W'.repeat(120), fr: words.fr }),
});
const FIELDS = fieldsOf(INPUT);
const optionNamed = (name: string) => {
  const field = FIELDS.find((one) => one.name === name);
  return field ? toOption(field, false) : undefined;
};

describe('the fields of an input', () => {
  it('become options, required ones first, nested ones flat, hidden ones not at all', () => {
    const names = FIELDS.map(({ name }) => name);
    expect(names).toEqual(['who', 'top-k', 'is-public', 'min-health', 'names', 'slots', 'mode']);
    expect(FIELDS.map(({ required }) => required)).toEqual([true, ...Array(6).fill(false)]);
  });

  it('keep their type and bounds, percents a hundred times as large', () => {
    expect(optionNamed('top-k')).toMatchObject({ type: 4, min_value: 1, max_value: 50 });
    expect(optionNamed('min-health')).toMatchObject({ type: 10, min_value: 0, max_value: 200 });
    expect(optionNamed('min-health')?.description).toBe('Words (%)');
    expect(optionNamed('is-public')).toMatchObject({ type: 5 });
    expect(optionNamed('mode')).toMatchObject({
      type: 3,
      choices: [
        { name: 'Raid', value: 'raid' },
        { name: 'WvW', name_localizations: { fr: 'McM' }, value: 'wvw' },
      ],
    });
  });

  it('have descriptions that Discord takes', () => {
    expect(optionNamed('who')?.description).toBe(`${'W'.repeat(99)}…`);
  });
});

describe('what is typed', () => {
  const read = (typed: Record<string, string | number | boolean>) =>
    readOptions(FIELDS, (name) => typed[name]);

  it('becomes the input it was typed for', () => {
    const typed = { who: 'me', 'top-k': 3, 'is-public': false, 'min-health': 55, slots: 'a=b; c : d' };
    const input = {
      who: 'me',
      topK: 3,
      isPublic: false,
      limits: { minHealth: 0.55 },
      slots: { a: 'b', c: 'd' },
    };
    expect(read(typed)).toEqual(input);
    expect(INPUT.parse(read(typed))).toEqual(input);
  });

  it('and left out is left to the defaults', () => {
    expect(read({})).toEqual({});
  });

  it('as a list gives its names back, however it is spaced', () => {
    const names = fc.array(
      fc.stringMatching(/^[a-z' ]*[a-z]$/).map((name) => name.trim()),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(names, fc.constantFrom(',', ', ', ' ,', ';'), (list, comma) => {
        expect(read({ names: list.join(comma) })).toEqual({ names: list });
      }),
    );
  });
});

describe('the commands', () => {
  it('have options that no two fields share, also in French', () => {
    for (const { fields } of COMMANDS) {
      for (const language of ['en', 'fr'] as const) {
        const names = [
          ...fields.map(({ name }) => shownName(name, language)),
          shownName('private', language),
        ];
        expect(new Set(names).size).toBe(names.length);
      }
    }
  });

  it('leave room for the option that the bot adds', () => {
    expect(Math.max(...COMMANDS.map(({ fields }) => fields.length))).toBeLessThan(25);
  });
});

describe('ranking', () => {
  const suggestion = fc.record({ name: fc.string({ minLength: 1 }), value: fc.string({ minLength: 1 }) });

  it('finds everything by its beginning, never more than Discord shows, and nothing that cannot be sent', () => {
    fc.assert(
      fc.property(fc.array(suggestion, { maxLength: 40 }), fc.nat(3), (all, length) => {
        const [first] = all;
        const typed = first ? first.value.slice(0, length) : '';
        const found = rank(typed, all);
        expect(found.length).toBeLessThanOrEqual(25);
        expect(found.every(({ name, value }) => [...name].length <= 100 && value.length <= 100)).toBe(true);
        if (all.length <= 25 && first) expect(found).toContainEqual(first);
      }),
    );
  });

  it('puts the beginning before a later word before letters in between', () => {
    const all = ['a great burn', 'burning', 'big urn'].map((value) => ({ name: value, value }));
    expect(rank('burn', all).map(({ value }) => value)).toEqual(['burning', 'a great burn', 'big urn']);
  });
});

describe('component ids', () => {
  it('are read as they were written, and others are not', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.constantFrom(...RUN_ACTIONS), fc.string(), (runId, action, other) => {
        const id = runAction(runId, action);
        expect(id.length).toBeLessThanOrEqual(100);
        expect(parseRunAction(id)).toEqual({ runId, action });
        expect(parseRunAction(other)).toBeNull();
        expect(parseRunAction(`${id}${other || '!'}`)).toBeNull();
      }),
    );
  });
});
