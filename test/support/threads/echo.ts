/** A task of threads: gives back what it got, or dies with its thread. */
export const echo = (text: string): string => {
  if (text === 'die') process.exit(1);
  return text;
};
