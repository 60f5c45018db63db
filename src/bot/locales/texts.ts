import type { Rarity } from '../../domain/gear/slots';
import type { Terms } from '../../domain/terms/terms';
import type { ErrorKind } from '../../errors';
import type { RunStatus, STAGES } from '../../operations/run-schema';
import type { Health, Part, PartHealth } from '../../operations/service';
import type { CutWords } from '../format/fit-text';
import type { Numbers } from '../format/numbers';

/** What happened, and what the user can do about it. */
export type ErrorTexts = Readonly<Record<ErrorKind, { what: string; todo: string }>>;

export interface RunTexts {
  status: Readonly<Record<RunStatus, string>>;
  stage: Readonly<Record<(typeof STAGES)[number], string>>;
  best: (value: string) => string;
  /** How much better the best possible build can be. */
  gap: (bound: string, gap: string) => string;
  evaluations: (count: string) => string;
  took: (duration: string) => string;
  cancel: string;
  refresh: string;
  cancelledHint: string;
  completedHint: string;
  none: string;
  list: string;
  open: string;
  morePages: string;
}

export interface ResultTexts {
  gear: string;
  gearOf: Readonly<Record<Rarity, string>>;
  extras: string;
  stats: string;
  nothing: string;
  everySlot: string;
  otherSlots: string;
  limits: string;
  proven: (evaluations: string) => string;
  within: (gap: string, evaluations: string) => string;
  ties: (count: number) => string;
  /** What a binding constraint takes from the objective. */
  costs: (limit: string, cost: string) => string;
  /** What five points of the most useful attribute give. */
  plusFive: (attribute: string, gain: string) => string;
  overCap: (value: string, over: string) => string;
  /** `age`: a relative time as Discord shows it, or ''. */
  data: (version: string, age: string) => string;
  compare: string;
  sturdier: string;
  assumptions: string;
  alternatives: string;
  rank: (rank: number) => string;
  /** Of an alternative: of the same value as the best. */
  equal: string;
}

export interface InfeasibleTexts {
  title: string;
  proven: (evaluations: string) => string;
  failing: (limit: string, best: string) => string;
  alone: string;
  withOthers: string;
  relax: string;
  lower: (limited: string, to: string) => string;
  raise: (limited: string, to: string) => string;
  drop: (limited: string) => string;
  widen: string;
  others: string;
}

export interface CompareTexts {
  title: string;
  noRunnerUp: string;
  alternative: (rank: number) => string;
  noSuchRank: (rank: number) => string;
  /** First the best build's, then the other's. */
  direction: string;
  differences: string;
  sameGear: string;
}

export interface AssumptionTexts {
  title: string;
  none: string;
  /** Said where the statements are in another language than the rest; '' where not. */
  language: string;
  source: (source: string) => string;
}

export interface HealthTexts {
  status: Readonly<Record<Health['status'], string>>;
  state: Readonly<Record<PartHealth['state'], string>>;
  parts: Readonly<Record<Part, string>>;
  latency: (milliseconds: string) => string;
  version: (version: string) => string;
  uptime: (duration: string) => string;
  /** What the check says of a part that fails. */
  notes: Readonly<Record<string, string>>;
  partsTitle: string;
}

export interface HelpTexts {
  title: string;
  more: string;
  options: string;
  noOptions: string;
  required: string;
  rest: (route: string) => string;
}

/** Every word of the bot in one language. Numbers come in written by `numbers`. */
export interface Texts {
  numbers: Numbers;
  terms: Terms;
  cut: CutWords;
  /** Between a label and its value: French has a space before the colon. */
  pair: (label: string, value: string) => string;
  errors: ErrorTexts;
  errorId: (id: string) => string;
  run: RunTexts;
  result: ResultTexts;
  infeasible: InfeasibleTexts;
  compare: CompareTexts;
  assumptions: AssumptionTexts;
  health: HealthTexts;
  help: HelpTexts;
}
