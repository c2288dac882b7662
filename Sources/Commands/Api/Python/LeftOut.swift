/// Why a name of Python's is not there.
enum LeftOut {
  /// Names of a group (nil for all groups) and the reason. The first rule that fits counts.
  private struct Rule {
    let group: String?
    let names: Set<String>
    let reason: String
  }

  private static func rule(_ group: String?, _ names: String, _ reason: String) -> Rule {
    Rule(group: group, names: Set(names.split(separator: " ").map(String.init)), reason: reason)
  }

  private static let rules: [Rule] = [
    rule(
      nil, "__reduce__ __reduce_ex__ __getnewargs__ __getstate__ __setstate__",
      "pickle is not there: values are not written as programs that make them"),
    rule(nil, "__ge__ __gt__ __le__ __lt__", "order is the class's own: object defines none"),
    rule(
      nil, "__alloc__ __flags__ __itemsize__ __dictoffset__ __weakrefoffset__ __text_signature__ __getformat__",
      "a detail of how CPython lays out its memory"),
    rule("types.code", "co_code co_lnotab co_linetable co_exceptiontable co_lines co_positions _co_code_adaptive "
      + "_varname_from_oparg co_stacksize", "CPython's bytecode: instructions here are others"),
    rule("builtins", "copyright credits exit help license quit", "site's helpers for the prompt: the shell has its own"),
    rule(nil, "__del__ __length_hint__ __class_getitem__ __annotations__ __builtins__ __isabstractmethod__",
      "no one has asked for it yet"),
    rule("hashlib", "scrypt", "needs OpenSSL"),
  ]

  /// Modules whose missing names have one reason.
  private static let modules: [String: String] = [
    "os": "outside of what a script may do: processes, users, signals, devices",
    "sys": "a detail of CPython's own interpreter, or of how it was built",
    "shutil": "archives and owners of files are not there",
    "time": "setting clocks, and clocks of other threads",
    "gc": "CPython's debugging of its collector",
    "asyncio": "networks, processes and signals are not there",
    "inspect": "CPython's own frames and source blocks",
  ]

  /// The reason, if one is known.
  static func reason(_ group: String, _ name: String) -> String? {
    for rule in rules where rule.group == nil || rule.group == group {
      if rule.names.contains(name) { return rule.reason }
    }
    return modules[group]
  }

  /// Whether the name belongs to the part of a module that issue and page leave out on purpose: not counted as missing.
  static func isOutside(_ group: String) -> Bool { group == "os" }
}
