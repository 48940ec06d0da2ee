"""Báo cáo: what can be printed."""
