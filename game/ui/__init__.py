"""The screen: pygame, and nowhere else."""
