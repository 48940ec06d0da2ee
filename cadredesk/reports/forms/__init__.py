"""One file for each printed form."""
