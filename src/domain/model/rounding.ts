/** Nearest integer, exact halves to the even one: how the game rounds converted attribute points. */
export const roundHalfEven = (value: number): number => {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest < 0.5) return floor;
  if (rest > 0.5) return floor + 1;
  return floor % 2 === 0 ? floor : floor + 1;
};

export const clampToUnit = (value: number): number => Math.max(0, Math.min(value, 1));
