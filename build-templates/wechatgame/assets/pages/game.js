// The package of the pictures that home and play do not need at first: once it is loaded they can be read. Nothing runs here.
