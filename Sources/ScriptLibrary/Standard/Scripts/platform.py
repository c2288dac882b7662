"""What the program runs on, as far as a script may know."""

import sys as _sys

__all__ = ["machine", "node", "platform", "processor", "python_branch", "python_build", "python_compiler",
           "python_implementation", "python_revision", "python_version", "python_version_tuple", "release", "system",
           "version", "architecture"]


def system():
    """The name of the system."""
    return "Linux"


def python_implementation():
    """The name of the interpreter."""
    return "Tandem"


def python_version():
    """The version of the language."""
    return ".".join(map(str, _sys.version_info[:3]))


def python_version_tuple():
    """The version of the language in parts."""
    return tuple(map(str, _sys.version_info[:3]))


def python_compiler():
    """What the interpreter was compiled with."""
    return "Swift"


def python_branch():
    return ""


def python_revision():
    return ""


def python_build():
    return ("", "")


def architecture(executable="", bits="", linkage=""):
    """The size of addresses."""
    return (bits or "64bit", linkage or "ELF")


def machine():
    """The kind of processor; not told."""
    return ""


def node():
    """The machine's name in the network; not told."""
    return ""


def processor():
    return ""


def release():
    return ""


def version():
    return ""


def platform(aliased=False, terse=False):
    """All of it in one text."""
    return "Linux"
