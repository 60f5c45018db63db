import fc from 'fast-check';
import { numbersIn } from '../../../src/bot/format/numbers';

const en = numbersIn('en-US');
const fr = numbersIn('fr-FR');

test.each([
  [39_407.069, '39,407'],
  [137.24, '137.2'],
  [12.345, '12.35'],
  [0.414, '0.41'],
  [0.000123, '0.00012'],
  [1e-12, '0'],
  [-0.0000000001, '0'],
  [-2.5, '-2.5'],
  [Number.NaN, '–'],
  [Number.POSITIVE_INFINITY, '–'],
])('the figure of %d is %s', (value, written) => {
  expect(en.figure(value)).toBe(written);
});

test.each([
  [0.254, '25.4%'],
  [1, '100%'],
  [0.004, '0.4%'],
  [0.00041, '0.041%'],
  [0, '0%'],
])('%d as percent is %s', (fraction, written) => {
  expect(en.percent(fraction)).toBe(written);
});

test('signs are shown where a change is meant', () => {
  expect([en.signed(12.3), en.signed(-12.3), en.signed(0), en.signedPercent(0.01)]).toEqual([
    '+12.3',
    '-12.3',
    '0',
    '+1%',
  ]);
});

test.each([
  [0.4, '0.4 sec'],
  [90, '1.5 min'],
  [7_200, '2 hr'],
  [200_000, '2.3 days'],
])('%d seconds are %s', (seconds, written) => {
  expect(en.duration(seconds)).toBe(written);
});

test('French has its own separators', () => {
  expect([fr.integer(39_407), fr.figure(0.41), fr.percent(0.254), fr.duration(3.2)]).toEqual([
    '39\u202F407',
    '0,41',
    '25,4\u00A0%',
    '3,2\u202Fs',
  ]);
});

test('every number has words', () => {
  fc.assert(
    fc.property(fc.double(), (value) => {
      const { integer, figure, signed, percent, signedPercent } = en;
      for (const write of [integer, figure, signed, percent, signedPercent]) {
        expect(write(value)).toMatch(/\d|^–$/);
        expect(write(value)).not.toMatch(/NaN|∞|e|^-0%?$/);
      }
    }),
  );
});
