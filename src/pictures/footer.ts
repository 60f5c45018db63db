import type { FeasibleAnswer } from '../operations/optimization-result';
import type { DrawingElement, Section } from './drawing';
import { amount, percentAtMost } from './numbers';
import type { GearCard } from './renderer';
import { type TextStyle, textIn } from './text';
import { INK, INNER_WIDTH, MARGIN, PROOF_STYLE } from './theme';
import { WORDS, type Words } from './words';

const PROOF: TextStyle = { sizePx: 27, smallestPx: 20, weight: 'bold', color: INK.text };
const FACTS: TextStyle = { sizePx: 20, smallestPx: 16, weight: 'regular', color: INK.muted };
const NOTE: TextStyle = { sizePx: 22, smallestPx: 18, weight: 'regular', color: INK.text };
const NOTICE: TextStyle = { sizePx: 18, smallestPx: 15, weight: 'regular', color: INK.muted };
const NOTE_HEIGHT = 30;
const MOST_NOTES = 3;
const MARK_PX = 28;
const PROOF_WIDTH = 500;

/** "Proven optimal", or how far from the best possible at most. */
export const proofLine = ({ proof }: FeasibleAnswer, words: Words): string =>
  proof.optimal ? words.proven : words.within(percentAtMost(proof.gap, words.locale));

const factsLine = ({ proof, dataVersion }: FeasibleAnswer, words: Words): string =>
  [words.evaluations(amount(proof.evaluations, words.locale)), words.dataVersion(dataVersion)].join(' · ');

export const drawNotes = ({ notes = [] }: GearCard, top: number): Section => {
  const shown = notes.slice(0, MOST_NOTES);
  return {
    elements: shown.map((note, index) =>
      textIn(note, { x: MARGIN, y: top + 22 + index * NOTE_HEIGHT, width: INNER_WIDTH }, NOTE),
    ),
    height: shown.length * NOTE_HEIGHT,
  };
};

const drawProof = (answer: FeasibleAnswer, words: Words, y: number): DrawingElement[] => {
  const style = PROOF_STYLE[answer.proof.optimal ? 'proven' : 'within'];
  const textX = MARGIN + MARK_PX + 12;
  const place = { x: textX, y, width: PROOF_WIDTH - textX };
  const rest = { x: MARGIN + INNER_WIDTH, y, width: INNER_WIDTH - PROOF_WIDTH, align: 'end' } as const;
  return [
    { kind: 'mark', ...style, x: MARGIN, y: y - 24, sizePx: MARK_PX },
    textIn(proofLine(answer, words), place, PROOF),
    textIn(factsLine(answer, words), rest, FACTS),
  ];
};

/** What was proven, from how much work and which data, and whose game it is. */
export const drawFooter = ({ answer, language }: GearCard, top: number): Section => {
  const words = WORDS[language];
  const notice = textIn(words.notice, { x: MARGIN, y: top + 60, width: INNER_WIDTH }, NOTICE);
  return { elements: [...drawProof(answer, words, top + 28), notice], height: 68 };
};
