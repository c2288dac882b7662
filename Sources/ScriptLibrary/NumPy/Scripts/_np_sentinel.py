"""What numpy takes for an argument that was not given."""


class _NoValueType:
    """The class of `np._NoValue`."""
    __module__ = "numpy._globals"

    def __repr__(self):
        return "<no value>"


_NoValue = _NoValueType()
