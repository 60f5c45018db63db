import { CALL_VIEWS } from '../../../src/bot/views';
import { OPERATIONS, type ResultOf } from '../../../src/operations';
import type { Health } from '../../../src/operations/service';
import { complaints, textOf } from '../format/discord-rules';
import { completedRun, RUN_ID, runningRun } from './answers';

const en = { language: 'en' } as const;
const fr = { language: 'fr' } as const;
const plain = (text: string): string => text.replace(/[\u00A0\u202F]/g, ' ');

describe('the list of runs', () => {
  test('shows state, command, time and id of each', () => {
    const result: ResultOf<'list-runs'> = { items: [runningRun, completedRun], nextCursor: null };
    expect(textOf(CALL_VIEWS['list-runs'](result, en))).toBe(
      [
        '## Your runs',
        '**⏳ Running** · /build optimize · <t:1795600801:R>',
        `-# \`${RUN_ID}\``,
        '**✅ Completed** · /build optimize · <t:1795600804:R>',
        `-# \`${RUN_ID}\``,
        '-# Open one with `/runs show` and its id.',
      ].join('\n'),
    );
  });

  test('says when there are older ones, here or on the next page', () => {
    const items = Array.from({ length: 100 }, () => completedRun);
    const message = CALL_VIEWS['list-runs']({ items, nextCursor: 'next' }, fr);
    expect(textOf(message)).toMatch(
      /\n… \d\d de plus\n-# Ouvrez-en une .* Les plus anciennes ne sont pas montrées\.$/,
    );
    expect(complaints(message)).toEqual([]);
  });

  test('says how to start where there are none', () => {
    expect(textOf(CALL_VIEWS['list-runs']({ items: [], nextCursor: null }, fr))).toContain(
      '`/build optimiser`',
    );
  });
});

const health: Health = {
  status: 'degraded',
  version: '0.1.0',
  dataVersion: 'bundled-2026-11',
  uptimeSeconds: 7_300,
  parts: {
    database: { state: 'ok', latencyMs: 0.4, note: null },
    temporal: { state: 'ok', latencyMs: 4, note: null },
    worker: { state: 'ok', latencyMs: 1, note: null },
    bot: { state: 'ok', latencyMs: 40, note: null },
    redis: { state: 'degraded', latencyMs: null, note: 'no answer' },
    ollama: { state: 'off', latencyMs: null, note: null },
  },
};

describe('ping', () => {
  test('shows latency, versions and every part', () => {
    const shown = textOf(CALL_VIEWS['check-health'](health, { ...en, ping: { latencyMs: 43.2 } }));
    expect(plain(shown)).toBe(
      [
        '## Works, with a part missing',
        'Discord answers in 43 ms',
        'Version 0.1.0 · Data bundled-2026-11 · up for 2 hr',
        '### Parts',
        '🟢 **Database** ok · 0.4 ms',
        '🟢 **Temporal** ok · 4 ms',
        '🟢 **Worker** ok · 1 ms',
        '🟢 **Bot** ok · 40 ms',
        '🟡 **Redis** degraded · no answer',
        '⚪ **Language model** off',
      ].join('\n'),
    );
  });

  test('leaves the latency out when it is not known', () => {
    expect(textOf(CALL_VIEWS['check-health'](health, fr))).toMatch(
      /^## Fonctionne, .*\nVersion 0\.1\.0 · Données/,
    );
  });
});

const commands: ResultOf<'show-help'>['commands'] = Object.values(OPERATIONS).flatMap(({ name, command }) =>
  command === null ? [] : [{ command, operation: name }],
);

describe('help', () => {
  test('lists every command with what it does', () => {
    const shown = textOf(CALL_VIEWS['show-help']({ commands }, en));
    for (const { command, summary } of Object.values(OPERATIONS)) {
      if (command !== null) expect(shown).toContain(`**/${command}**\n${summary.en}`);
    }
  });

  test('calls commands as a French Discord does', () => {
    const shown = textOf(CALL_VIEWS['show-help']({ commands }, fr));
    expect(shown).toContain(`**/exécutions lister**\n${OPERATIONS['list-runs'].summary.fr}`);
  });

  test('explains one command with its options as they are typed', () => {
    const one = commands.filter(({ operation }) => operation === 'optimize-build');
    const message = CALL_VIEWS['show-help']({ commands: one }, fr);
    const shown = textOf(message);
    expect(shown).toMatch(/^## \/build optimiser\nTrouver/);
    expect(shown).toContain('`profession` (obligatoire) Profession');
    expect(shown).toMatch(/`durée-avantages-min` .*\(%\)/);
    expect(complaints(message)).toEqual([]);
  });

  test('says that a command has no options', () => {
    const one = commands.filter(({ operation }) => operation === 'check-health');
    expect(textOf(CALL_VIEWS['show-help']({ commands: one }, en))).toContain('It has no options.');
  });
});
