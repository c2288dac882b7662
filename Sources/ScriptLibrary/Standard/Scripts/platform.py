"""What the program runs on, as far as a script may know."""

import sys as _sys

from collections import namedtuple as _namedtuple

__all__ = ["machine", "node", "platform", "processor", "python_branch", "python_build", "python_compiler",
           "python_implementation", "python_revision", "python_version", "python_version_tuple", "release", "system",
           "version", "architecture", "uname", "uname_result", "system_alias", "libc_ver", "java_ver", "mac_ver",
           "win32_ver", "win32_edition", "win32_is_iot", "freedesktop_os_release"]


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


class uname_result(_namedtuple("uname_result", "system node release version machine")):
    """What `uname` gives; the processor is asked for apart."""

    __slots__ = ()

    @property
    def processor(self):
        return processor()

    def __iter__(self):
        return iter(tuple(super().__iter__()) + (self.processor,))

    def __len__(self):
        return 6

    def __getitem__(self, index):
        return tuple(self)[index]


def uname():
    """The system's answers at once."""
    return uname_result(system(), node(), release(), version(), machine())


def system_alias(system, release, version):
    """The name under which a system is sold: that of Linux is its own."""
    return (system, release, version)


def libc_ver(executable=None, lib="", version="", chunksize=16384):
    """The C library; not told."""
    return (lib, version)


def java_ver(release="", vendor="", vminfo=("", "", ""), osinfo=("", "", "")):
    """The Java machine that the interpreter runs on: none."""
    return (release, vendor, vminfo, osinfo)


def mac_ver(release="", versioninfo=("", "", ""), machine=""):
    """The version of macOS: none."""
    return (release, versioninfo, machine)


def win32_ver(release="", version="", csd="", ptype=""):
    """The version of Windows: none."""
    return (release, version, csd, ptype)


def win32_edition():
    """The edition of Windows: none."""
    return None


def win32_is_iot():
    """Whether this is Windows for small devices."""
    return False


def freedesktop_os_release():
    """The distribution's description of itself, a file of the system's: not read."""
    raise OSError("Unable to read files /etc/os-release, /usr/lib/os-release")
