'use strict';
/** `npm start`: whatever is missing, then the service in this process, so that signals reach it. Settings may stand in .env. */
const { existsSync } = require('node:fs');
const path = require('node:path');
const { ROOT, prepare } = require('./setup');

const SETTINGS = path.join(ROOT, '.env');

prepare().then(() => {
  if (existsSync(SETTINGS)) process.loadEnvFile(SETTINGS);
  process.setSourceMapsEnabled(true);
  require(path.join(ROOT, 'dist', 'main.js'));
});
