"""`os.path`: the functions of `posixpath`."""

from posixpath import *
from posixpath import __all__

__name__ = "posixpath"
