"""Small stand-ins that several test folders share."""
