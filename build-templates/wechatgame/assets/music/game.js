// The package of the music's stems: once it is loaded they can be read. Nothing runs here.
