import fc from 'fast-check';
import type { BotMessage } from '../../../src/bot/message';
import {
  alternativeView,
  assumptionsView,
  CALL_VIEWS,
  compareView,
  errorView,
  resultCard,
  runCard,
} from '../../../src/bot/views';
import { ERROR_KINDS, type ErrorKind, isErrorKind } from '../../../src/errors';
import type { OptimizationAnswer } from '../../../src/operations/optimization-result';
import { optimizeBuild } from '../../../src/operations/optimize-build';
import { pingsOf } from '../../support/discord/state/pings';
import { anyText } from '../format/arbitrary';
import { complaints, textOf } from '../format/discord-rules';
import { completedRun } from './answers';
import { anyFeasible, anyInfeasible, anyRun } from './any-answer';

const anyLanguage = fc.constantFrom('en' as const, 'fr' as const);
const KINDS: readonly ErrorKind[] = Object.keys(ERROR_KINDS).filter(isErrorKind);

/** Accepted by Discord, pings nobody, and no value is missing in its words. */
const expectSound = (message: BotMessage): void => {
  expect(complaints(message)).toEqual([]);
  const allowedMentions = { parse: ['everyone', 'users', 'roles'] };
  const spoken = { content: textOf(message), components: [], allowedMentions, fromInteraction: false };
  expect(pingsOf(spoken)).toEqual({ everyone: false, users: [], roles: [] });
};

const input = optimizeBuild.input.parse({ profession: 'Guardian' });

const cardOf = (answer: OptimizationAnswer, altText: string, language: 'en' | 'fr'): BotMessage => {
  const picture = answer.feasible ? { png: Buffer.from('png'), altText } : null;
  return resultCard({ run: completedRun, input, answer, picture }, { language });
};

test('a result card is sound, whatever the answer', () => {
  fc.assert(
    fc.property(fc.oneof(anyFeasible, anyInfeasible), anyText, anyLanguage, (answer, altText, language) => {
      expectSound(cardOf(answer, altText, language));
    }),
  );
});

test('comparison, alternatives and assumptions are sound, whatever the answer', () => {
  fc.assert(
    fc.property(anyFeasible, fc.integer({ min: 1, max: 50 }), anyLanguage, (answer, rank, language) => {
      expectSound(compareView(answer, { language }));
      expectSound(alternativeView(answer, rank, { language }));
      expectSound(assumptionsView(answer, { language }));
    }),
  );
});

test('a run is sound, whatever its state', () => {
  fc.assert(
    fc.property(anyRun, anyLanguage, (run, language) => {
      expectSound(runCard(run, { language }));
      expectSound(CALL_VIEWS['show-run']({ run }, { language }));
      expectSound(CALL_VIEWS['list-runs']({ items: [run, run], nextCursor: null }, { language }));
    }),
  );
});

test('an error has three lines and is sound, whatever was sent', () => {
  const anyFields = fc.array(fc.record({ path: anyText, message: anyText }), { maxLength: 20 });
  fc.assert(
    fc.property(
      fc.constantFrom(...KINDS),
      anyText,
      anyFields,
      anyLanguage,
      (kind, message, fields, language) => {
        const shown = errorView({ kind, message, fields, id: 'ab12' }, { language });
        expectSound(shown);
        expect(textOf(shown).split('\n')).toHaveLength(3);
      },
    ),
  );
});
