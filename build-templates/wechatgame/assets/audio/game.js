// Runs once this package is loaded: what plays the sounds, and the sounds.
GameGlobal.tuanyuanSounds = require('./sounds.js');
