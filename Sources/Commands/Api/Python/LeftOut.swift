extension LeftOutReasons {
  /// Why names of Python's are not there. Of os only the part that concerns files and the environment counts.
  static let python = LeftOutReasons(rules: pythonRules, groups: pythonModules, outside: ["os"])

  private static let pythonRules: [Rule] = [
    Rule(
      nil, "__reduce__ __reduce_ex__ __getnewargs__ __getstate__ __setstate__",
      "pickle is not there: values are not written as programs that make them"),
    Rule(nil, "__ge__ __gt__ __le__ __lt__", "order is the class's own: object defines none"),
    Rule(
      nil, "__alloc__ __flags__ __itemsize__ __dictoffset__ __weakrefoffset__ __text_signature__ __getformat__",
      "a detail of how CPython lays out its memory"),
    Rule("types.code", "co_code co_lnotab co_linetable co_exceptiontable co_lines co_positions _co_code_adaptive "
      + "_varname_from_oparg co_stacksize", "CPython's bytecode: instructions here are others"),
    Rule("builtins", "copyright credits exit help license quit", "site's helpers for the prompt: the shell has its own"),
    Rule(nil, "__del__ __length_hint__ __class_getitem__ __annotations__ __builtins__ __isabstractmethod__",
      "no one has asked for it yet"),
    Rule("hashlib", "scrypt", "needs OpenSSL"),
  ]

  /// Modules whose missing names have one reason.
  private static let pythonModules: [String: String] = [
    "os": "outside of what a script may do: processes, users, signals, devices",
    "sys": "a detail of CPython's own interpreter, or of how it was built",
    "shutil": "archives and owners of files are not there",
    "time": "setting clocks, and clocks of other threads",
    "gc": "CPython's debugging of its collector",
    "asyncio": "networks, processes and signals are not there",
    "inspect": "CPython's own frames and source blocks",
  ]
}
