"""Readings of simulated towns in the terms of published patterns, by subject."""
