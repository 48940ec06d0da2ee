"""The list of people (Cán bộ)."""
