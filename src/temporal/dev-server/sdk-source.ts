import { arch, platform } from 'node:process';
import { version } from '@temporalio/worker/package.json';
import { z } from 'zod';
import { download, fetchJson } from './download';
import { readTarGzEntry } from './tar';

/** Where Temporal's SDKs ask which server fits them; the query and the answer are theirs (SDK Core, `ephemeral_server`). */
const SDK_ADDRESS = 'https://temporal.download/cli/default';
const ARCHITECTURES: Readonly<Record<string, string>> = { x64: 'amd64', arm64: 'arm64' };

const answerSchema = z.object({ archiveUrl: z.url(), fileToExtract: z.string().min(1) });

/** The program, from Temporal's own download. Throws Error when this machine is unknown to it or cannot reach it. */
export const fetchFromSdk = async (onStep: (text: string) => void): Promise<Buffer> => {
  const query = new URLSearchParams({
    arch: ARCHITECTURES[arch] ?? arch,
    platform,
    format: 'tar.gz',
    'sdk-name': 'sdk-typescript',
    'sdk-version': version,
  });
  const answer = await fetchJson(`${SDK_ADDRESS}?${query}`, 'application/json');
  const { archiveUrl, fileToExtract } = answerSchema.parse(answer);
  return readTarGzEntry(await download(archiveUrl, onStep), fileToExtract);
};
