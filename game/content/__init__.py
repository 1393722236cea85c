"""Scenario files, read, checked and turned into frozen values."""
