"""Charts: plain values in, a matplotlib figure and the places of its data out.

Imported only where something is drawn, never at start.
"""
