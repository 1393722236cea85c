"""Tests: one folder a subject."""
