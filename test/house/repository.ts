import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(__dirname, '..', '..');

/** A file of the repository, named from its root. */
export const readText = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

export const absolute = (file: string): string => path.join(ROOT, file);

/** Every file below a folder, named from the root with forward slashes. */
export const filesIn = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(ROOT, path.join(parentPath, name)).replaceAll(path.sep, '/'))
    .sort();

/** The body rows of the Markdown table under a heading, cells trimmed and without code marks. */
export const tableUnder = (heading: string, markdown: string): string[][] => {
  const [, below] = markdown.split(`\n${heading}\n`);
  if (below === undefined) throw new Error(`no heading "${heading}"`);
  const lines = below.split('\n');
  const start = lines.findIndex((line) => line.startsWith('|'));
  const length = lines.slice(start).findIndex((line) => !line.startsWith('|'));
  return lines.slice(start + 2, length === -1 ? undefined : start + length).map((line) =>
    line
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim().replaceAll('`', '')),
  );
};
