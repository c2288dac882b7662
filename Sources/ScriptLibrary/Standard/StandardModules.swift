import Diagnostics
import Script

/// Python's own modules, as far as they are there. Each is made when a script first imports it.
public enum StandardModules {
  private static let makers: [(String, @Sendable (Interpreter) throws -> ModuleObject)] = [
    ("math", MathModule.make), ("time", TimeModule.make), ("functools", FunctoolsModule.make),
    ("operator", OperatorModule.make), ("itertools", ItertoolsModule.make), ("collections", CollectionsModule.make),
    ("timeit", TimeitModule.make), ("sys", SysModule.make),
    ("random", RandomModule.make), ("gc", SmallModules.makeGC),
    ("weakref", SmallModules.makeWeakref), ("abc", AbstractClasses.make), ("types", SmallModules.makeTypes),
    ("copy", CopyModule.make),
    ("dataclasses", DataclassesModule.make), ("statistics", StatisticsModule.make),
    ("pdb", PdbModule.make), ("bdb", PdbModule.makeBase),
    ("re", RegexModule.make), ("json", JSONModule.make), ("traceback", TracebackModule.make), ("inspect", InspectModule.make),
    ("_files", FilesModule.make), ("_binary", BinaryModule.make),
    ("_hash", HashModule.make), ("_pickle", PickleModule.make),
  ]

  /// Makes the modules importable.
  public static func register(in interpreter: Interpreter) {
    ScriptModules.register(in: interpreter)
    for (name, make) in makers {
      interpreter.register(module: name) { (interpreter: Interpreter) throws -> ModuleObject in
        let module = try make(interpreter)
        // What of it is written in the script language, unless it is there already.
        if interpreter.modules[name] !== module { try ScriptModules.complete(module, name, interpreter) }
        StandardEffects.declare(in: module)
        return module
      }
    }
    defineOpen(in: interpreter)
    SiteBuiltins.install(in: interpreter)
    for name in absent where interpreter.moduleFactories[name] == nil {
      interpreter.register(module: name) { (_: Interpreter) throws -> ModuleObject in
        throw Failure(
          .moduleNotFoundError, "No module named '\(name)'",
          hint: "'\(name)' is part of Python's library, but Tandem does not have it.")
      }
    }
  }

  /// The builtin `open`: the function of `io`, which is imported when a file is first opened.
  private static func defineOpen(in interpreter: Interpreter) {
    let signature =
      "file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None"
    interpreter.builtins.define("open", signature) { (call: NativeCall) in
      let open = try call.interpreter.getAttribute(call.interpreter.importModule("io"), "open")
      return try call.interpreter.call(open, call.arguments)
    }
  }

  /// Modules of CPython 3.11 that a script might ask for and that are not here.
  static let absent: [String] = [
    "aifc", "asynchat", "asyncore", "atexit", "audioop", "bz2", "cProfile", "cgi", "cgitb", "chunk", "cmd", "code",
    "codecs", "codeop", "colorsys", "compileall", "concurrent", "configparser", "crypt", "ctypes", "curses", "dbm",
    "dis", "distutils", "email", "encodings", "ensurepip", "faulthandler", "fcntl", "filecmp", "fileinput", "ftplib",
    "getopt", "getpass", "gettext", "grp", "gzip", "http", "imaplib", "imghdr", "imp", "importlib", "ipaddress",
    "locale", "logging", "lzma", "mailbox", "mailcap", "marshal", "mimetypes", "mmap", "modulefinder", "msilib",
    "multiprocessing", "netrc", "nis", "nntplib", "optparse", "ossaudiodev", "pickletools", "pipes", "pkgutil",
    "plistlib", "poplib", "posix", "profile", "pstats", "pty", "pwd", "py_compile", "pyclbr", "pyexpat", "quopri",
    "readline", "resource", "rlcompleter", "runpy", "sched", "select", "selectors", "shelve", "signal", "site",
    "smtpd", "smtplib", "sndhdr", "socket", "socketserver", "spwd", "sqlite3", "ssl", "stringprep", "subprocess",
    "sunau", "symtable", "sysconfig", "syslog", "tabnanny", "tarfile", "telnetlib", "termios", "threading", "tkinter",
    "token", "tokenize", "tomllib", "trace", "tracemalloc", "tty", "turtle", "unicodedata", "uu", "venv", "wave",
    "webbrowser", "wsgiref", "xdrlib", "xml", "xmlrpc", "zipapp", "zipfile", "zipimport", "zlib", "zoneinfo",
  ]
}
