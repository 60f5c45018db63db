import { createHash, createHmac, randomUUID } from 'node:crypto';

/** 16 bytes as a version 8 (custom) UUID. */
const toUuid = (bytes: Buffer): string => {
  const hex = Buffer.from(bytes.subarray(0, 16));
  hex.writeUInt8((hex.readUInt8(6) & 0x0f) | 0x80, 6);
  hex.writeUInt8((hex.readUInt8(8) & 0x3f) | 0x80, 8);
  const text = hex.toString('hex');
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join(
    '-',
  );
};

/** A keyed hash: ids that follow from an address or an idempotency key cannot be guessed from outside. */
export const keyedHash = (secret: string, ...parts: string[]): Buffer =>
  createHmac('sha256', secret).update(JSON.stringify(parts)).digest();

/** The same scope and key always give the same run id; without a key each request gets a new one. */
export const runIdFor = (secret: string, scope: string, key: string | null): string =>
  key === null ? randomUUID() : toUuid(keyedHash(secret, 'run', scope, key));

/** Tells a repeated request from another one under the same key. */
export const requestHash = (operation: string, input: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify([operation, input]))
    .digest('hex');
