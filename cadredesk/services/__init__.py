"""What a clerk does: one function each, the only callers of storage."""
