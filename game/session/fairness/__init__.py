"""Fairness: who wins over many random towns, and whether any method always does.

Councils that follow a fixed policy live the same towns with the same luck. They
are bound by the rules of the game and see what a council sees; none of them
runs the model or reads what is hidden in it.
"""
