/** Differences below this are noise of floating-point summation. */
export const RELATIVE_NOISE = 1e-12;

export const isHigher = (a: number, b: number): boolean => a - b > RELATIVE_NOISE * Math.abs(b);
