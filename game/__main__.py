"""`python -m game` is the command `voorop`."""

from game.cli import main

if __name__ == "__main__":
    main()
