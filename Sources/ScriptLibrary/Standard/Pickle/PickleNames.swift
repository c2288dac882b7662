import Diagnostics
import Script

/// How classes and functions are found by their names, in both directions.
struct PickleNames {
  private let interpreter: Interpreter

  init(_ interpreter: Interpreter) { self.interpreter = interpreter }

  // MARK: Writing

  /// The parts of a dotted name. Throws AttributeError for what was defined in a function.
  func parts(_ name: String) throws -> [String] {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    if parts.contains("<locals>") { throw Failure(.attributeError, "Can't pickle local object '\(name)'") }
    return parts
  }

  /// `__module__`, or the module that the object is found in.
  func module(of value: Handle, _ parts: [String]) throws -> String {
    if let name = try interpreter.findAttribute(value, "__module__"), !name.isNone { return name.asString ?? "__main__" }
    for (name, module) in interpreter.modules.sorted(by: { $0.key < $1.key }) where name != "__main__" {
      if let found = try? find(parts, in: .object(module)), isSame(found.value, value) { return name }
    }
    if let builtin = interpreter.builtins[parts[0]], isSame(builtin, value) { return "builtins" }
    return "__main__"
  }

  /// The attribute at the end of a dotted name, and what it was found in.
  func find(_ parts: [String], in module: Handle) throws -> (value: Handle, parent: Handle)? {
    var value = module
    var parent = module
    for part in parts {
      guard let next = try interpreter.findAttribute(value, part) else { return nil }
      (parent, value) = (value, next)
    }
    return (value, parent)
  }

  /// `is`; natives that are bound anew each time they are asked for are the same when they are bound to the same.
  func isSame(_ found: Handle, _ value: Handle) -> Bool {
    if found.isIdentical(to: value) { return true }
    guard let left = found.as(BoundMethodObject.self), let right = value.as(BoundMethodObject.self) else { return false }
    return left.receiver.isIdentical(to: right.receiver) && left.function.isIdentical(to: right.function)
  }

  // MARK: Reading

  /// Modules whose functions reach beyond the session: files, the process, the interpreter itself. A pickle, which may
  /// come from anybody, does not get at them.
  private static let governed: Set<String> = [
    "os", "posix", "posixpath", "shutil", "io", "_files", "tempfile", "pathlib", "glob", "sys", "pdb", "bdb", "inspect",
    "gc", "timeit", "doctest", "unittest", "warnings", "pydoc",
  ]
  private static let governedBuiltins: Set<String> = [
    "eval", "exec", "compile", "open", "input", "breakpoint", "__import__", "setattr", "delattr", "exit", "quit", "help",
    "globals", "locals", "vars",
  ]

  /// The class or function `name` of a module that the session has, or that belongs to the library. No file is imported.
  func resolve(module moduleName: String, name: String, isDotted: Bool) throws -> Handle {
    let isLibrary = interpreter.moduleFactories[moduleName] != nil
    if interpreter.modules[moduleName] == nil && !isLibrary {
      let root = moduleName.split(separator: ".").first.map(String.init) ?? moduleName
      guard interpreter.modules[root] != nil || interpreter.moduleFactories[root] != nil else {
        throw Failure(
          .moduleNotFoundError, "No module named '\(moduleName)'",
          hint: "A pickle imports no files: import the module first.")
      }
    }
    let module = try interpreter.importModule(moduleName)
    let parts = isDotted ? name.split(separator: ".", omittingEmptySubsequences: false).map(String.init) : [name]
    guard let (value, _) = try find(parts, in: module) else {
      throw Failure(.attributeError, "Can't get attribute '\(name)' on \(try interpreter.repr(module))")
    }
    try check(value, moduleName, name)
    return value
  }

  /// Refuses functions that reach beyond the session, however they were found.
  func check(_ value: Handle, _ module: String, _ name: String) throws {
    guard let object = value.asObject, !(object is TypeObject), object.isCallable else { return }
    let owner = (try? interpreter.findAttribute(value, "__module__"))??.asString ?? module
    let isGoverned = PickleNames.governed.contains(owner) || PickleNames.governed.contains(module)
    let isBuiltin = (module == "builtins" || owner == "builtins") && PickleNames.governedBuiltins.contains(name)
    guard isGoverned || isBuiltin else { return }
    let type = try interpreter.getAttribute(interpreter.importModule("pickle"), "UnpicklingError")
    let made = try interpreter.call(type, [.string("function '\(module).\(name)' is forbidden in a pickle")])
    made.as(ExceptionObject.self)?.hint =
      "A pickle may name classes, and functions that touch nothing outside the session. Override find_class to allow more."
    try interpreter.raise(made)
  }
}

/// The names that Python 2 gave to modules and functions: what pickles of protocols 0 to 2 hold.
enum OldNames {
  private static let modules: [(String, String)] = [
    ("__builtin__", "builtins"), ("copy_reg", "copyreg"), ("Queue", "queue"), ("SocketServer", "socketserver"),
    ("ConfigParser", "configparser"), ("repr", "reprlib"), ("tkFileDialog", "tkinter.filedialog"),
    ("tkSimpleDialog", "tkinter.simpledialog"), ("tkColorChooser", "tkinter.colorchooser"),
    ("tkCommonDialog", "tkinter.commondialog"), ("Dialog", "tkinter.dialog"), ("Tkdnd", "tkinter.dnd"),
    ("tkFont", "tkinter.font"), ("tkMessageBox", "tkinter.messagebox"), ("ScrolledText", "tkinter.scrolledtext"),
    ("Tkconstants", "tkinter.constants"), ("Tix", "tkinter.tix"), ("ttk", "tkinter.ttk"), ("Tkinter", "tkinter"),
    ("markupbase", "_markupbase"), ("_winreg", "winreg"), ("thread", "_thread"), ("dummy_thread", "_dummy_thread"),
    ("dbhash", "dbm.bsd"), ("dumbdbm", "dbm.dumb"), ("dbm", "dbm.ndbm"), ("gdbm", "dbm.gnu"),
    ("xmlrpclib", "xmlrpc.client"), ("SimpleXMLRPCServer", "xmlrpc.server"), ("httplib", "http.client"),
    ("htmlentitydefs", "html.entities"), ("HTMLParser", "html.parser"), ("Cookie", "http.cookies"),
    ("cookielib", "http.cookiejar"), ("BaseHTTPServer", "http.server"), ("test.test_support", "test.support"),
    ("commands", "subprocess"), ("urlparse", "urllib.parse"), ("robotparser", "urllib.robotparser"),
    ("urllib2", "urllib.request"), ("anydbm", "dbm"), ("_abcoll", "collections.abc"),
  ]
  private static let names: [(String, String, String, String)] = [
    ("__builtin__", "xrange", "builtins", "range"), ("__builtin__", "reduce", "functools", "reduce"),
    ("__builtin__", "intern", "sys", "intern"), ("__builtin__", "unichr", "builtins", "chr"),
    ("__builtin__", "unicode", "builtins", "str"), ("__builtin__", "long", "builtins", "int"),
    ("itertools", "izip", "builtins", "zip"), ("itertools", "imap", "builtins", "map"),
    ("itertools", "ifilter", "builtins", "filter"), ("itertools", "ifilterfalse", "itertools", "filterfalse"),
    ("itertools", "izip_longest", "itertools", "zip_longest"), ("UserDict", "IterableUserDict", "collections", "UserDict"),
    ("UserList", "UserList", "collections", "UserList"), ("UserString", "UserString", "collections", "UserString"),
    ("whichdb", "whichdb", "dbm", "whichdb"), ("_socket", "fromfd", "socket", "fromfd"),
    ("_multiprocessing", "Connection", "multiprocessing.connection", "Connection"),
    ("urllib", "ContentTooShortError", "urllib.error", "ContentTooShortError"),
    ("urllib", "getproxies", "urllib.request", "getproxies"), ("urllib", "pathname2url", "urllib.request", "pathname2url"),
    ("urllib", "quote_plus", "urllib.parse", "quote_plus"), ("urllib", "quote", "urllib.parse", "quote"),
    ("urllib", "unquote_plus", "urllib.parse", "unquote_plus"), ("urllib", "unquote", "urllib.parse", "unquote"),
    ("urllib", "url2pathname", "urllib.request", "url2pathname"), ("urllib", "urlcleanup", "urllib.request", "urlcleanup"),
    ("urllib", "urlencode", "urllib.parse", "urlencode"), ("urllib", "urlopen", "urllib.request", "urlopen"),
    ("urllib", "urlretrieve", "urllib.request", "urlretrieve"), ("urllib2", "HTTPError", "urllib.error", "HTTPError"),
    ("urllib2", "URLError", "urllib.error", "URLError"),
  ]
  /// Names that only reading turns into today's.
  private static let read: [(String, String, String, String)] = [
    ("__builtin__", "basestring", "builtins", "str"), ("exceptions", "StandardError", "builtins", "Exception"),
    ("UserDict", "UserDict", "collections", "UserDict"),
  ]
  /// Modules that Python 2 had in two makings: reading takes either.
  private static let readModules: [(String, String)] = [
    ("cPickle", "pickle"), ("_elementtree", "xml.etree.ElementTree"), ("FileDialog", "tkinter.filedialog"),
    ("SimpleDialog", "tkinter.simpledialog"), ("DocXMLRPCServer", "xmlrpc.server"),
    ("SimpleHTTPServer", "http.server"), ("CGIHTTPServer", "http.server"), ("UserDict", "collections"),
    ("UserList", "collections"), ("UserString", "collections"), ("whichdb", "dbm"), ("StringIO", "io"),
    ("cStringIO", "io"),
  ]
  /// Exceptions that Python 2 did not have are written as what is nearest.
  private static let oserrors: Set<String> = [
    "BrokenPipeError", "ChildProcessError", "ConnectionAbortedError", "ConnectionError", "ConnectionRefusedError",
    "ConnectionResetError", "FileExistsError", "FileNotFoundError", "InterruptedError", "IsADirectoryError",
    "NotADirectoryError", "PermissionError", "ProcessLookupError", "TimeoutError",
  ]
  private static let exceptions: Set<String> = [
    "ArithmeticError", "AssertionError", "AttributeError", "BaseException", "BufferError", "BytesWarning",
    "DeprecationWarning", "EOFError", "EnvironmentError", "Exception", "FloatingPointError", "FutureWarning",
    "GeneratorExit", "IOError", "ImportError", "ImportWarning", "IndentationError", "IndexError", "KeyError",
    "KeyboardInterrupt", "LookupError", "MemoryError", "NameError", "NotImplementedError", "OSError", "OverflowError",
    "PendingDeprecationWarning", "ReferenceError", "RuntimeError", "RuntimeWarning", "StopIteration", "SyntaxError",
    "SyntaxWarning", "SystemError", "SystemExit", "TabError", "TypeError", "UnboundLocalError", "UnicodeDecodeError",
    "UnicodeEncodeError", "UnicodeError", "UnicodeTranslateError", "UnicodeWarning", "UserWarning", "ValueError",
    "Warning", "ZeroDivisionError",
  ]

  /// Python 2's module and name for today's.
  static func old(_ pair: (String, String)) -> (String, String) {
    if pair.0 == "builtins" && exceptions.contains(pair.1) { return ("exceptions", pair.1) }
    if pair.0 == "builtins" && oserrors.contains(pair.1) { return ("exceptions", "OSError") }
    if pair.0 == "builtins" && pair.1 == "ModuleNotFoundError" { return ("exceptions", "ImportError") }
    for row in names where row.2 == pair.0 && row.3 == pair.1 { return (row.0, row.1) }
    for row in modules where row.1 == pair.0 { return (row.0, pair.1) }
    return pair
  }

  /// Today's module and name for Python 2's.
  static func new(_ pair: (String, String)) -> (String, String) {
    for row in names + read where row.0 == pair.0 && row.1 == pair.1 { return (row.2, row.3) }
    if pair.0 == "exceptions" { return ("builtins", pair.1) }
    for row in modules + readModules where row.0 == pair.0 { return (row.1, pair.1) }
    return pair
  }
}
