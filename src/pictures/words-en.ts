import { TERMS } from '../domain/terms';
import type { Words } from './words';

export const ENGLISH: Words = {
  locale: 'en-US',
  terms: TERMS.en,
  none: 'none',
  goal: 'goal',
  more: (count) => `${count} more`,
  proven: 'Proven optimal',
  within: (percent) => `Within ${percent} of the best possible`,
  evaluations: (count) => `${count} evaluations`,
  dataVersion: (version) => `data ${version}`,
  notice: 'Guild Wars 2 facts © ArenaNet, LLC. Not affiliated with or endorsed by ArenaNet or NCSOFT.',
};
