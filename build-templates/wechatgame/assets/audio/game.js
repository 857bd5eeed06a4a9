// Runs once this package is loaded: what plays the sounds, and the sounds.
GameGlobal.tuanyuanModules = GameGlobal.tuanyuanModules || {};
GameGlobal.tuanyuanModules['assets/audio/'] = require('./sounds.js');
