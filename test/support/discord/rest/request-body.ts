import type { IncomingMessage } from 'node:http';
import { invalidForm, refusal } from '../refusal';
import { issue } from '../rules/schema';
import type { UploadedFile } from '../state/attachments';

export interface RequestBody {
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
}

const readBytes = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
};

const parseJson = (words: string): unknown => {
  try {
    return JSON.parse(words);
  } catch {
    throw refusal('invalidJson');
  }
};

const uploadedFile = async (field: string, value: File | string): Promise<readonly UploadedFile[]> => {
  const index = /^files\[(\d+)\]$/.exec(field)?.[1];
  if (index === undefined || typeof value === 'string') return [];
  const bytes = Buffer.from(await value.arrayBuffer());
  return [{ index: Number(index), filename: value.name, contentType: value.type, bytes }];
};

const parseForm = async (bytes: Buffer, type: string): Promise<RequestBody> => {
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  const files = await Promise.all([...form.entries()].map(([field, value]) => uploadedFile(field, value)));
  const payload = form.get('payload_json');
  return { body: typeof payload === 'string' ? parseJson(payload) : {}, files: files.flat() };
};

/** JSON, or a form with `payload_json` and `files[n]`. Throws what Discord answers to anything else. */
export const readRequestBody = async (request: IncomingMessage): Promise<RequestBody> => {
  const bytes = await readBytes(request);
  const type = request.headers['content-type'] ?? '';
  if (bytes.length === 0) return { body: undefined, files: [] };
  if (type.startsWith('multipart/form-data')) return parseForm(bytes, type);
  if (type.startsWith('application/json')) return { body: parseJson(bytes.toString('utf8')), files: [] };
  throw invalidForm([issue([], 'CONTENT_TYPE_INVALID', `Unsupported content type "${type}"`)]);
};
