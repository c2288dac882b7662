"""The rest of `types`."""
