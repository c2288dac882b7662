"""What `copy` raises."""


class Error(Exception):
    """A value that can't be copied."""


error = Error
Error.__module__ = "copy"
