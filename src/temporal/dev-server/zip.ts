import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';

const inflate = promisify(inflateRaw);

// Signatures and field offsets: APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
const END = 0x06054b50;
const END_BYTES = 22;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;

interface Entry {
  name: string;
  method: number;
  compressedBytes: number;
  bytes: number;
  localOffset: number;
  nextOffset: number;
}

const broken = (what: string): Error => new Error(`not a readable zip archive: ${what}`);

const findEnd = (archive: Buffer): number => {
  for (let offset = archive.length - END_BYTES; offset >= 0; offset -= 1) {
    if (archive.readUInt32LE(offset) === END) return offset;
  }
  throw broken('its directory is missing');
};

const readEntry = (archive: Buffer, offset: number): Entry => {
  if (archive.readUInt32LE(offset) !== ENTRY) throw broken('its directory is damaged');
  const nameBytes = archive.readUInt16LE(offset + 28);
  const nameOffset = offset + ENTRY_BYTES;
  return {
    name: archive.toString('utf8', nameOffset, nameOffset + nameBytes),
    method: archive.readUInt16LE(offset + 10),
    compressedBytes: archive.readUInt32LE(offset + 20),
    bytes: archive.readUInt32LE(offset + 24),
    localOffset: archive.readUInt32LE(offset + 42),
    nextOffset:
      nameOffset + nameBytes + archive.readUInt16LE(offset + 30) + archive.readUInt16LE(offset + 32),
  };
};

const findEntry = (archive: Buffer, matches: (name: string) => boolean): Entry => {
  const end = findEnd(archive);
  let offset = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const entry = readEntry(archive, offset);
    if (matches(entry.name)) return entry;
    offset = entry.nextOffset;
  }
  throw broken('the wanted file is not in it');
};

const unpack = async (entry: Entry, packed: Buffer): Promise<Buffer> => {
  if (entry.method === STORED) return packed;
  if (entry.method === DEFLATED) return inflate(packed);
  throw broken(`compression method ${entry.method} is unknown`);
};

/**
 * The first file whose name matches, unpacked. Knows the plain format only (no encryption, no 4 GiB files): that is
 * what Python wheels are. Throws Error when it is missing or the archive is damaged.
 */
export const readZipEntry = async (archive: Buffer, matches: (name: string) => boolean): Promise<Buffer> => {
  const entry = findEntry(archive, matches);
  const { localOffset } = entry;
  const start =
    localOffset +
    LOCAL_BYTES +
    archive.readUInt16LE(localOffset + 26) +
    archive.readUInt16LE(localOffset + 28);
  const contents = await unpack(entry, archive.subarray(start, start + entry.compressedBytes));
  if (contents.length !== entry.bytes) throw broken(`${entry.name} is incomplete`);
  return contents;
};
