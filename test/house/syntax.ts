import path from 'node:path';
import { parseSync } from '@swc/core';
import { filesIn, readText } from './repository';

export interface Node {
  type: string;
  span?: { start: number; end: number };
  [field: string]: unknown;
}

export interface SourceFile {
  /** From the repository's root: `src/main.ts`. */
  file: string;
  lines: number;
  nodes: Node[];
  /** The text of a node. */
  textOf: (node: Node) => string;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const descend = (value: unknown): Node[] => {
  if (Array.isArray(value)) return value.flatMap(descend);
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.values(value).flatMap(descend);
  return isNode(value) ? [value, ...below] : below;
};

const parseFile = (file: string): SourceFile => {
  const text = readText(file);
  const bytes = Buffer.from(text);
  // The first bytes are a token of ours: positions count on over all files that a process parses, from its start.
  const module = parseSync(`;${text}`, { syntax: 'typescript', target: 'es2023' });
  const origin = module.body[0]?.span.start ?? 1;
  return {
    file,
    lines: text.trimEnd().split('\n').length,
    nodes: descend(module.body.slice(1)),
    textOf: ({ span }) =>
      span ? bytes.subarray(span.start - origin - 1, span.end - origin - 1).toString() : '',
  };
};

/** Every TypeScript file below the folder, parsed. */
export const parseFolder = (folder: string): SourceFile[] =>
  filesIn(folder)
    .filter((file) => file.endsWith('.ts'))
    .map(parseFile);

/** The place in the source tree without its ending: `src/db/connection.ts` → `db/connection`. */
export const placeOf = (file: string): string => path.posix.relative('src', file).replace(/\.ts$/, '');

/** The folder, or for a file that stands alone its name: `db`, `errors`. */
export const roomOf = (place: string): string => place.split('/')[0] ?? '';
