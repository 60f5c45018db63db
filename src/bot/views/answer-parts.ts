import type { FeasibleAnswer } from '../../operations/optimization-result';
import type { Picture } from '../../pictures/renderer';
import { runAction } from '../custom-id';
import type { Block, Button, ButtonsBlock, PictureBlock } from '../format/card';
import type { Texts } from '../locales/texts';
import { differenceSummary } from './differences';
import { objectiveOf } from './stat-parts';

export const pictureBlocks = (picture: Picture | null): PictureBlock[] =>
  picture === null
    ? []
    : [{ kind: 'picture', name: 'build.png', data: picture.png, altText: picture.altText, importance: 3 }];

/** How much less an alternative reaches; '' where the best is 0 and no share says anything. */
const loss = (answer: FeasibleAnswer, value: number, { numbers, result }: Texts): string => {
  if (value === answer.value) return ` (${result.equal})`;
  return answer.value === 0
    ? ''
    : ` (${numbers.signedPercent((value - answer.value) / Math.abs(answer.value))})`;
};

const alternativesMenu = (runId: string, answer: FeasibleAnswer, texts: Texts): Block[] => {
  const { numbers, result } = texts;
  if (answer.alternatives.length === 0) return [];
  return [
    {
      kind: 'menu',
      customId: runAction(runId, 'alternative'),
      placeholder: result.alternatives,
      importance: 3,
      options: answer.alternatives.map((alternative) => ({
        value: String(alternative.rank),
        label: `${result.rank(alternative.rank)} · ${numbers.figure(alternative.value)}${loss(answer, alternative.value, texts)}`,
        description: differenceSummary(answer, alternative, texts),
      })),
    },
  ];
};

export const assumptionsButton = (runId: string, { result }: Texts): Button => ({
  customId: runAction(runId, 'assumptions'),
  label: result.assumptions,
  look: 'secondary',
});

const resultButtons = (runId: string, answer: FeasibleAnswer, texts: Texts): ButtonsBlock => {
  const { result } = texts;
  const compare: Button = { customId: runAction(runId, 'compare'), label: result.compare, look: 'primary' };
  // What is sturdiest already cannot become sturdier.
  const sturdier: Button = {
    customId: runAction(runId, 'sturdier'),
    label: result.sturdier,
    look: 'secondary',
  };
  return {
    kind: 'buttons',
    importance: 3,
    buttons: [
      ...(answer.runnerUp === null ? [] : [compare]),
      ...(objectiveOf(answer) === 'survivability' ? [] : [sturdier]),
      assumptionsButton(runId, texts),
    ],
  };
};

/** What can be done with a result. */
export const resultControls = (runId: string, answer: FeasibleAnswer, texts: Texts): Block[] => [
  ...alternativesMenu(runId, answer, texts),
  resultButtons(runId, answer, texts),
];
