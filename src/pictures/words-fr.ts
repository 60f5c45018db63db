import { TERMS } from '../domain/terms';
import type { Words } from './words';

export const FRENCH: Words = {
  locale: 'fr-FR',
  terms: TERMS.fr,
  none: 'aucun',
  goal: 'objectif',
  more: (count) => `${count} de plus`,
  proven: 'Optimum prouvé',
  within: (percent) => `À ${percent} au plus du meilleur possible`,
  evaluations: (count) => `${count} évaluations`,
  dataVersion: (version) => `données ${version}`,
  notice: 'Données de Guild Wars 2 © ArenaNet, LLC. Ni affilié à ArenaNet ou NCSOFT, ni approuvé par eux.',
};
