"""The rest of `operator`."""


def call(obj, /, *args, **kwargs):
    """`obj(*args, **kwargs)`."""
    return obj(*args, **kwargs)
