import { LIMITS } from '../limits';
import { type Issue, type Path, refusal } from '../refusal';
import { fieldsOf, issue, listOf } from '../rules/schema';

/** A file of a multipart request, `files[index]`. */
export interface UploadedFile {
  readonly index: number;
  readonly filename: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

export interface Attachment {
  readonly id: string;
  readonly filename: string;
  /** Alt text. */
  readonly description: string | null;
  readonly contentType: string;
  readonly size: number;
  readonly bytes: Buffer;
}

const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  svg: 'image/svg+xml',
  csv: 'text/csv; charset=utf-8',
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
};

/** Discord judges a file by its name when the request does not say. */
const typeOf = (file: UploadedFile): string => {
  const extension = file.filename.split('.').at(-1)?.toLowerCase() ?? '';
  const unsaid = file.contentType === '' || file.contentType === 'application/octet-stream';
  return unsaid ? (TYPES[extension] ?? 'application/octet-stream') : file.contentType;
};

export const requireAcceptableSizes = (files: readonly UploadedFile[]): void => {
  if (files.some((file) => file.bytes.length > LIMITS.attachmentBytes)) throw refusal('tooLarge');
};

export const attachFile = (file: UploadedFile, id: string, meta: unknown = {}): Attachment => {
  const { filename, description } = fieldsOf(meta);
  return {
    id,
    filename: typeof filename === 'string' ? filename : file.filename,
    description: typeof description === 'string' ? description : null,
    contentType: typeOf(file),
    size: file.bytes.length,
    bytes: file.bytes,
  };
};

interface Change {
  /** The request's `attachments`: absent keeps all, a list keeps what it names. */
  readonly listed: unknown;
  readonly existing: readonly Attachment[];
  readonly files: readonly UploadedFile[];
}

const isExisting = (change: Change, id: unknown): boolean =>
  change.existing.some((attachment) => attachment.id === String(id));

const isUpload = (change: Change, id: unknown): boolean =>
  change.files.some((file) => String(file.index) === String(id));

/** What a message's attachments are after a request. */
export const changedAttachments = (change: Change, newId: () => string): readonly Attachment[] => {
  const entries = listOf(change.listed).map(fieldsOf);
  const entryOf = (id: string | number) => entries.find((entry) => String(entry.id) === String(id));
  const kept =
    (change.listed ?? null) === null
      ? change.existing
      : change.existing.filter((attachment) => entryOf(attachment.id));
  const added = change.files.map((file) => attachFile(file, newId(), entryOf(file.index)));
  return [...kept, ...added];
};

/** Entries that name neither a file of the request nor one of the message; and more than ten in all. */
export const attachmentIssues = (change: Change, path: Path): readonly Issue[] => {
  const strangers = listOf(change.listed).flatMap((entry, index) => {
    const { id } = fieldsOf(entry);
    if (isExisting(change, id) || isUpload(change, id)) return [];
    return [issue([...path, index, 'id'], 'ATTACHMENT_NOT_FOUND', `There is no attachment ${String(id)}`)];
  });
  const total = changedAttachments(change, () => '').length;
  if (total <= LIMITS.attachments) return strangers;
  const many = issue(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${LIMITS.attachments} or fewer in length.`);
  return [...strangers, many];
};
