"""Pictures: pure drawing functions of data, place and style."""
