import { AppError } from '../errors';
import { parseUuid } from './uuid';

/** Where a page ended, in lists ordered newest first and by id where times are equal. */
export interface Position {
  createdAt: string;
  id: string;
}

export interface Page<Item> {
  items: Item[];
  /** Asks for what follows; null on the last page. */
  nextCursor: string | null;
}

const SEPARATOR = '|';

const encode = ({ createdAt, id }: Position): string =>
  Buffer.from(`${createdAt}${SEPARATOR}${id}`).toString('base64url');

const isIsoTime = (text: string): boolean => {
  const timeMs = Date.parse(text);
  return !Number.isNaN(timeMs) && new Date(timeMs).toISOString() === text;
};

/** AppError `invalid-input` on field `cursor` for anything that `toPage` did not make. */
export const parseCursor = (cursor: string): Position => {
  const [createdAt = '', idText = '', ...rest] = Buffer.from(cursor, 'base64url').toString().split(SEPARATOR);
  const id = parseUuid(idText);
  if (id === null || rest.length > 0 || !isIsoTime(createdAt)) {
    throw new AppError('invalid-input', 'The cursor is not one that a list gave', {
      fields: [{ path: 'cursor', message: 'must be the nextCursor of an earlier page, unchanged' }],
    });
  }
  return { createdAt, id };
};

/** `rows` holds up to one more than `limit`: the extra one only tells that there is a next page. */
export const toPage = <Item extends Position>(rows: readonly Item[], limit: number): Page<Item> => {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: last && rows.length > limit ? encode(last) : null };
};
