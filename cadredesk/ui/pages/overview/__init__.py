"""Tổng quan: the first page."""
