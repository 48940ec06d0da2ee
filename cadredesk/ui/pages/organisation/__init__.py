"""The page of the office's bodies and who sits in them."""
