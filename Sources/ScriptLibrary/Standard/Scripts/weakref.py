"""The rest of `weakref`."""
