"""Samenleving Voorop: the game around the society."""

__version__ = "0.1.0"
