/// What Python's own functions, classes and methods are for: `len.__doc__`, `len?`, `inspect.signature(len)`.
///
/// The pages are text (a line with the name and its parameters, then indented lines), so that a program that asks for
/// none does nothing for them. Bytes have the methods of texts, so their pages are those of `str`, unless there are
/// own.
public enum BuiltinDocumentation {
  public struct Page: Sendable {
    /// `(obj, /)`; nil where calls have no signature that could be written.
    public let signature: String?
    public let text: String
  }

  private static let pages: [String: Page] = {
    var pages: [String: Page] = [:]
    for text in [functionPages, classPages, textPages, containerPages, numberPages] { read(text, into: &pages) }
    return pages
  }()

  private static func read(_ text: String, into pages: inout [String: Page]) {
    var name = ""
    var signature: String?
    var lines: [Substring] = []
    func end() {
      if !name.isEmpty { pages[name] = Page(signature: signature, text: lines.joined(separator: "\n")) }
      lines = []
    }
    for line in text.split(separator: "\n") {
      if line.hasPrefix("  ") {
        lines.append(line.dropFirst(2))
        continue
      }
      end()
      name = String(line.prefix { $0 != "(" })
      signature = name.count < line.count ? String(line.dropFirst(name.count)) : nil
    }
    end()
  }

  /// The page of a builtin function or of a method of a builtin class.
  public static func page(of native: NativeFunctionObject) -> Page? {
    guard let owner = native.ownerName, native.isMethod || native.module == nil else {
      guard native.module == nil || native.module == "builtins" else { return nil }
      return pages[native.name]
    }
    if let page = pages["\(owner).\(native.name)"] { return page }
    switch owner {
    case "bytes", "bytearray": return (pages["str.\(native.name)"] ?? pages["list.\(native.name)"]).map { ofBytes($0) }
    case "frozenset": return pages["set.\(native.name)"]
    case "tuple", "range": return pages["list.\(native.name)"]
    case "bool": return pages["int.\(native.name)"]
    default: return nil
    }
  }

  /// The page of a method of texts as bytes have it.
  private static func ofBytes(_ page: Page) -> Page {
    var signature = page.signature
    for (text, bytes) in [("' '", "b' '"), ("chars=", "bytes="), ("iterable,", "iterable_of_bytes,")] {
      signature = signature?.split(separator: text, omittingEmptySubsequences: false).joined(separator: bytes)
    }
    return Page(signature: signature, text: page.text)
  }

  /// The page of a builtin class.
  public static func page(of type: TypeObject) -> Page? { type.module == "builtins" ? pages[type.name] : nil }

  /// The text about a class of Python's or the library's.
  public static func text(of type: TypeObject) -> String? { page(of: type)?.text ?? libraryText(type) }

  /// What the rooms above know of their classes.
  nonisolated(unsafe) public static var libraryText: (TypeObject) -> String? = { (_: TypeObject) in nil }

  /// What the rooms above know of a function or member by its full name: notes and an example.
  nonisolated(unsafe) public static var libraryPage: (_ name: String) -> String? = { (_: String) in nil }

  /// A text that a function has itself, and its page below it.
  static func joined(_ own: String?, page name: String) -> String? {
    guard let page = libraryPage(name) else { return own }
    return own.map { "\($0)\n\n\(page)" } ?? page
  }
}

/// What a script's function of the library's is marked by: it knows its full name, `tf.linalg.expm`.
public protocol LibraryNamed: AnyObject {
  var libraryName: String? { get }
}

extension FunctionObject {
  /// `__doc__`.
  public var shownDocumentation: Handle {
    guard let name = (payload as? any LibraryNamed)?.libraryName else { return documentation }
    return BuiltinDocumentation.joined(documentation.asString, page: name).map { .string($0) } ?? .none
  }
}

extension GetSetObject {
  /// `__doc__`: of members of the library's classes.
  var shownDocumentation: String? { BuiltinDocumentation.libraryPage("\(ownerName).\(name)") }
}

extension NativeFunctionObject {
  /// `__doc__`.
  public var shownDocumentation: String? {
    if let page = BuiltinDocumentation.page(of: self) { return documentation ?? page.text }
    guard let place = isMethod ? ownerName : module else { return documentation }
    return BuiltinDocumentation.joined(documentation, page: "\(place).\(name)")
  }

  /// `(x, /, *, key=None)`, where it is known.
  public var shownSignature: String? {
    if let page = BuiltinDocumentation.page(of: self) { return page.signature }
    return parameters?.signature.map { "(\($0))" }
  }
}
