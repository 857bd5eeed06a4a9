// The package of the sharper pieces for tablets and large windows: once it is loaded they can be read. Nothing runs here.
