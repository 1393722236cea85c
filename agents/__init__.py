"""The society: citizens, civil servants and council members of one municipality.

Headless and reproducible. Knows nothing of the game that is played on it.
Importing this package loads no library; `agents.municipality` loads Mesa.
"""

DISTRIBUTION = "samenleving-voorop"
