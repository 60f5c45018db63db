'use strict';
/** `npm run build`: src → dist, and the workflows as one bundle for the worker. */
const { spawnSync } = require('node:child_process');
const { rmSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { bundleWorkflowCode, DefaultLogger } = require('@temporalio/worker');

const ROOT = path.join(__dirname, '..');
const DIST = path.join(ROOT, 'dist');
const TSC = path.join(path.dirname(require.resolve('typescript/package.json')), 'bin', 'tsc');

const compile = () => {
  rmSync(DIST, { recursive: true, force: true });
  const { status } = spawnSync(process.execPath, [TSC, '-p', path.join(ROOT, 'tsconfig.json')], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(1);
};

const bundle = async () => {
  const { code } = await bundleWorkflowCode({
    workflowsPath: path.join(DIST, 'workflows', 'index.js'),
    logger: new DefaultLogger('WARN'),
  });
  writeFileSync(path.join(DIST, 'workflow-bundle.js'), code);
};

compile();
bundle().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
