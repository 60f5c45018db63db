import { COMMANDS } from '../../../src/bot/commands/commands';
import { textsIn } from '../../../src/bot/locales';
import type { Language } from '../../../src/bot/message';
import { commandName } from '../../../src/bot/views/run-words';
import { ERROR_KINDS, isErrorKind } from '../../../src/errors';

const LANGUAGES: readonly Language[] = ['en', 'fr'];

interface Word {
  path: string;
  text: string;
}

/** Every text with its place; functions are called with stand-ins, numbers where they count. */
const wordsOf = (value: unknown, path: string): Word[] => {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value === 'function') return [{ path, text: String(value(7, 8)) }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => wordsOf(inner, `${path}.${key}`));
};

const wordsIn = (language: Language): Word[] => {
  const { numbers: _, ...texts } = textsIn(language);
  return wordsOf(texts, language);
};

test('both languages say the same things', () => {
  const places = (language: Language) =>
    wordsIn(language)
      .map(({ path }) => path.slice(2))
      .sort();
  expect(places('fr')).toEqual(places('en'));
});

test.each(Object.keys(ERROR_KINDS))('the error %s has words and advice in both languages', (kind) => {
  if (!isErrorKind(kind)) throw new Error('not a kind');
  const [english, french] = LANGUAGES.map((language) => textsIn(language).errors[kind]);
  expect(english?.what).toMatch(/\.$/);
  expect(english?.todo).toMatch(/\.$/);
  expect(french?.what).not.toBe(english?.what);
  expect(french?.todo).not.toBe(english?.todo);
});

test.each(LANGUAGES)('no text in %s lacks a value', (language) => {
  const faulty = wordsIn(language).filter(({ text }) => /undefined|NaN|\[object|function/.test(text));
  expect(faulty).toEqual([]);
});

test.each(LANGUAGES)('only the language of %s assumptions may be left unsaid', (language) => {
  const silent = wordsIn(language).filter(({ text }) => text.trim() === '');
  expect(silent.map(({ path }) => path)).toEqual(language === 'en' ? ['en.assumptions.language'] : []);
});

test.each(LANGUAGES)('commands named in %s texts are called so in Discord', (language) => {
  const known = COMMANDS.map(({ operation }) => commandName(operation.command, language));
  const named = wordsIn(language).flatMap(({ text }) =>
    [...text.matchAll(/`(\/[^`]+)`/g)].map(([, name]) => name),
  );
  expect(named).not.toEqual([]);
  expect(named.filter((name) => !known.includes(String(name)))).toEqual([]);
});

test('French puts a narrow or plain non-breaking space before a colon', () => {
  const faulty = wordsIn('fr').filter(({ text }) =>
    /(^|[^\u00A0\u202F\s/]) ?:(?!\d|\/)/.test(text.replace(/\*\*/g, '')),
  );
  expect(faulty.filter(({ text }) => !/https?:/.test(text))).toEqual([]);
});
