type Undo = () => unknown;

/** What a test started, to be ended in the reverse order, also when the test failed or was given up in mid-start. */
export const createUndo = () => {
  const undoes: Undo[] = [];
  return {
    add: (undo: Undo): void => {
      undoes.push(undo);
    },
    /** Waits for what is still starting before it ends it. */
    later: <T>(starting: Promise<T>, end: (started: T) => unknown): Promise<T> => {
      undoes.push(() => starting.then(end, () => undefined));
      return starting;
    },
    run: async (): Promise<void> => {
      // One at a time: a test that was given up may still add to them.
      for (let undo = undoes.pop(); undo !== undefined; undo = undoes.pop()) await undo();
    },
  };
};
