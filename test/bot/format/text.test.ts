import fc from 'fast-check';
import { code, cut, foreign, label } from '../../../src/bot/format/text';
import { pingsOf } from '../../support/discord/state/pings';
import { anyText } from './arbitrary';

const pings = (content: string) =>
  pingsOf({
    content,
    components: [],
    allowedMentions: { parse: ['everyone', 'users', 'roles'] },
    fromInteraction: false,
  });

describe('cut', () => {
  test('never exceeds its limit and keeps what fits', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 200 }), (text, max) => {
        const short = cut(text, max);
        expect(short.length).toBeLessThanOrEqual(max);
        if (text.length <= max) expect(short).toBe(text);
        else expect(text.startsWith(short.slice(0, -1))).toBe(true);
      }),
    );
  });

  test.each([
    ['a surrogate pair', 'ab👍cd', 4, 'ab…'],
    ['a family of emoji', 'ab👩‍👩‍👧‍👦cd', 8, 'ab…'],
    ['a flag', 'ab🇫🇷cd', 6, 'ab…'],
    ['a combined letter', 'abe\u0301cd', 4, 'ab…'],
    ['an escape', 'abc\\*d', 5, 'abc…'],
    ['a mention', 'see <@123456789012345678> now', 12, 'see …'],
    ['a timestamp', 'at <t:1795600801:R>, today', 10, 'at …'],
  ])('does not break %s', (_, text, max, expected) => {
    expect(cut(text, max)).toBe(expected);
  });

  test('leaves no half of a surrogate pair', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat({ max: 30 }), (text, max) => {
        expect(cut(text, max)).not.toMatch(/\p{Cs}/u);
      }),
    );
  });
});

describe('foreign text', () => {
  test('pings nobody', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(pings(foreign(text))).toEqual({ everyone: false, users: [], roles: [] });
      }),
    );
  });

  test('is one visible line without control characters', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const shown = foreign(text);
        expect(shown.trim()).not.toBe('');
        expect(shown).not.toMatch(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u);
      }),
    );
  });

  test('has no markdown of its own left', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const withoutEscapes = foreign(text).replace(/\\[\\*_~|`[\]<>#+-]/g, '');
        expect(withoutEscapes).not.toMatch(/[*_~|`[\]<>]/);
      }),
    );
  });

  test.each([
    ['**Bob** _the_ `Great`', '\\*\\*Bob\\*\\* \\_the\\_ \\`Great\\`'],
    ['# Title', '\\# Title'],
    ['- item', '\\- item'],
    ['1. first', '1\\. first'],
    ['0.1.0', '0.1.0'],
    ["Berserker's (power)", "Berserker's (power)"],
    ['a\nb\u202Ec', 'a bc'],
    ['', '?'],
  ])('%j is shown as %j', (text, shown) => {
    expect(foreign(text)).toBe(shown);
  });
});

test('inline code cannot be left', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(code(text)).toMatch(/^`[^`\n]+`$/);
    }),
  );
});

test('a label is never blank nor too long', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 1, max: 80 }), (text, max) => {
      const shown = label(text, max);
      expect(shown.trim()).not.toBe('');
      expect(shown.length).toBeLessThanOrEqual(max);
    }),
  );
});
