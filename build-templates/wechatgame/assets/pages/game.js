// Runs once this package is loaded: the pages behind home, and the pictures that home and play do not need at first.
GameGlobal.tuanyuanModules = GameGlobal.tuanyuanModules || {};
GameGlobal.tuanyuanModules['assets/pages/'] = require('./screens.js');
