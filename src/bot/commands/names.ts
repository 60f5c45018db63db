import type { Language } from '../message';

/** French names of commands and options; what is not here keeps its English name. */
const FRENCH: Readonly<Record<string, string>> = {
  optimize: 'optimiser',
  runs: 'exécutions',
  list: 'lister',
  show: 'afficher',
  cancel: 'annuler',
  help: 'aide',
  specialization: 'spécialisation',
  'game-mode': 'mode-de-jeu',
  role: 'rôle',
  objective: 'objectif',
  'damage-type': 'type-de-dégâts',
  'min-boon-duration': 'durée-avantages-min',
  'min-quickness-duration': 'durée-célérité-min',
  'min-healing-power': 'guérison-min',
  'min-toughness': 'robustesse-min',
  'max-toughness': 'robustesse-max',
  'min-health': 'santé-min',
  'min-crit-chance': 'critique-min',
  'min-outgoing-healing': 'soins-prodigués-min',
  'min-damage': 'dégâts-min',
  'min-healing': 'soins-min',
  'min-survivability': 'survie-min',
  prefixes: 'préfixes',
  'exclude-prefixes': 'préfixes-exclus',
  'forced-slots': 'emplacements-imposés',
  rarity: 'rareté',
  'weapon-layout': 'armes',
  'time-limit-seconds': 'durée-max-secondes',
  private: 'privé',
  status: 'état',
  command: 'commande',
};

/** A command's or option's name as a user of this language sees it. */
export const shownName = (name: string, language: Language): string =>
  language === 'fr' ? (FRENCH[name] ?? name) : name;

/** Every language in which the name differs, as Discord takes them. */
export const nameLocalizations = (name: string): { fr: string } | undefined => {
  const french = FRENCH[name];
  return french === undefined ? undefined : { fr: french };
};
