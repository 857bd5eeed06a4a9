// The package of the sounds: once it is loaded its files can be read. Nothing runs here.
