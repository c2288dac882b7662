/// The names that CPython 3.11 lists: of the builtins, of the builtin types, of the modules that the library has.
///
/// Recorded from `dir`; of a module its `__all__`, or its names without those of modules that it imports.
enum PythonNames {
  /// One group a line: its name, a colon, the names; lines that are indented go on.
  static let text = """
    builtins: ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup BlockingIOError
      BrokenPipeError BufferError BytesWarning ChildProcessError ConnectionAbortedError ConnectionError
      ConnectionRefusedError ConnectionResetError DeprecationWarning EOFError Ellipsis EncodingWarning
      EnvironmentError Exception ExceptionGroup False FileExistsError FileNotFoundError FloatingPointError
      FutureWarning GeneratorExit IOError ImportError ImportWarning IndentationError IndexError InterruptedError
      IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError ModuleNotFoundError NameError None
      NotADirectoryError NotImplemented NotImplementedError OSError OverflowError PendingDeprecationWarning
      PermissionError ProcessLookupError RecursionError ReferenceError ResourceWarning RuntimeError RuntimeWarning
      StopAsyncIteration StopIteration SyntaxError SyntaxWarning SystemError SystemExit TabError TimeoutError True
      TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError
      UnicodeWarning UserWarning ValueError Warning ZeroDivisionError __build_class__ __debug__ __doc__ __import__
      __name__ abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile
      complex copyright credits delattr dict dir divmod enumerate eval exec exit filter float format frozenset getattr
      globals hasattr hash help hex id input int isinstance issubclass iter len license list locals map max memoryview
      min next object oct open ord pow print property quit range repr reversed round set setattr slice sorted
      staticmethod str sum super tuple type vars zip
    builtins.int: __abs__ __add__ __and__ __bool__ __ceil__ __class__ __delattr__ __dir__ __divmod__ __doc__ __eq__
      __float__ __floor__ __floordiv__ __format__ __ge__ __getattribute__ __getnewargs__ __getstate__ __gt__ __hash__
      __index__ __init__ __init_subclass__ __int__ __invert__ __le__ __lshift__ __lt__ __mod__ __mul__ __ne__ __neg__
      __new__ __or__ __pos__ __pow__ __radd__ __rand__ __rdivmod__ __reduce__ __reduce_ex__ __repr__ __rfloordiv__
      __rlshift__ __rmod__ __rmul__ __ror__ __round__ __rpow__ __rrshift__ __rshift__ __rsub__ __rtruediv__ __rxor__
      __setattr__ __sizeof__ __str__ __sub__ __subclasshook__ __truediv__ __trunc__ __xor__ as_integer_ratio bit_count
      bit_length conjugate denominator from_bytes imag numerator real to_bytes
    builtins.bool: __abs__ __add__ __and__ __bool__ __ceil__ __class__ __delattr__ __dir__ __divmod__ __doc__ __eq__
      __float__ __floor__ __floordiv__ __format__ __ge__ __getattribute__ __getnewargs__ __getstate__ __gt__ __hash__
      __index__ __init__ __init_subclass__ __int__ __invert__ __le__ __lshift__ __lt__ __mod__ __mul__ __ne__ __neg__
      __new__ __or__ __pos__ __pow__ __radd__ __rand__ __rdivmod__ __reduce__ __reduce_ex__ __repr__ __rfloordiv__
      __rlshift__ __rmod__ __rmul__ __ror__ __round__ __rpow__ __rrshift__ __rshift__ __rsub__ __rtruediv__ __rxor__
      __setattr__ __sizeof__ __str__ __sub__ __subclasshook__ __truediv__ __trunc__ __xor__ as_integer_ratio bit_count
      bit_length conjugate denominator from_bytes imag numerator real to_bytes
    builtins.float: __abs__ __add__ __bool__ __ceil__ __class__ __delattr__ __dir__ __divmod__ __doc__ __eq__
      __float__ __floor__ __floordiv__ __format__ __ge__ __getattribute__ __getformat__ __getnewargs__ __getstate__
      __gt__ __hash__ __init__ __init_subclass__ __int__ __le__ __lt__ __mod__ __mul__ __ne__ __neg__ __new__ __pos__
      __pow__ __radd__ __rdivmod__ __reduce__ __reduce_ex__ __repr__ __rfloordiv__ __rmod__ __rmul__ __round__
      __rpow__ __rsub__ __rtruediv__ __setattr__ __sizeof__ __str__ __sub__ __subclasshook__ __truediv__ __trunc__
      as_integer_ratio conjugate fromhex hex imag is_integer real
    builtins.complex: __abs__ __add__ __bool__ __class__ __complex__ __delattr__ __dir__ __doc__ __eq__ __format__
      __ge__ __getattribute__ __getnewargs__ __getstate__ __gt__ __hash__ __init__ __init_subclass__ __le__ __lt__
      __mul__ __ne__ __neg__ __new__ __pos__ __pow__ __radd__ __reduce__ __reduce_ex__ __repr__ __rmul__ __rpow__
      __rsub__ __rtruediv__ __setattr__ __sizeof__ __str__ __sub__ __subclasshook__ __truediv__ conjugate imag real
    builtins.str: __add__ __class__ __contains__ __delattr__ __dir__ __doc__ __eq__ __format__ __ge__ __getattribute__
      __getitem__ __getnewargs__ __getstate__ __gt__ __hash__ __init__ __init_subclass__ __iter__ __le__ __len__
      __lt__ __mod__ __mul__ __ne__ __new__ __reduce__ __reduce_ex__ __repr__ __rmod__ __rmul__ __setattr__ __sizeof__
      __str__ __subclasshook__ capitalize casefold center count encode endswith expandtabs find format format_map
      index isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle
      isupper join ljust lower lstrip maketrans partition removeprefix removesuffix replace rfind rindex rjust
      rpartition rsplit rstrip split splitlines startswith strip swapcase title translate upper zfill
    builtins.bytes: __add__ __bytes__ __class__ __contains__ __delattr__ __dir__ __doc__ __eq__ __format__ __ge__
      __getattribute__ __getitem__ __getnewargs__ __getstate__ __gt__ __hash__ __init__ __init_subclass__ __iter__
      __le__ __len__ __lt__ __mod__ __mul__ __ne__ __new__ __reduce__ __reduce_ex__ __repr__ __rmod__ __rmul__
      __setattr__ __sizeof__ __str__ __subclasshook__ capitalize center count decode endswith expandtabs find fromhex
      hex index isalnum isalpha isascii isdigit islower isspace istitle isupper join ljust lower lstrip maketrans
      partition removeprefix removesuffix replace rfind rindex rjust rpartition rsplit rstrip split splitlines
      startswith strip swapcase title translate upper zfill
    builtins.bytearray: __add__ __alloc__ __class__ __contains__ __delattr__ __delitem__ __dir__ __doc__ __eq__
      __format__ __ge__ __getattribute__ __getitem__ __getstate__ __gt__ __hash__ __iadd__ __imul__ __init__
      __init_subclass__ __iter__ __le__ __len__ __lt__ __mod__ __mul__ __ne__ __new__ __reduce__ __reduce_ex__
      __repr__ __rmod__ __rmul__ __setattr__ __setitem__ __sizeof__ __str__ __subclasshook__ append capitalize center
      clear copy count decode endswith expandtabs extend find fromhex hex index insert isalnum isalpha isascii isdigit
      islower isspace istitle isupper join ljust lower lstrip maketrans partition pop remove removeprefix removesuffix
      replace reverse rfind rindex rjust rpartition rsplit rstrip split splitlines startswith strip swapcase title
      translate upper zfill
    builtins.memoryview: __class__ __delattr__ __delitem__ __dir__ __doc__ __enter__ __eq__ __exit__ __format__ __ge__
      __getattribute__ __getitem__ __getstate__ __gt__ __hash__ __init__ __init_subclass__ __iter__ __le__ __len__
      __lt__ __ne__ __new__ __reduce__ __reduce_ex__ __repr__ __setattr__ __setitem__ __sizeof__ __str__
      __subclasshook__ c_contiguous cast contiguous f_contiguous format hex itemsize nbytes ndim obj readonly release
      shape strides suboffsets tobytes tolist toreadonly
    builtins.list: __add__ __class__ __class_getitem__ __contains__ __delattr__ __delitem__ __dir__ __doc__ __eq__
      __format__ __ge__ __getattribute__ __getitem__ __getstate__ __gt__ __hash__ __iadd__ __imul__ __init__
      __init_subclass__ __iter__ __le__ __len__ __lt__ __mul__ __ne__ __new__ __reduce__ __reduce_ex__ __repr__
      __reversed__ __rmul__ __setattr__ __setitem__ __sizeof__ __str__ __subclasshook__ append clear copy count extend
      index insert pop remove reverse sort
    builtins.tuple: __add__ __class__ __class_getitem__ __contains__ __delattr__ __dir__ __doc__ __eq__ __format__
      __ge__ __getattribute__ __getitem__ __getnewargs__ __getstate__ __gt__ __hash__ __init__ __init_subclass__
      __iter__ __le__ __len__ __lt__ __mul__ __ne__ __new__ __reduce__ __reduce_ex__ __repr__ __rmul__ __setattr__
      __sizeof__ __str__ __subclasshook__ count index
    builtins.dict: __class__ __class_getitem__ __contains__ __delattr__ __delitem__ __dir__ __doc__ __eq__ __format__
      __ge__ __getattribute__ __getitem__ __getstate__ __gt__ __hash__ __init__ __init_subclass__ __ior__ __iter__
      __le__ __len__ __lt__ __ne__ __new__ __or__ __reduce__ __reduce_ex__ __repr__ __reversed__ __ror__ __setattr__
      __setitem__ __sizeof__ __str__ __subclasshook__ clear copy fromkeys get items keys pop popitem setdefault update
      values
    builtins.set: __and__ __class__ __class_getitem__ __contains__ __delattr__ __dir__ __doc__ __eq__ __format__
      __ge__ __getattribute__ __getstate__ __gt__ __hash__ __iand__ __init__ __init_subclass__ __ior__ __isub__
      __iter__ __ixor__ __le__ __len__ __lt__ __ne__ __new__ __or__ __rand__ __reduce__ __reduce_ex__ __repr__ __ror__
      __rsub__ __rxor__ __setattr__ __sizeof__ __str__ __sub__ __subclasshook__ __xor__ add clear copy difference
      difference_update discard intersection intersection_update isdisjoint issubset issuperset pop remove
      symmetric_difference symmetric_difference_update union update
    builtins.frozenset: __and__ __class__ __class_getitem__ __contains__ __delattr__ __dir__ __doc__ __eq__ __format__
      __ge__ __getattribute__ __getstate__ __gt__ __hash__ __init__ __init_subclass__ __iter__ __le__ __len__ __lt__
      __ne__ __new__ __or__ __rand__ __reduce__ __reduce_ex__ __repr__ __ror__ __rsub__ __rxor__ __setattr__
      __sizeof__ __str__ __sub__ __subclasshook__ __xor__ copy difference intersection isdisjoint issubset issuperset
      symmetric_difference union
    builtins.range: __bool__ __class__ __contains__ __delattr__ __dir__ __doc__ __eq__ __format__ __ge__
      __getattribute__ __getitem__ __getstate__ __gt__ __hash__ __init__ __init_subclass__ __iter__ __le__ __len__
      __lt__ __ne__ __new__ __reduce__ __reduce_ex__ __repr__ __reversed__ __setattr__ __sizeof__ __str__
      __subclasshook__ count index start step stop
    builtins.slice: __class__ __delattr__ __dir__ __doc__ __eq__ __format__ __ge__ __getattribute__ __getstate__
      __gt__ __hash__ __init__ __init_subclass__ __le__ __lt__ __ne__ __new__ __reduce__ __reduce_ex__ __repr__
      __setattr__ __sizeof__ __str__ __subclasshook__ indices start step stop
    builtins.type: __abstractmethods__ __annotations__ __base__ __bases__ __basicsize__ __call__ __class__ __delattr__
      __dict__ __dictoffset__ __dir__ __doc__ __eq__ __flags__ __format__ __ge__ __getattribute__ __getstate__ __gt__
      __hash__ __init__ __init_subclass__ __instancecheck__ __itemsize__ __le__ __lt__ __module__ __mro__ __name__
      __ne__ __new__ __or__ __prepare__ __qualname__ __reduce__ __reduce_ex__ __repr__ __ror__ __setattr__ __sizeof__
      __str__ __subclasscheck__ __subclasses__ __subclasshook__ __text_signature__ __weakrefoffset__ mro
    builtins.object: __class__ __delattr__ __dir__ __doc__ __eq__ __format__ __ge__ __getattribute__ __getstate__
      __gt__ __hash__ __init__ __init_subclass__ __le__ __lt__ __ne__ __new__ __reduce__ __reduce_ex__ __repr__
      __setattr__ __sizeof__ __str__ __subclasshook__
    builtins.property: __class__ __delattr__ __delete__ __dir__ __doc__ __eq__ __format__ __ge__ __get__
      __getattribute__ __getstate__ __gt__ __hash__ __init__ __init_subclass__ __isabstractmethod__ __le__ __lt__
      __ne__ __new__ __reduce__ __reduce_ex__ __repr__ __set__ __set_name__ __setattr__ __sizeof__ __str__
      __subclasshook__ deleter fdel fget fset getter setter
    builtins.staticmethod: __call__ __class__ __delattr__ __dict__ __dir__ __doc__ __eq__ __format__ __func__ __ge__
      __get__ __getattribute__ __getstate__ __gt__ __hash__ __init__ __init_subclass__ __isabstractmethod__ __le__
      __lt__ __ne__ __new__ __reduce__ __reduce_ex__ __repr__ __setattr__ __sizeof__ __str__ __subclasshook__
      __wrapped__
    builtins.classmethod: __class__ __delattr__ __dict__ __dir__ __doc__ __eq__ __format__ __func__ __ge__ __get__
      __getattribute__ __getstate__ __gt__ __hash__ __init__ __init_subclass__ __isabstractmethod__ __le__ __lt__
      __ne__ __new__ __reduce__ __reduce_ex__ __repr__ __setattr__ __sizeof__ __str__ __subclasshook__ __wrapped__
    builtins.super: __class__ __delattr__ __dir__ __doc__ __eq__ __format__ __ge__ __get__ __getattribute__
      __getstate__ __gt__ __hash__ __init__ __init_subclass__ __le__ __lt__ __ne__ __new__ __reduce__ __reduce_ex__
      __repr__ __self__ __self_class__ __setattr__ __sizeof__ __str__ __subclasshook__ __thisclass__
    builtins.BaseException: __cause__ __class__ __context__ __delattr__ __dict__ __dir__ __doc__ __eq__ __format__
      __ge__ __getattribute__ __getstate__ __gt__ __hash__ __init__ __init_subclass__ __le__ __lt__ __ne__ __new__
      __reduce__ __reduce_ex__ __repr__ __setattr__ __setstate__ __sizeof__ __str__ __subclasshook__
      __suppress_context__ __traceback__ add_note args with_traceback
    builtins.OSError: __cause__ __class__ __context__ __delattr__ __dict__ __dir__ __doc__ __eq__ __format__ __ge__
      __getattribute__ __getstate__ __gt__ __hash__ __init__ __init_subclass__ __le__ __lt__ __ne__ __new__ __reduce__
      __reduce_ex__ __repr__ __setattr__ __setstate__ __sizeof__ __str__ __subclasshook__ __suppress_context__
      __traceback__ add_note args characters_written errno filename filename2 strerror with_traceback
    builtins.ImportError: __cause__ __class__ __context__ __delattr__ __dict__ __dir__ __doc__ __eq__ __format__
      __ge__ __getattribute__ __getstate__ __gt__ __hash__ __init__ __init_subclass__ __le__ __lt__ __ne__ __new__
      __reduce__ __reduce_ex__ __repr__ __setattr__ __setstate__ __sizeof__ __str__ __subclasshook__
      __suppress_context__ __traceback__ add_note args msg name path with_traceback
    builtins.SyntaxError: __cause__ __class__ __context__ __delattr__ __dict__ __dir__ __doc__ __eq__ __format__
      __ge__ __getattribute__ __getstate__ __gt__ __hash__ __init__ __init_subclass__ __le__ __lt__ __ne__ __new__
      __reduce__ __reduce_ex__ __repr__ __setattr__ __setstate__ __sizeof__ __str__ __subclasshook__
      __suppress_context__ __traceback__ add_note args end_lineno end_offset filename lineno msg offset
      print_file_and_line text with_traceback
    builtins.UnicodeDecodeError: __cause__ __class__ __context__ __delattr__ __dict__ __dir__ __doc__ __eq__
      __format__ __ge__ __getattribute__ __getstate__ __gt__ __hash__ __init__ __init_subclass__ __le__ __lt__ __ne__
      __new__ __reduce__ __reduce_ex__ __repr__ __setattr__ __setstate__ __sizeof__ __str__ __subclasshook__
      __suppress_context__ __traceback__ add_note args encoding end object reason start with_traceback
    builtins.StopIteration: __cause__ __class__ __context__ __delattr__ __dict__ __dir__ __doc__ __eq__ __format__
      __ge__ __getattribute__ __getstate__ __gt__ __hash__ __init__ __init_subclass__ __le__ __lt__ __ne__ __new__
      __reduce__ __reduce_ex__ __repr__ __setattr__ __setstate__ __sizeof__ __str__ __subclasshook__
      __suppress_context__ __traceback__ add_note args value with_traceback
    builtins.BaseExceptionGroup: __cause__ __class__ __class_getitem__ __context__ __delattr__ __dict__ __dir__
      __doc__ __eq__ __format__ __ge__ __getattribute__ __getstate__ __gt__ __hash__ __init__ __init_subclass__ __le__
      __lt__ __ne__ __new__ __reduce__ __reduce_ex__ __repr__ __setattr__ __setstate__ __sizeof__ __str__
      __subclasshook__ __suppress_context__ __traceback__ add_note args derive exceptions message split subgroup
      with_traceback
    builtins.enumerate: __class__ __class_getitem__ __delattr__ __dir__ __doc__ __eq__ __format__ __ge__
      __getattribute__ __getstate__ __gt__ __hash__ __init__ __init_subclass__ __iter__ __le__ __lt__ __ne__ __new__
      __next__ __reduce__ __reduce_ex__ __repr__ __setattr__ __sizeof__ __str__ __subclasshook__
    builtins.zip: __class__ __delattr__ __dir__ __doc__ __eq__ __format__ __ge__ __getattribute__ __getstate__ __gt__
      __hash__ __init__ __init_subclass__ __iter__ __le__ __lt__ __ne__ __new__ __next__ __reduce__ __reduce_ex__
      __repr__ __setattr__ __setstate__ __sizeof__ __str__ __subclasshook__
    builtins.map: __class__ __delattr__ __dir__ __doc__ __eq__ __format__ __ge__ __getattribute__ __getstate__ __gt__
      __hash__ __init__ __init_subclass__ __iter__ __le__ __lt__ __ne__ __new__ __next__ __reduce__ __reduce_ex__
      __repr__ __setattr__ __sizeof__ __str__ __subclasshook__
    builtins.filter: __class__ __delattr__ __dir__ __doc__ __eq__ __format__ __ge__ __getattribute__ __getstate__
      __gt__ __hash__ __init__ __init_subclass__ __iter__ __le__ __lt__ __ne__ __new__ __next__ __reduce__
      __reduce_ex__ __repr__ __setattr__ __sizeof__ __str__ __subclasshook__
    builtins.reversed: __class__ __delattr__ __dir__ __doc__ __eq__ __format__ __ge__ __getattribute__ __getstate__
      __gt__ __hash__ __init__ __init_subclass__ __iter__ __le__ __length_hint__ __lt__ __ne__ __new__ __next__
      __reduce__ __reduce_ex__ __repr__ __setattr__ __setstate__ __sizeof__ __str__ __subclasshook__
    types.generator: __class__ __del__ __delattr__ __dir__ __doc__ __eq__ __format__ __ge__ __getattribute__
      __getstate__ __gt__ __hash__ __init__ __init_subclass__ __iter__ __le__ __lt__ __name__ __ne__ __new__ __next__
      __qualname__ __reduce__ __reduce_ex__ __repr__ __setattr__ __sizeof__ __str__ __subclasshook__ close gi_code
      gi_frame gi_running gi_suspended gi_yieldfrom send throw
    types.coroutine: __await__ __class__ __del__ __delattr__ __dir__ __doc__ __eq__ __format__ __ge__ __getattribute__
      __getstate__ __gt__ __hash__ __init__ __init_subclass__ __le__ __lt__ __name__ __ne__ __new__ __qualname__
      __reduce__ __reduce_ex__ __repr__ __setattr__ __sizeof__ __str__ __subclasshook__ close cr_await cr_code
      cr_frame cr_origin cr_running cr_suspended send throw
    types.async_generator: __aiter__ __anext__ __class__ __class_getitem__ __del__ __delattr__ __dir__ __doc__ __eq__
      __format__ __ge__ __getattribute__ __getstate__ __gt__ __hash__ __init__ __init_subclass__ __le__ __lt__
      __name__ __ne__ __new__ __qualname__ __reduce__ __reduce_ex__ __repr__ __setattr__ __sizeof__ __str__
      __subclasshook__ aclose ag_await ag_code ag_frame ag_running asend athrow
    types.function: __annotations__ __builtins__ __call__ __class__ __closure__ __code__ __defaults__ __delattr__
      __dict__ __dir__ __doc__ __eq__ __format__ __ge__ __get__ __getattribute__ __getstate__ __globals__ __gt__
      __hash__ __init__ __init_subclass__ __kwdefaults__ __le__ __lt__ __module__ __name__ __ne__ __new__ __qualname__
      __reduce__ __reduce_ex__ __repr__ __setattr__ __sizeof__ __str__ __subclasshook__
    types.method: __call__ __class__ __delattr__ __dir__ __doc__ __eq__ __format__ __func__ __ge__ __getattribute__
      __getstate__ __gt__ __hash__ __init__ __init_subclass__ __le__ __lt__ __ne__ __new__ __reduce__ __reduce_ex__
      __repr__ __self__ __setattr__ __sizeof__ __str__ __subclasshook__
    types.module: __annotations__ __class__ __delattr__ __dict__ __dir__ __doc__ __eq__ __format__ __ge__
      __getattribute__ __getstate__ __gt__ __hash__ __init__ __init_subclass__ __le__ __lt__ __ne__ __new__ __reduce__
      __reduce_ex__ __repr__ __setattr__ __sizeof__ __str__ __subclasshook__
    types.code: __class__ __delattr__ __dir__ __doc__ __eq__ __format__ __ge__ __getattribute__ __getstate__ __gt__
      __hash__ __init__ __init_subclass__ __le__ __lt__ __ne__ __new__ __reduce__ __reduce_ex__ __repr__ __setattr__
      __sizeof__ __str__ __subclasshook__ _co_code_adaptive _varname_from_oparg co_argcount co_cellvars co_code
      co_consts co_exceptiontable co_filename co_firstlineno co_flags co_freevars co_kwonlyargcount co_lines
      co_linetable co_lnotab co_name co_names co_nlocals co_positions co_posonlyargcount co_qualname co_stacksize
      co_varnames replace
    math: acos acosh asin asinh atan atan2 atanh cbrt ceil comb copysign cos cosh degrees dist e erf erfc exp exp2
      expm1 fabs factorial floor fmod frexp fsum gamma gcd hypot inf isclose isfinite isinf isnan isqrt lcm ldexp
      lgamma log log10 log1p log2 modf nan nextafter perm pi pow prod radians remainder sin sinh sqrt tan tanh tau
      trunc ulp
    cmath: acos acosh asin asinh atan atanh cos cosh e exp inf infj isclose isfinite isinf isnan log log10 nan nanj
      phase pi polar rect sin sinh sqrt tan tanh tau
    time: CLOCK_BOOTTIME CLOCK_MONOTONIC CLOCK_MONOTONIC_RAW CLOCK_PROCESS_CPUTIME_ID CLOCK_REALTIME CLOCK_TAI
      CLOCK_THREAD_CPUTIME_ID altzone asctime clock_getres clock_gettime clock_gettime_ns clock_settime
      clock_settime_ns ctime daylight get_clock_info gmtime localtime mktime monotonic monotonic_ns perf_counter
      perf_counter_ns process_time process_time_ns pthread_getcpuclockid sleep strftime strptime struct_time
      thread_time thread_time_ns time time_ns timezone tzname tzset
    timeit: Timer default_timer repeat timeit
    random: Random SystemRandom betavariate choice choices expovariate gammavariate gauss getrandbits getstate
      lognormvariate normalvariate paretovariate randbytes randint random randrange sample seed setstate shuffle
      triangular uniform vonmisesvariate weibullvariate
    functools: WRAPPER_ASSIGNMENTS WRAPPER_UPDATES cache cached_property cmp_to_key lru_cache partial partialmethod
      reduce singledispatch singledispatchmethod total_ordering update_wrapper wraps
    itertools: accumulate chain combinations combinations_with_replacement compress count cycle dropwhile filterfalse
      groupby islice pairwise permutations product repeat starmap takewhile tee zip_longest
    collections: ChainMap Counter OrderedDict UserDict UserList UserString defaultdict deque namedtuple
    collections.abc: AsyncGenerator AsyncIterable AsyncIterator Awaitable ByteString Callable Collection Container
      Coroutine Generator Hashable ItemsView Iterable Iterator KeysView Mapping MappingView MutableMapping
      MutableSequence MutableSet Reversible Sequence Set Sized ValuesView
    string: Formatter Template ascii_letters ascii_lowercase ascii_uppercase capwords digits hexdigits octdigits
      printable punctuation whitespace
    re: A ASCII DOTALL I IGNORECASE L LOCALE M MULTILINE Match NOFLAG Pattern RegexFlag S U UNICODE VERBOSE X compile
      error escape findall finditer fullmatch match purge search split sub subn template
    json: JSONDecodeError JSONDecoder JSONEncoder dump dumps load loads
    os: CLD_CONTINUED CLD_DUMPED CLD_EXITED CLD_KILLED CLD_STOPPED CLD_TRAPPED DirEntry EFD_CLOEXEC EFD_NONBLOCK
      EFD_SEMAPHORE EX_CANTCREAT EX_CONFIG EX_DATAERR EX_IOERR EX_NOHOST EX_NOINPUT EX_NOPERM EX_NOUSER EX_OK EX_OSERR
      EX_OSFILE EX_PROTOCOL EX_SOFTWARE EX_TEMPFAIL EX_UNAVAILABLE EX_USAGE F_LOCK F_OK F_TEST F_TLOCK F_ULOCK
      GRND_NONBLOCK GRND_RANDOM MFD_ALLOW_SEALING MFD_CLOEXEC MFD_HUGETLB MFD_HUGE_16GB MFD_HUGE_16MB MFD_HUGE_1GB
      MFD_HUGE_1MB MFD_HUGE_256MB MFD_HUGE_2GB MFD_HUGE_2MB MFD_HUGE_32MB MFD_HUGE_512KB MFD_HUGE_512MB MFD_HUGE_64KB
      MFD_HUGE_8MB MFD_HUGE_MASK MFD_HUGE_SHIFT NGROUPS_MAX O_ACCMODE O_APPEND O_ASYNC O_CLOEXEC O_CREAT O_DIRECT
      O_DIRECTORY O_DSYNC O_EXCL O_FSYNC O_LARGEFILE O_NDELAY O_NOATIME O_NOCTTY O_NOFOLLOW O_NONBLOCK O_PATH O_RDONLY
      O_RDWR O_RSYNC O_SYNC O_TMPFILE O_TRUNC O_WRONLY POSIX_FADV_DONTNEED POSIX_FADV_NOREUSE POSIX_FADV_NORMAL
      POSIX_FADV_RANDOM POSIX_FADV_SEQUENTIAL POSIX_FADV_WILLNEED POSIX_SPAWN_CLOSE POSIX_SPAWN_DUP2 POSIX_SPAWN_OPEN
      PRIO_PGRP PRIO_PROCESS PRIO_USER P_ALL P_NOWAIT P_NOWAITO P_PGID P_PID P_PIDFD P_WAIT RTLD_DEEPBIND RTLD_GLOBAL
      RTLD_LAZY RTLD_LOCAL RTLD_NODELETE RTLD_NOLOAD RTLD_NOW RWF_APPEND RWF_DSYNC RWF_HIPRI RWF_NOWAIT RWF_SYNC R_OK
      SCHED_BATCH SCHED_FIFO SCHED_IDLE SCHED_OTHER SCHED_RESET_ON_FORK SCHED_RR SEEK_CUR SEEK_DATA SEEK_END SEEK_HOLE
      SEEK_SET SPLICE_F_MORE SPLICE_F_MOVE SPLICE_F_NONBLOCK ST_APPEND ST_MANDLOCK ST_NOATIME ST_NODEV ST_NODIRATIME
      ST_NOEXEC ST_NOSUID ST_RDONLY ST_RELATIME ST_SYNCHRONOUS ST_WRITE TMP_MAX WCONTINUED WCOREDUMP WEXITED
      WEXITSTATUS WIFCONTINUED WIFEXITED WIFSIGNALED WIFSTOPPED WNOHANG WNOWAIT WSTOPPED WSTOPSIG WTERMSIG WUNTRACED
      W_OK XATTR_CREATE XATTR_REPLACE XATTR_SIZE_MAX X_OK abort access altsep chdir chmod chown chroot close
      closerange confstr confstr_names copy_file_range cpu_count ctermid curdir defpath device_encoding devnull dup
      dup2 environ environb error eventfd eventfd_read eventfd_write execl execle execlp execlpe execv execve execvp
      execvpe extsep fchdir fchmod fchown fdatasync fdopen fork forkpty fpathconf fsdecode fsencode fspath fstat
      fstatvfs fsync ftruncate fwalk get_blocking get_exec_path get_inheritable get_terminal_size getcwd getcwdb
      getegid getenv getenvb geteuid getgid getgrouplist getgroups getloadavg getlogin getpgid getpgrp getpid getppid
      getpriority getrandom getresgid getresuid getsid getuid getxattr initgroups isatty kill killpg lchown linesep
      link listdir listxattr lockf login_tty lseek lstat major makedev makedirs memfd_create minor mkdir mkfifo mknod
      name nice open openpty pardir path pathconf pathconf_names pathsep pidfd_open pipe pipe2 popen posix_fadvise
      posix_fallocate posix_spawn posix_spawnp pread preadv putenv pwrite pwritev read readlink readv register_at_fork
      remove removedirs removexattr rename renames replace rmdir scandir sched_get_priority_max sched_get_priority_min
      sched_getaffinity sched_getparam sched_getscheduler sched_param sched_rr_get_interval sched_setaffinity
      sched_setparam sched_setscheduler sched_yield sendfile sep set_blocking set_inheritable setegid seteuid setgid
      setgroups setpgid setpgrp setpriority setregid setresgid setresuid setreuid setsid setuid setxattr spawnl
      spawnle spawnlp spawnlpe spawnv spawnve spawnvp spawnvpe splice stat stat_result statvfs statvfs_result strerror
      supports_bytes_environ symlink sync sysconf sysconf_names system tcgetpgrp tcsetpgrp terminal_size times
      times_result truncate ttyname umask uname uname_result unlink unsetenv urandom utime wait wait3 wait4 waitid
      waitid_result waitpid waitstatus_to_exitcode walk write writev
    os.path: abspath altsep basename commonpath commonprefix curdir defpath devnull dirname exists expanduser
      expandvars extsep getatime getctime getmtime getsize isabs isdir isfile islink ismount join lexists normcase
      normpath pardir pathsep realpath relpath samefile sameopenfile samestat sep split splitdrive splitext
      supports_unicode_filenames
    pathlib: Path PosixPath PurePath PurePosixPath PureWindowsPath WindowsPath
    sys: abiflags addaudithook api_version argv audit base_exec_prefix base_prefix breakpointhook builtin_module_names
      byteorder call_tracing copyright displayhook dont_write_bytecode exc_info excepthook exception exec_prefix
      executable exit flags float_info float_repr_style get_asyncgen_hooks get_coroutine_origin_tracking_depth
      get_int_max_str_digits getallocatedblocks getdefaultencoding getdlopenflags getfilesystemencodeerrors
      getfilesystemencoding getprofile getrecursionlimit getrefcount getsizeof getswitchinterval gettrace hash_info
      hexversion implementation int_info intern is_finalizing maxsize maxunicode meta_path modules orig_argv path
      path_hooks path_importer_cache platform platlibdir prefix pycache_prefix set_asyncgen_hooks
      set_coroutine_origin_tracking_depth set_int_max_str_digits setdlopenflags setprofile setrecursionlimit
      setswitchinterval settrace stderr stdin stdlib_module_names stdout thread_info unraisablehook version
      version_info warnoptions
    io: BlockingIOError BufferedIOBase BufferedRWPair BufferedRandom BufferedReader BufferedWriter BytesIO
      DEFAULT_BUFFER_SIZE FileIO IOBase IncrementalNewlineDecoder RawIOBase SEEK_CUR SEEK_END SEEK_SET StringIO
      TextIOBase TextIOWrapper UnsupportedOperation open open_code text_encoding
    datetime: MAXYEAR MINYEAR UTC date datetime time timedelta timezone tzinfo
    contextlib: AbstractAsyncContextManager AbstractContextManager AsyncExitStack ContextDecorator ExitStack aclosing
      asynccontextmanager chdir closing contextmanager nullcontext redirect_stderr redirect_stdout suppress
    operator: abs add and_ attrgetter call concat contains countOf delitem eq floordiv ge getitem gt iadd iand iconcat
      ifloordiv ilshift imatmul imod imul index indexOf inv invert ior ipow irshift is_ is_not isub itemgetter
      itruediv ixor le length_hint lshift lt matmul methodcaller mod mul ne neg not_ or_ pos pow rshift setitem sub
      truediv truth xor
    abc: ABC ABCMeta abstractclassmethod abstractmethod abstractproperty abstractstaticmethod get_cache_token
      update_abstractmethods
    enum: CONFORM CONTINUOUS EJECT Enum EnumCheck EnumMeta EnumType Flag FlagBoundary IntEnum IntFlag KEEP NAMED_FLAGS
      ReprEnum STRICT StrEnum UNIQUE auto global_enum global_enum_repr global_flag_repr global_str member nonmember
      pickle_by_enum_name pickle_by_global_name property unique verify
    dataclasses: Field FrozenInstanceError InitVar KW_ONLY MISSING asdict astuple dataclass field fields is_dataclass
      make_dataclass replace
    typing: AbstractSet Annotated Any AnyStr AsyncContextManager AsyncGenerator AsyncIterable AsyncIterator Awaitable
      BinaryIO ByteString Callable ChainMap ClassVar Collection Concatenate Container ContextManager Coroutine Counter
      DefaultDict Deque Dict Final ForwardRef FrozenSet Generator Generic Hashable IO ItemsView Iterable Iterator
      KeysView List Literal LiteralString Mapping MappingView Match MutableMapping MutableSequence MutableSet
      NamedTuple Never NewType NoReturn NotRequired Optional OrderedDict ParamSpec ParamSpecArgs ParamSpecKwargs
      Pattern Protocol Required Reversible Self Sequence Set Sized SupportsAbs SupportsBytes SupportsComplex
      SupportsFloat SupportsIndex SupportsInt SupportsRound TYPE_CHECKING Text TextIO Tuple Type TypeAlias TypeGuard
      TypeVar TypeVarTuple TypedDict Union Unpack ValuesView assert_never assert_type cast clear_overloads
      dataclass_transform final get_args get_origin get_overloads get_type_hints is_typeddict no_type_check
      no_type_check_decorator overload reveal_type runtime_checkable
    copy: Error copy deepcopy
    traceback: FrameSummary StackSummary TracebackException clear_frames extract_stack extract_tb format_exc
      format_exception format_exception_only format_list format_stack format_tb print_exc print_exception print_last
      print_stack print_tb walk_stack walk_tb
    warnings: catch_warnings filterwarnings formatwarning resetwarnings showwarning simplefilter warn warn_explicit
    pprint: PrettyPrinter isreadable isrecursive pformat pp pprint saferepr
    textwrap: TextWrapper dedent fill indent shorten wrap
    statistics: NormalDist StatisticsError correlation covariance fmean geometric_mean harmonic_mean linear_regression
      mean median median_grouped median_high median_low mode multimode pstdev pvariance quantiles stdev variance
    fractions: Fraction
    decimal: BasicContext Clamped Context ConversionSyntax Decimal DecimalException DecimalTuple DefaultContext
      DivisionByZero DivisionImpossible DivisionUndefined ExtendedContext FloatOperation HAVE_CONTEXTVAR HAVE_THREADS
      Inexact InvalidContext InvalidOperation MAX_EMAX MAX_PREC MIN_EMIN MIN_ETINY Overflow ROUND_05UP ROUND_CEILING
      ROUND_DOWN ROUND_FLOOR ROUND_HALF_DOWN ROUND_HALF_EVEN ROUND_HALF_UP ROUND_UP Rounded Subnormal Underflow
      getcontext localcontext setcontext
    bisect: bisect bisect_left bisect_right insort insort_left insort_right
    heapq: heapify heappop heappush heappushpop heapreplace merge nlargest nsmallest
    array: ArrayType array typecodes
    struct: Struct calcsize error iter_unpack pack pack_into unpack unpack_from
    hashlib: algorithms_available algorithms_guaranteed blake2b blake2s file_digest md5 new pbkdf2_hmac sha1 sha224
      sha256 sha384 sha3_224 sha3_256 sha3_384 sha3_512 sha512 shake_128 shake_256
    base64: a85decode a85encode b16decode b16encode b32decode b32encode b32hexdecode b32hexencode b64decode b64encode
      b85decode b85encode decode decodebytes encode encodebytes standard_b64decode standard_b64encode
      urlsafe_b64decode urlsafe_b64encode
    uuid: Enum NAMESPACE_DNS NAMESPACE_OID NAMESPACE_URL NAMESPACE_X500 RESERVED_FUTURE RESERVED_MICROSOFT
      RESERVED_NCS RFC_4122 SafeUUID UUID bytes_ getnode int_ uuid1 uuid3 uuid4 uuid5
    tempfile: NamedTemporaryFile SpooledTemporaryFile TMP_MAX TemporaryDirectory TemporaryFile gettempdir gettempdirb
      gettempprefix gettempprefixb mkdtemp mkstemp mktemp tempdir
    shutil: Error ExecError SameFileError SpecialFileError chown copy copy2 copyfile copyfileobj copymode copystat
      copytree disk_usage get_archive_formats get_terminal_size get_unpack_formats ignore_patterns make_archive move
      register_archive_format register_unpack_format rmtree unpack_archive unregister_archive_format
      unregister_unpack_format which
    types: AsyncGeneratorType BuiltinFunctionType BuiltinMethodType CellType ClassMethodDescriptorType CodeType
      CoroutineType DynamicClassAttribute EllipsisType FrameType FunctionType GeneratorType GenericAlias
      GetSetDescriptorType LambdaType MappingProxyType MemberDescriptorType MethodDescriptorType MethodType
      MethodWrapperType ModuleType NoneType NotImplementedType SimpleNamespace TracebackType UnionType
      WrapperDescriptorType coroutine new_class prepare_class resolve_bases
    inspect: ArgInfo Arguments Attribute BlockFinder BoundArguments CORO_CLOSED CORO_CREATED CORO_RUNNING
      CORO_SUSPENDED CO_ASYNC_GENERATOR CO_COROUTINE CO_GENERATOR CO_ITERABLE_COROUTINE CO_NESTED CO_NEWLOCALS
      CO_NOFREE CO_OPTIMIZED CO_VARARGS CO_VARKEYWORDS ClassFoundException ClosureVars EndOfBlock FrameInfo
      FullArgSpec GEN_CLOSED GEN_CREATED GEN_RUNNING GEN_SUSPENDED Parameter Signature TPFLAGS_IS_ABSTRACT Traceback
      classify_class_attrs cleandoc currentframe findsource formatannotation formatannotationrelativeto
      formatargvalues get_annotations getabsfile getargs getargvalues getattr_static getblock getcallargs getclasstree
      getclosurevars getcomments getcoroutinelocals getcoroutinestate getdoc getfile getframeinfo getfullargspec
      getgeneratorlocals getgeneratorstate getinnerframes getlineno getmembers getmembers_static getmodule
      getmodulename getmro getouterframes getsource getsourcefile getsourcelines indentsize isabstract isasyncgen
      isasyncgenfunction isawaitable isbuiltin isclass iscode iscoroutine iscoroutinefunction isdatadescriptor isframe
      isfunction isgenerator isgeneratorfunction isgetsetdescriptor ismemberdescriptor ismethod ismethoddescriptor
      ismethodwrapper ismodule isroutine istraceback signature stack trace unwrap walktree
    weakref: CallableProxyType ProxyType ProxyTypes ReferenceType WeakKeyDictionary WeakMethod WeakSet
      WeakValueDictionary finalize getweakrefcount getweakrefs proxy ref
    gc: DEBUG_COLLECTABLE DEBUG_LEAK DEBUG_SAVEALL DEBUG_STATS DEBUG_UNCOLLECTABLE callbacks collect disable enable
      freeze garbage get_count get_debug get_freeze_count get_objects get_referents get_referrers get_stats
      get_threshold is_finalized is_tracked isenabled set_debug set_threshold unfreeze
    unittest: FunctionTestCase IsolatedAsyncioTestCase SkipTest TestCase TestLoader TestResult TestSuite
      TextTestResult TextTestRunner addModuleCleanup defaultTestLoader doModuleCleanups enterModuleContext
      expectedFailure findTestCases getTestCaseNames installHandler main makeSuite registerResult removeHandler
      removeResult skip skipIf skipUnless
    doctest: COMPARISON_FLAGS DONT_ACCEPT_BLANKLINE DONT_ACCEPT_TRUE_FOR_1 DebugRunner DocFileSuite DocTest
      DocTestFailure DocTestFinder DocTestParser DocTestRunner DocTestSuite ELLIPSIS Example FAIL_FAST
      IGNORE_EXCEPTION_DETAIL NORMALIZE_WHITESPACE OutputChecker REPORTING_FLAGS REPORT_CDIFF REPORT_NDIFF
      REPORT_ONLY_FIRST_FAILURE REPORT_UDIFF SKIP UnexpectedException debug debug_src register_optionflag
      run_docstring_examples script_from_examples set_unittest_reportflags testfile testmod testsource
    asyncio: ALL_COMPLETED AbstractChildWatcher AbstractEventLoop AbstractEventLoopPolicy AbstractServer Barrier
      BaseEventLoop BaseProtocol BaseTransport BoundedSemaphore BrokenBarrierError BufferedProtocol CancelledError
      Condition DatagramProtocol DatagramTransport DefaultEventLoopPolicy Event FIRST_COMPLETED FIRST_EXCEPTION
      FastChildWatcher Future Handle IncompleteReadError InvalidStateError LifoQueue LimitOverrunError Lock
      MultiLoopChildWatcher PidfdChildWatcher PriorityQueue Protocol Queue QueueEmpty QueueFull ReadTransport Runner
      SafeChildWatcher SelectorEventLoop Semaphore SendfileNotAvailableError Server StreamReader StreamReaderProtocol
      StreamWriter SubprocessProtocol SubprocessTransport Task ThreadedChildWatcher Timeout TimeoutError TimerHandle
      Transport WriteTransport all_tasks as_completed create_subprocess_exec create_subprocess_shell create_task
      current_task ensure_future gather get_child_watcher get_event_loop get_event_loop_policy get_running_loop
      iscoroutine iscoroutinefunction isfuture new_event_loop open_connection open_unix_connection run
      run_coroutine_threadsafe set_child_watcher set_event_loop set_event_loop_policy shield sleep start_server
      start_unix_server timeout timeout_at to_thread wait wait_for wrap_future
    calendar: Calendar FRIDAY HTMLCalendar IllegalMonthError IllegalWeekdayError LocaleHTMLCalendar LocaleTextCalendar
      MONDAY SATURDAY SUNDAY THURSDAY TUESDAY TextCalendar WEDNESDAY calendar day_abbr day_name firstweekday isleap
      leapdays month month_abbr month_name monthcalendar monthrange prcal prmonth setfirstweekday timegm weekday
      weekheader
    argparse: Action ArgumentDefaultsHelpFormatter ArgumentError ArgumentParser ArgumentTypeError
      BooleanOptionalAction FileType HelpFormatter MetavarTypeHelpFormatter Namespace ONE_OR_MORE OPTIONAL PARSER
      REMAINDER RawDescriptionHelpFormatter RawTextHelpFormatter SUPPRESS ZERO_OR_MORE
    contextvars: Context ContextVar Token copy_context
    csv: Dialect DictReader DictWriter Error QUOTE_ALL QUOTE_MINIMAL QUOTE_NONE QUOTE_NONNUMERIC Sniffer __doc__
      __version__ excel excel_tab field_size_limit get_dialect list_dialects reader register_dialect unix_dialect
      unregister_dialect writer
    difflib: Differ HtmlDiff IS_CHARACTER_JUNK IS_LINE_JUNK Match SequenceMatcher context_diff diff_bytes
      get_close_matches ndiff restore unified_diff
    errno: E2BIG EACCES EADDRINUSE EADDRNOTAVAIL EADV EAFNOSUPPORT EAGAIN EALREADY EBADE EBADF EBADFD EBADMSG
      EBADR EBADRQC EBADSLT EBFONT EBUSY ECANCELED ECHILD ECHRNG ECOMM ECONNABORTED ECONNREFUSED ECONNRESET
      EDEADLK EDEADLOCK EDESTADDRREQ EDOM EDOTDOT EDQUOT EEXIST EFAULT EFBIG EHOSTDOWN EHOSTUNREACH EIDRM EILSEQ
      EINPROGRESS EINTR EINVAL EIO EISCONN EISDIR EISNAM EKEYEXPIRED EKEYREJECTED EKEYREVOKED EL2HLT EL2NSYNC
      EL3HLT EL3RST ELIBACC ELIBBAD ELIBEXEC ELIBMAX ELIBSCN ELNRNG ELOOP EMEDIUMTYPE EMFILE EMLINK EMSGSIZE
      EMULTIHOP ENAMETOOLONG ENAVAIL ENETDOWN ENETRESET ENETUNREACH ENFILE ENOANO ENOBUFS ENOCSI ENODATA ENODEV
      ENOENT ENOEXEC ENOKEY ENOLCK ENOLINK ENOMEDIUM ENOMEM ENOMSG ENONET ENOPKG ENOPROTOOPT ENOSPC ENOSR ENOSTR
      ENOSYS ENOTBLK ENOTCONN ENOTDIR ENOTEMPTY ENOTNAM ENOTRECOVERABLE ENOTSOCK ENOTSUP ENOTTY ENOTUNIQ ENXIO
      EOPNOTSUPP EOVERFLOW EOWNERDEAD EPERM EPFNOSUPPORT EPIPE EPROTO EPROTONOSUPPORT EPROTOTYPE ERANGE EREMCHG
      EREMOTE EREMOTEIO ERESTART ERFKILL EROFS ESHUTDOWN ESOCKTNOSUPPORT ESPIPE ESRCH ESRMNT ESTALE ESTRPIPE ETIME
      ETIMEDOUT ETOOMANYREFS ETXTBSY EUCLEAN EUNATCH EUSERS EWOULDBLOCK EXDEV EXFULL errorcode
    graphlib: CycleError TopologicalSorter
    html: escape unescape
    keyword: iskeyword issoftkeyword kwlist softkwlist
    linecache: checkcache clearcache getline lazycache
    platform: architecture freedesktop_os_release java_ver libc_ver mac_ver machine node platform processor
      python_branch python_build python_compiler python_implementation python_revision python_version
      python_version_tuple release system system_alias uname uname_result version win32_edition win32_is_iot
      win32_ver
    queue: Empty Full LifoQueue PriorityQueue Queue SimpleQueue
    reprlib: Repr recursive_repr repr
    secrets: SystemRandom choice compare_digest randbelow randbits token_bytes token_hex token_urlsafe
    shlex: join quote shlex split
    urllib.parse: DefragResult DefragResultBytes ParseResult ParseResultBytes SplitResult SplitResultBytes
      parse_qs parse_qsl quote quote_from_bytes quote_plus unquote unquote_plus unquote_to_bytes urldefrag
      urlencode urljoin urlparse urlsplit urlunparse urlunsplit
    """
}
