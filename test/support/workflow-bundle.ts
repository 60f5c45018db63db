import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

const WORKFLOWS = path.join(__dirname, '..', '..', 'src', 'workflows', 'index.ts');

/** Bundles the workflows of this checkout as `npm run build` does it; the path of the file, which is in the folder. */
export const writeBundle = async (folder: string): Promise<string> => {
  const logger = new DefaultLogger('ERROR');
  const { code } = await bundleWorkflowCode({ workflowsPath: WORKFLOWS, logger });
  const file = path.join(folder, 'workflow-bundle.js');
  await writeFile(file, code);
  return file;
};
