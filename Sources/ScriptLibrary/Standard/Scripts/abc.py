"""The rest of `abc`."""
