/** One wrong value: a dotted path into the problem or build, and what is wrong and allowed there. */
export interface Issue {
  path: string;
  message: string;
}

export const issue = (path: string, message: string): Issue => ({ path, message });
