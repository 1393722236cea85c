"""The one writer: commands in, journal first, then publish."""
