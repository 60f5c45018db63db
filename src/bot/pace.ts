/** How hard the bot tries, and how often. */
export interface Pace {
  /** Waits between the attempts to send one answer. */
  retryDelaysMs: readonly number[];
  /** A running card is not edited more often; Discord allows five edits in two seconds, for all of a reply's. */
  editEveryMs: number;
  /** How often answers that could not be brought are looked up and tried again. */
  sweepEveryMs: number;
}

/** Some 15 s of attempts: longer than a hiccup of Discord, shorter than a user's patience. */
export const USUAL_PACE: Pace = {
  retryDelaysMs: [250, 500, 1_000, 2_000, 4_000, 8_000],
  editEveryMs: 1_500,
  sweepEveryMs: 15_000,
};
