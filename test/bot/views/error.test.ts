import { errorView } from '../../../src/bot/views';
import { textOf } from '../format/discord-rules';

const field = (path: string) => ({ path, message: `${path} is wrong` });

test('three lines: what happened with the field, what to do, the id', () => {
  const fields = [{ path: 'min-boon-duration', message: 'Too big: expected number to be <=10' }];
  const shown = errorView(
    { kind: 'invalid-input', message: 'Some options have wrong values.', fields, id: '5f3a9c01' },
    { language: 'en' },
  );
  expect(textOf(shown)).toBe(
    [
      '❌ **A value of the request is wrong.** `min-boon-duration` Too big: expected number to be \\<=10',
      'Correct it and send the command again.',
      '-# Error id: `5f3a9c01`',
    ].join('\n'),
  );
});

test('without fields the English sentence tells more, and French readers get their own', () => {
  const error = {
    kind: 'not-found',
    message: 'There is no run with this id.',
    fields: [],
    id: 'ab',
  } as const;
  expect(textOf(errorView(error, { language: 'en' }))).toBe(
    [
      '❌ **It is not here, or not yours.** There is no run with this id.',
      'Look at your own with `/runs list`.',
      '-# Error id: `ab`',
    ].join('\n'),
  );
  expect(textOf(errorView(error, { language: 'fr' }))).toBe(
    [
      '❌ **Introuvable, ou pas à vous.**',
      'Regardez les vôtres avec `/exécutions lister`.',
      '-# Identifiant de l’erreur\u00A0: `ab`',
    ].join('\n'),
  );
});

test('of many fields the first three are named and the rest counted', () => {
  const fields = ['a', 'b', 'c', 'd', 'e'].map(field);
  const shown = textOf(
    errorView({ kind: 'missing-data', message: 'x', fields, id: 'ab' }, { language: 'en' }),
  );
  expect(shown).toContain('`a` a is wrong; `b` b is wrong; `c` c is wrong; … 2 more\n');
  expect(shown.split('\n')).toHaveLength(3);
});

test('a field without a path is said without a name', () => {
  const fields = [{ path: '', message: 'Unknown' }];
  expect(
    textOf(errorView({ kind: 'malformed', message: 'x', fields, id: 'ab' }, { language: 'en' })),
  ).toContain('❌ **The request could not be read.** Unknown\n');
});
