import type { Progress } from '../../operations/run-schema';
import type { Texts } from '../locales/texts';
import { small } from './context';

const BAR_LENGTH = 12;

const bar = (fraction: number, { numbers }: Texts): string => {
  const share = Math.min(1, Math.max(0, fraction));
  const full = Math.floor(share * BAR_LENGTH);
  return `${'▰'.repeat(full)}${'▱'.repeat(BAR_LENGTH - full)} ${numbers.percent(Math.floor(share * 100) / 100)}`;
};

/** What is known so far: the best build, the bound, the work done. */
export const foundLines = (
  { best, bound, gap, evaluations }: Progress,
  { run, numbers }: Texts,
): string[] => [
  ...(best === null ? [] : [run.best(numbers.figure(best))]),
  ...(bound === null || gap === null ? [] : [run.gap(numbers.figure(bound), numbers.percent(gap))]),
  ...(evaluations > 0 ? [small(run.evaluations(numbers.integer(evaluations)))] : []),
];

/** What happens now, and how far it is. */
export const progressLines = ({ stage, fraction }: Progress, texts: Texts): string[] => [
  texts.run.stage[stage],
  bar(fraction, texts),
];
