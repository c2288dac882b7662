extension LeftOutReasons {
  /// Why names of Python's are not there. Of os only the part that concerns files and the environment counts.
  static let python = LeftOutReasons(rules: pythonRules, groups: pythonModules, outside: ["os"])

  private static let pythonRules: [Rule] = [
    Rule(
      nil, "__alloc__ __flags__ __itemsize__ __dictoffset__ __weakrefoffset__ __text_signature__ __getformat__",
      "a detail of how CPython lays out its memory"),
    Rule("types.code", "co_code co_lnotab co_linetable co_exceptiontable co_lines co_positions _co_code_adaptive "
      + "_varname_from_oparg co_stacksize co_consts", "CPython's bytecode: instructions here are others"),
    Rule("types.code", "replace", "code is made by the compiler alone"),
    Rule("builtins", "copyright credits license", "the owners, makers and licence of CPython"),
    Rule("builtins.type", "__abstractmethods__", "an attribute of classes that have such methods; type itself raises"),
    Rule("builtins.OSError", "characters_written", "set by writes that would block, which there are not"),
    Rule("unittest", "installHandler removeHandler", "signals are not there"),
    Rule("time", "pthread_getcpuclockid", "there is one thread"),
    Rule("inspect", "BlockFinder", "a tokenizer's helper: tokenize is not there"),
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
