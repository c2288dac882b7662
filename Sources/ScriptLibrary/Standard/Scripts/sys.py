"""The rest of `sys`: how the interpreter is set up."""

copyright = ""
api_version = 1013
abiflags = ""
float_repr_style = "short"
prefix = base_prefix = exec_prefix = base_exec_prefix = platlibdir = ""
pycache_prefix = None
dont_write_bytecode = True
warnoptions = []
meta_path = []
path_hooks = []
path_importer_cache = {}
orig_argv = list(argv)
builtin_module_names = ("builtins", "gc", "itertools", "math", "sys", "time")
stdlib_module_names = frozenset()


class _Record(tuple):
    def __repr__(self):
        return "sys.%s(%s)" % (self._title, ", ".join("%s=%r" % pair for pair in zip(self._names, self)))

    def __getattr__(self, name):
        if name in self._names:
            return self[self._names.index(name)]
        raise AttributeError("'sys.%s' object has no attribute %r" % (self._title, name))


class _Flags(_Record):
    _title = "flags"
    _names = ("debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site", "no_site",
              "ignore_environment", "verbose", "bytes_warning", "quiet", "hash_randomization", "isolated", "dev_mode",
              "utf8_mode", "warn_default_encoding", "safe_path", "int_max_str_digits")


class _HashInfo(_Record):
    _title = "hash_info"
    _names = ("width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff")


class _ThreadInfo(_Record):
    _title = "thread_info"
    _names = ("name", "lock", "version")


flags = _Flags((0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, False, 1, 0, False, 4300))
hash_info = _HashInfo((64, 2305843009213693951, 314159, 0, 1000003, "fnv", 64, 0, 0))
thread_info = _ThreadInfo(("pthread", "semaphore", None))


class _StandardInput:
    """What is typed or piped in."""

    name = "<stdin>"
    mode = "r"
    encoding = "utf-8"
    closed = False

    def readline(self, size=-1):
        return _read_line()

    def read(self, size=-1):
        return "".join(self)

    def readlines(self, hint=-1):
        return list(self)

    def __iter__(self):
        return self

    def __next__(self):
        line = _read_line()
        if not line:
            raise StopIteration
        return line

    def isatty(self):
        import _files
        return _files.isatty(0)

    def readable(self):
        return True

    def fileno(self):
        return 0


stdin = __stdin__ = _StandardInput()


def getfilesystemencoding():
    return "utf-8"


def getfilesystemencodeerrors():
    return "surrogateescape"


def getswitchinterval():
    return 0.005


def setswitchinterval(interval, /):
    """There is one thread."""


def set_int_max_str_digits(maxdigits):
    if maxdigits and maxdigits < 640:
        raise ValueError("maxdigits must be 0 or larger than 640")


def is_finalizing():
    return False


def getallocatedblocks():
    return 0


def audit(event, /, *args):
    """Nobody listens."""


def addaudithook(hook, /):
    raise NotImplementedError("sys.addaudithook")


def displayhook(value, /):
    """What the prompt does with a value."""
    if value is not None:
        import builtins
        builtins._ = value
        print(repr(value))


__displayhook__ = displayhook


def excepthook(exctype, value, traceback, /):
    """What is done with an exception that nothing caught."""
    import traceback as module
    module.print_exception(exctype, value, traceback)


__excepthook__ = excepthook


def unraisablehook(unraisable, /):
    import traceback as module
    module.print_exception(unraisable.exc_value)


__unraisablehook__ = unraisablehook


_asyncgen_hooks = __import__("collections").namedtuple("asyncgen_hooks", "firstiter finalizer")(None, None)


def get_asyncgen_hooks():
    """What hears of asynchronous generators that begin and that are dropped."""
    return _asyncgen_hooks


def set_asyncgen_hooks(firstiter=..., finalizer=...):
    """Only None: the event loop here closes its generators itself."""
    for name, hook in (("firstiter", firstiter), ("finalizer", finalizer)):
        if hook is not ... and hook is not None:
            if not callable(hook):
                raise TypeError(f"callable {name} expected, got {type(hook).__name__}")
            raise NotImplementedError(f"sys.set_asyncgen_hooks({name}=...)")


def gettrace():
    """The function that hears of every line: there is none."""


def getprofile():
    """The function that hears of every call: there is none."""


def call_tracing(func, args, /):
    return func(*args)


def get_coroutine_origin_tracking_depth():
    return 0
