"""The preview of whatever is printed."""
