"""Biểu đồ: charts as large as the page."""
