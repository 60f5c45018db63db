import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

const WORKFLOWS = path.join(__dirname, '..', '..', 'src', 'workflows', 'index.ts');

/** The workflows of this checkout, bundled as `npm run build` does it. */
export const bundleWorkflows = async (workflowsPath = WORKFLOWS): Promise<string> =>
  (await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('ERROR') })).code;

/** Writes the bundle into the folder; its path. */
export const writeBundle = async (folder: string): Promise<string> => {
  const file = path.join(folder, 'workflow-bundle.js');
  await writeFile(file, await bundleWorkflows());
  return file;
};
