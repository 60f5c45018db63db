import type { ErrorTexts } from './texts';

export const frErrors: ErrorTexts = {
  'invalid-input': {
    what: 'Une valeur de la demande est incorrecte.',
    todo: 'Corrigez-la et renvoyez la commande.',
  },
  malformed: { what: 'La demande est illisible.', todo: 'Renvoyez la commande.' },
  'too-large': { what: 'La demande est trop volumineuse.', todo: 'Demandez-en moins à la fois.' },
  'unsupported-media-type': {
    what: 'La demande a une forme qui n’est pas lue ici.',
    todo: 'Envoyez du JSON.',
  },
  unauthenticated: { what: 'Il faut un compte.', todo: 'Connectez-vous d’abord.' },
  forbidden: { what: 'Vous n’en avez pas le droit.', todo: 'Demandez à la personne qui l’a lancé.' },
  'not-found': {
    what: 'Introuvable, ou pas à vous.',
    todo: 'Regardez les vôtres avec `/exécutions lister`.',
  },
  conflict: { what: 'Cela contredit ce qui existe déjà.', todo: 'Regardez d’abord l’état actuel.' },
  'missing-data': {
    what: 'Il manque des nombres que rien ici ne connaît.',
    todo: 'Choisissez ce qui est connu, ou envoyez les nombres manquants par REST.',
  },
  undecided: {
    what: 'Le temps imparti est écoulé sans build ni preuve.',
    todo: 'Accordez plus de secondes, moins de préfixes, ou assouplissez une limite.',
  },
  'rate-limited': { what: 'Trop de demandes.', todo: 'Attendez une minute, puis réessayez.' },
  cancelled: { what: 'L’exécution a été annulée.', todo: 'Relancez-la si vous en avez besoin.' },
  unavailable: {
    what: 'Un composant nécessaire du service ne répond pas.',
    todo: 'Réessayez dans une minute ; `/ping` montre lequel.',
  },
  timeout: { what: 'Cela a pris trop de temps.', todo: 'Réessayez, ou demandez-en moins à la fois.' },
  internal: {
    what: 'Une erreur est survenue ici.',
    todo: 'Donnez l’identifiant ci-dessous à la personne qui gère ce bot.',
  },
};
