"""Rules and values, without a file and without a window."""
