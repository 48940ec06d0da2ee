"""Pages on screen, printer and file: one measure, one painter."""
