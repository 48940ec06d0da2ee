"""Workbooks that print as the office prints (DOMAIN 6.3)."""
