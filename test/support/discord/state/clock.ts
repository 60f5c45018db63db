/** The double's time: the machine's, moved forward at will so that tokens age without waiting. */
export interface Clock {
  now(): number;
  advance(ms: number): void;
}

export const createClock = (): Clock => {
  let offsetMs = 0;
  return {
    now: () => Date.now() + offsetMs,
    advance: (ms) => {
      offsetMs += ms;
    },
  };
};

/** Discord's epoch, 2015-01-01. */
const EPOCH_MS = 1_420_070_400_000;
const SEQUENCE = 2 ** 22;

/** New ids that carry the clock's time as Discord's do, each greater than the one before. */
export const createSnowflakes = (clock: Clock): (() => string) => {
  let count = 0;
  return () => {
    count = (count + 1) % SEQUENCE;
    return String(BigInt(clock.now() - EPOCH_MS) * BigInt(SEQUENCE) + BigInt(count));
  };
};
