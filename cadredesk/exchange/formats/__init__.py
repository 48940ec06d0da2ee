"""One module a file format. They run in the reading child only: a file may break any of them."""
