// The package of the season's guests: once it is loaded their pictures and words can be read. Nothing runs here.
