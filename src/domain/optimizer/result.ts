import type { Build, ConstraintName, GearAttribute, Indicators, ShownAttributes } from '../model/problem';

/** What the search proved. `gap` is relative: (bound - value) / |value|, 0 when optimal. */
export interface Proof {
  optimal: boolean;
  gap: number;
  /** Every evaluation of the model, bounds included. */
  evaluations: number;
}

/** One distinct attribute vector of the top K, with one gear that reaches it. */
export interface RankedBuild extends Build {
  rank: number;
  value: number;
  attributes: ShownAttributes;
  indicators: Indicators;
  /** How many gears reach exactly this attribute vector. */
  ties: number;
}

/** A constraint whose removal changes the optimum. */
export interface BindingConstraint {
  constraint: ConstraintName;
  required: number;
  /** The optimum's own value of the constrained quantity. */
  actual: number;
  /** The optimum without this constraint. */
  valueWithout: number;
}

/** Change of the objective for 5 more or 5 fewer points of the attribute, rounding included. */
export type Gradients = Record<GearAttribute, { plus5: number; minus5: number }>;

export interface FeasibleResult extends Omit<RankedBuild, 'rank'> {
  feasible: true;
  proof: Proof;
  /** Ranks 2 to K of the exact top K. */
  alternatives: RankedBuild[];
  /** The best build whose value is strictly lower than the optimum's; null when there is none. */
  runnerUp: RankedBuild | null;
  binding: BindingConstraint[];
  gradients: Gradients;
}

export interface InfeasibleResult {
  feasible: false;
  reason: {
    constraint: ConstraintName;
    required: number;
    /** Best reachable value of the constrained quantity. */
    best: number;
    /** Whether `best` was found while the other constraints hold, or for this constraint alone. */
    scope: 'with-others' | 'alone';
  };
  proof: Proof;
}

/** Stopped by its time limit with neither a build nor a proof that there is none. */
export interface UndecidedResult {
  feasible: null;
  proof: Proof;
}

export type OptimizationResult = FeasibleResult | InfeasibleResult | UndecidedResult;

/** Reported while the search runs; also what a retried activity resumes from. */
export interface SearchProgress {
  /** Share of the work done, 0 to 1, never falling. */
  fraction: number;
  evaluations: number;
  /** Best build so far, null before the first. */
  incumbent: (Build & { value: number }) | null;
  /** Proven upper bound of the objective. */
  bound: number | null;
  /** (bound - incumbent) / |incumbent|, null before both are known. */
  gap: number | null;
}
