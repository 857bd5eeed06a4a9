// The package of the jars that are not worn from the start: once it is loaded they can be read. Nothing runs here.
