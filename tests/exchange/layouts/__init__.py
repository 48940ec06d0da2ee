"""Papers of offices made from a seed: layouts as data, invented people, what must be found."""
