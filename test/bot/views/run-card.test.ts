import { CALL_VIEWS, runCard } from '../../../src/bot/views';
import type { RunView } from '../../../src/operations/run-schema';
import { complaints, labelsOf, textOf } from '../format/discord-rules';
import { completedRun, powerAnswer, RUN_ID, runningRun } from './answers';

const en = { language: 'en' } as const;
const fr = { language: 'fr' } as const;
const plain = (text: string): string => text.replace(/[\u00A0\u202F]/g, ' ');

const failed = (error: NonNullable<RunView['error']>): RunView => ({
  ...completedRun,
  status: 'failed',
  error,
});

test('a running search: stage, bar, best so far, how far it can go, a way to stop', () => {
  const message = runCard(runningRun, en);
  expect(textOf(message)).toBe(
    [
      '## ⏳ Running · /build optimize',
      'Searching and proving',
      '▰▰▰▰▰▱▱▱▱▱▱▱ 42%',
      'Best so far: **39,407**',
      'No build can exceed 39,800, that is 1% more',
      '-# 123,456 evaluations',
      `-# \`${RUN_ID}\` · <t:1795600801:R>`,
    ].join('\n'),
  );
  expect(labelsOf(message)).toEqual(['Cancel']);
});

test('a queued run in French has found nothing yet', () => {
  const progress = {
    ...runningRun.progress,
    stage: 'queued',
    fraction: 0,
    best: null,
    bound: null,
    gap: null,
    evaluations: 0,
  } as const;
  const message = runCard({ ...runningRun, status: 'queued', startedAt: null, progress }, fr);
  expect(plain(textOf(message))).toBe(
    [
      '## 🕒 En attente · /build optimiser',
      'Attend un exécutant',
      '▱▱▱▱▱▱▱▱▱▱▱▱ 0 %',
      `-# \`${RUN_ID}\` · <t:1795600800:R>`,
    ].join('\n'),
  );
  expect(labelsOf(message)).toEqual(['Annuler']);
});

test.each([
  [-1, '▱▱▱▱▱▱▱▱▱▱▱▱ 0%'],
  [0.999, '▰▰▰▰▰▰▰▰▰▰▰▱ 99%'],
  [1, '▰▰▰▰▰▰▰▰▰▰▰▰ 100%'],
  [7, '▰▰▰▰▰▰▰▰▰▰▰▰ 100%'],
])('a share of %d is drawn as %s', (fraction, bar) => {
  const run = { ...runningRun, progress: { ...runningRun.progress, fraction } };
  expect(textOf(runCard(run, en))).toContain(`\n${bar}\n`);
});

test('a failed run says why and what to do, and offers nothing to press', () => {
  const message = runCard(
    failed({ code: 'undecided', message: 'Nothing in the time given.', errors: [] }),
    en,
  );
  expect(textOf(message)).toBe(
    [
      '## ❌ Failed · /build optimize',
      '**The time limit was reached before a build or a proof was found.** Nothing in the time given.',
      'Allow more seconds, fewer prefixes, or relax a limit.',
      `-# \`${RUN_ID}\` · <t:1795600804:R>`,
    ].join('\n'),
  );
  expect(labelsOf(message)).toEqual([]);
});

test('a failure of an unknown kind is one of ours', () => {
  const shown = textOf(runCard(failed({ code: 'ECONNRESET', message: 'It broke.', errors: [] }), fr));
  expect(shown).toContain('**Une erreur est survenue ici.**');
});

test('a cancelled run', () => {
  expect(textOf(runCard({ ...completedRun, status: 'cancelled' }, en))).toContain(
    '## ⏹️ Cancelled · /build optimize\nNothing was kept.',
  );
});

test('a completed run shows its answer under its command', () => {
  const message = runCard({ ...completedRun, result: powerAnswer }, en);
  expect(textOf(message)).toContain('## /build optimize\nDamage per second: **39,407**');
  expect(complaints(message)).toEqual([]);
});

test('a completed run whose result has no card says where it is', () => {
  expect(textOf(runCard({ ...completedRun, operation: 'solve-problem', result: { a: 1 } }, en))).toContain(
    '## ✅ Completed · solve-problem\nIts result can be read over REST.',
  );
});

test('a run that is looked up can be looked up again', () => {
  expect(labelsOf(CALL_VIEWS['show-run']({ run: runningRun }, en))).toEqual(['Refresh', 'Cancel']);
  expect(labelsOf(CALL_VIEWS['cancel-run']({ run: runningRun }, fr))).toEqual(['Actualiser', 'Annuler']);
});
