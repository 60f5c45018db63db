'use strict';
/** What `npm start` and `npm test` need before anything else; plain Node, since nothing may be installed yet. */
const { spawn, spawnSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } = require('node:fs');
const path = require('node:path');

const ROOT = path.join(__dirname, '..');
const OLDEST_NODE = [20, 19];
const STILL_WORKING_MS = 20_000;
const INSTALLED = path.join(ROOT, 'node_modules', '.gw2optimizer-install');
const BUILT = path.join(ROOT, 'dist', '.build');

const say = (line) => process.stdout.write(`${line}\n`);

const fail = (line) => {
  process.stderr.write(`${line}\n`);
  process.exit(1);
};

const checkNode = () => {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  fail(`Node ${OLDEST_NODE.join('.')} or later is needed; this is ${process.versions.node}.`);
};

const filesBelow = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();

const fingerprint = (files) => {
  const hash = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch}`);
  for (const file of files) hash.update(path.relative(ROOT, file)).update(readFileSync(file));
  return hash.digest('hex');
};

const isCurrent = (stamp, print) => existsSync(stamp) && readFileSync(stamp, 'utf8') === print;

const onPath = (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;

/** sqlite3 compiles itself where its prebuilt binary cannot be fetched. */
const missingTools = () => ['python3', 'make', 'g++'].filter((program) => !onPath(program));

const run = (command, args) =>
  new Promise((resolve) => {
    const startedAt = Date.now();
    const timer = setInterval(() => {
      say(`            … still working, ${Math.round((Date.now() - startedAt) / 1000)} s`);
    }, STILL_WORKING_MS);
    const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' });
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
    child.on('close', () => clearInterval(timer));
  });

const LOCK = path.join(ROOT, 'package-lock.json');
const INSTALLED_LOCK = path.join(ROOT, 'node_modules', '.package-lock.json');

/** Somebody ran npm since the lock file changed, and what must be compiled was compiled. */
const isInstalledByHand = () => {
  if (!existsSync(INSTALLED_LOCK) || statSync(INSTALLED_LOCK).mtimeMs < statSync(LOCK).mtimeMs) return false;
  return (
    spawnSync(process.execPath, ['-e', 'require("sqlite3"); require("typescript")'], { cwd: ROOT }).status ===
    0
  );
};

/** Installs the packages of package-lock.json, unless these very ones are there. */
const ensureInstalled = async () => {
  const print = fingerprint([LOCK]);
  if (isCurrent(INSTALLED, print)) return;
  if (isInstalledByHand()) return writeFileSync(INSTALLED, print);
  say('install     packages of package-lock.json; the first time takes one to four minutes');
  const code = await run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) {
    const missing = missingTools();
    fail(
      missing.length > 0
        ? `install     failed. The database driver had to be compiled, and ${missing.join(', ')} is missing: install it and start again.`
        : 'install     failed: see the lines of npm above. It needs the npm registry; start again when it is reachable.',
    );
  }
  writeFileSync(INSTALLED, print);
};

/** Compiles src and bundles the workflows into dist, unless they have not changed. */
const ensureBuilt = async () => {
  const sources = [...filesBelow(path.join(ROOT, 'src')), path.join(ROOT, 'tsconfig.json')];
  const print = fingerprint([
    ...sources,
    path.join(ROOT, 'package-lock.json'),
    path.join(__dirname, 'build.js'),
  ]);
  if (isCurrent(BUILT, print)) return;
  say('build       compiling');
  const code = await run(process.execPath, [path.join(__dirname, 'build.js')]);
  if (code !== 0) fail('build       failed: see above.');
  mkdirSync(path.dirname(BUILT), { recursive: true });
  writeFileSync(BUILT, print);
};

/** Everything that the service and its tests are made of is there afterwards. */
const prepare = async () => {
  checkNode();
  await ensureInstalled();
  await ensureBuilt();
};

module.exports = { ROOT, prepare };
