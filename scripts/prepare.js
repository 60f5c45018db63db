'use strict';
const { prepare } = require('./setup');

prepare();
