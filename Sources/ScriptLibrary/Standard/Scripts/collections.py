"""The rest of `collections`."""
