import type { Import } from './imports';
import { readText, tableUnder } from './repository';
import { roomOf } from './syntax';

/** One row of the table in ARCHITECTURE.md. */
export interface Row {
  room: string;
  /** Rooms, single files of a room, packages. */
  imports: string[];
  /** Only their types. */
  types: string[];
}

const words = (cell: string | undefined): string[] =>
  cell ? cell.split(',').map((word) => word.trim()) : [];

export const IMPORT_TABLE: Row[] = tableUnder('## Who may import whom', readText('ARCHITECTURE.md')).map(
  ([room = '', imports, types]) => ({ room, imports: words(imports), types: words(types) }),
);

const names = (entry: string, { target, isOurs }: Import): boolean => {
  if (entry === 'every room') return isOurs && roomOf(target) !== 'main';
  if (entry.endsWith('*')) return !isOurs && target.startsWith(entry.slice(0, -1));
  return target === entry || (isOurs && target.startsWith(`${entry}/`));
};

/** Whether the row of the importing room names the target. A room may always import itself. */
export const isAllowed = (found: Import): boolean => {
  const room = roomOf(found.from);
  if (found.isOurs && roomOf(found.target) === room) return true;
  const row = IMPORT_TABLE.find((candidate) => candidate.room === room);
  if (!row) return false;
  return [...row.imports, ...(found.typeOnly ? row.types : [])].some((entry) => names(entry, found));
};
