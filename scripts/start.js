'use strict';
/** `npm start`: whatever is missing, then the service in this process, so that signals reach it. */
const path = require('node:path');
const { ROOT, prepare } = require('./setup');

prepare().then(() => {
  process.setSourceMapsEnabled(true);
  require(path.join(ROOT, 'dist', 'main.js'));
});
