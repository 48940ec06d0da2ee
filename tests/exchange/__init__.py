"""Spreadsheets taken in and given out."""
