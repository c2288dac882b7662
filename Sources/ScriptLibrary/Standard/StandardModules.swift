import Diagnostics
import Script

/// Python's own modules, as far as they are there. Each is made when a script first imports it.
public enum StandardModules {
  private static let makers: [(String, @Sendable (Interpreter) throws -> ModuleObject)] = [
    ("math", MathModule.make), ("time", TimeModule.make), ("functools", FunctoolsModule.make),
    ("operator", OperatorModule.make), ("itertools", ItertoolsModule.make), ("collections", CollectionsModule.make),
    ("collections.abc", CollectionsModule.makeAbstract), ("timeit", TimeitModule.make), ("sys", SysModule.make),
    ("random", RandomModule.make), ("string", SmallModules.makeString), ("gc", SmallModules.makeGC),
    ("weakref", SmallModules.makeWeakref), ("abc", SmallModules.makeABC), ("types", SmallModules.makeTypes),
    ("contextlib", ContextlibModule.make), ("copy", CopyModule.make), ("enum", EnumModule.make),
    ("dataclasses", DataclassesModule.make), ("typing", TypingModule.make), ("statistics", StatisticsModule.make),
    ("pdb", PdbModule.make), ("bdb", PdbModule.makeBase),
  ]

  /// Makes the modules importable.
  public static func register(in interpreter: Interpreter) {
    for (name, make) in makers {
      interpreter.register(module: name) { (interpreter: Interpreter) throws -> ModuleObject in
        let module = try make(interpreter)
        StandardEffects.declare(in: module)
        return module
      }
    }
    for name in absent {
      interpreter.register(module: name) { (_: Interpreter) throws -> ModuleObject in
        throw Failure(
          .moduleNotFoundError, "No module named '\(name)'",
          hint: "'\(name)' is part of Python's library, but Tandem does not have it.")
      }
    }
  }

  /// Modules of CPython 3.11 that a script might ask for and that are not here.
  static let absent: [String] = [
    "argparse", "array", "ast", "asyncio", "base64", "bisect", "calendar", "cmath", "codecs", "concurrent", "configparser",
    "csv", "ctypes", "datetime", "decimal", "difflib", "dis", "email", "errno", "fractions", "ftplib", "getpass", "glob",
    "gzip", "hashlib", "heapq", "hmac", "html", "http", "importlib", "inspect", "io", "ipaddress", "json", "keyword",
    "linecache", "locale", "logging", "lzma", "mmap", "multiprocessing", "numbers", "os", "pathlib", "pickle",
    "platform", "pprint", "profile", "queue", "re", "resource", "sched", "secrets", "select", "selectors", "shelve",
    "shlex", "shutil", "signal", "socket", "sqlite3", "ssl", "stat", "struct", "subprocess", "symtable", "tarfile",
    "tempfile", "textwrap", "threading", "token", "tokenize", "trace", "traceback", "tracemalloc", "unicodedata",
    "unittest", "urllib", "uuid", "venv", "warnings", "wave", "webbrowser", "xml", "zipfile", "zlib", "zoneinfo",
  ]
}
