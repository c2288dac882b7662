"""The rest of `sys`."""
