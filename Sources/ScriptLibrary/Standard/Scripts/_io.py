"""The classes of `io`, under the name that pickles know."""

from io import *
