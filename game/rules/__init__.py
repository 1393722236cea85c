"""The rules: pure values and one transition. Standard library only."""
