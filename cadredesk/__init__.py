"""CadreDesk: the cadre register of a ward's or commune's Party office."""

__version__ = "0.1.0"
