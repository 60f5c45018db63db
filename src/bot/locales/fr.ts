import { TERMS } from '../../domain/terms';
import { numbersIn } from '../format/numbers';
import { frErrors } from './fr-errors';
import type { Texts } from './texts';

const numbers = numbersIn('fr-FR');

/** Before a colon and the like. */
const NBSP = '\u{A0}';

export const fr: Texts = {
  numbers,
  terms: TERMS.fr,
  cut: {
    more: (count) => `… ${count} de plus`,
    leftOut: (count) => (count === 1 ? '… 1 section omise' : `… ${count} sections omises`),
  },
  pair: (label, value) => `${label}${NBSP}: ${value}`,
  errors: frErrors,
  errorId: (id) => `Identifiant de l’erreur${NBSP}: ${id}`,
  run: {
    status: {
      queued: 'En attente',
      running: 'En cours',
      completed: 'Terminée',
      failed: 'Échouée',
      cancelled: 'Annulée',
    },
    stage: {
      queued: 'Attend un exécutant',
      searching: 'Recherche et preuve',
      finishing: 'Écriture du résultat',
      ended: 'Terminée',
    },
    best: (value) => `Meilleur trouvé${NBSP}: **${value}**`,
    gap: (bound, gap) => `Aucun build ne peut dépasser ${bound}, soit ${gap} de plus`,
    evaluations: (count) => `${count} évaluations`,
    took: (duration) => `en ${duration}`,
    cancel: 'Annuler',
    refresh: 'Actualiser',
    cancelledHint: 'Rien n’a été gardé. Relancez-la si vous en avez besoin.',
    completedHint: 'Son résultat se lit par REST.',
    none: 'Vous n’avez encore aucune exécution ici. Lancez-en une avec `/build optimiser`.',
    list: 'Vos exécutions',
    open: 'Ouvrez-en une avec `/exécutions afficher` et son identifiant.',
    morePages: 'Les plus anciennes ne sont pas montrées.',
  },
  result: {
    gear: 'Équipement',
    gearOf: { ascended: 'Équipement élevé', exotic: 'Équipement exotique' },
    extras: 'Extras',
    stats: 'Statistiques',
    nothing: 'aucun',
    everySlot: 'tous les emplacements',
    otherSlots: 'tout le reste',
    limits: 'Ce qui le limite',
    proven: (evaluations) => `✅ Optimum prouvé, par ${evaluations} évaluations`,
    within: (gap, evaluations) =>
      `⏱️ Temps écoulé${NBSP}: à ${gap} au plus du meilleur possible, après ${evaluations} évaluations`,
    ties: (count) =>
      count === 2
        ? '1 autre build a les mêmes caractéristiques'
        : `${numbers.integer(count - 1)} autres ont les mêmes caractéristiques`,
    costs: (limit, cost) => `${limit} coûte ${cost}`,
    plusFive: (attribute, gain) => `5 points de plus en ${attribute} donneraient ${gain}`,
    overCap: (value, over) => `${value} (${over} au-delà du maximum)`,
    data: (version, age) => `Données ${version}${age === '' ? '' : `, ${age}`}`,
    compare: 'Comparer au deuxième',
    sturdier: 'Rendre plus résistant',
    assumptions: 'Voir les hypothèses',
    alternatives: 'Alternatives, la meilleure d’abord',
    rank: (rank) => `N° ${rank}`,
    equal: 'égal',
  },
  infeasible: {
    title: 'Aucun build ne le permet',
    proven: (evaluations) => `Prouvé par ${evaluations} évaluations`,
    failing: (limit, best) => `**${limit}** est hors d’atteinte${NBSP}: le mieux possible est **${best}**.`,
    alone: 'Cette limite échoue à elle seule, quelles que soient les autres.',
    withOthers: 'C’est le mieux tant que les autres limites tiennent.',
    relax: 'Ce que vous pouvez faire',
    lower: (limited, to) => `Abaisser la limite de ${limited} à ${to}`,
    raise: (limited, to) => `Relever la limite de ${limited} à ${to}`,
    drop: (limited) => `Retirer la limite de ${limited}`,
    widen: 'Permettre plus de préfixes, d’imprégnations ou d’extras',
    others: 'Assouplir une autre limite',
  },
  compare: {
    title: 'Le meilleur et le deuxième',
    noRunnerUp: `Il n’y a pas de deuxième${NBSP}: tous les autres builds atteignent la même valeur.`,
    alternative: (rank) => `Alternative n° ${rank}`,
    noSuchRank: (rank) => `Il n’y a pas de build n° ${rank} dans ce résultat.`,
    direction: 'Meilleur → celui-ci',
    differences: 'Ce qui diffère',
    sameGear: 'Même équipement et mêmes extras.',
  },
  assumptions: {
    title: 'Ce sur quoi repose la réponse',
    none: 'Rien n’a été supposé.',
    language: 'Les énoncés du moteur sont en anglais.',
    source: (source) => `Source${NBSP}: ${source}`,
  },
  health: {
    status: {
      ok: 'Tout fonctionne',
      degraded: 'Fonctionne, avec un composant en moins',
      down: 'Ne fonctionne pas',
    },
    state: { ok: 'ok', off: 'désactivé', degraded: 'dégradé', down: 'en panne' },
    parts: {
      database: 'Base de données',
      temporal: 'Temporal',
      worker: 'Exécutant',
      bot: 'Bot',
      redis: 'Redis',
      ollama: 'Modèle de langue',
    },
    latency: (milliseconds) => `Discord répond en ${milliseconds}${NBSP}ms`,
    version: (version) => `Version ${version}`,
    uptime: (duration) => `en marche depuis ${duration}`,
    notes: { 'no answer': 'pas de réponse' },
    partsTitle: 'Composants',
  },
  help: {
    title: 'Ce que ce bot sait faire',
    more: 'Expliquez-en une avec `/aide` et son nom.',
    options: 'Options',
    noOptions: 'Elle n’a pas d’options.',
    required: 'obligatoire',
    rest: (route) => `Par REST${NBSP}: ${route}`,
  },
};
