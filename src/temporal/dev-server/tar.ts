import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

const unzip = promisify(gunzip);

/** Header and data come in blocks of this size (POSIX ustar). */
const BLOCK_BYTES = 512;

const textAt = (archive: Buffer, offset: number, length: number): string =>
  archive.toString('utf8', offset, offset + length).replace(/\0.*$/s, '');

/** The file of that name in a `.tar.gz`, unpacked. Throws Error when it is missing or the archive is damaged. */
export const readTarGzEntry = async (archive: Buffer, wanted: string): Promise<Buffer> => {
  const tar = await unzip(archive);
  for (let offset = 0; offset + BLOCK_BYTES <= tar.length; ) {
    const bytes = Number.parseInt(textAt(tar, offset + 124, 12).trim() || '0', 8);
    if (Number.isNaN(bytes)) throw new Error('not a readable tar archive');
    const start = offset + BLOCK_BYTES;
    if (textAt(tar, offset, 100).replace(/^\.\//, '') === wanted) {
      if (start + bytes > tar.length) throw new Error(`${wanted} is incomplete in its archive`);
      return tar.subarray(start, start + bytes);
    }
    offset = start + Math.ceil(bytes / BLOCK_BYTES) * BLOCK_BYTES;
  }
  throw new Error(`${wanted} is not in its archive`);
};
