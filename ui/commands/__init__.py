"""One file per subject of the command line; each adds its commands to the parser."""
