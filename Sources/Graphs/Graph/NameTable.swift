import Diagnostics

/// The names in use in one graph, and the name scope that is open: TensorFlow's `Graph.unique_name` and `name_scope`.
///
/// Names are compared without regard to case but keep the capitals that they were given.
struct NameTable {
  /// The open scope without its final slash; empty at the root.
  private(set) var scope = ""
  /// How often a name (in lower case) was asked for.
  private var uses: [String: Int] = [:]
  private var outerScopes: [String] = []

  init(scope: String = "") { self.scope = scope }

  /// `name` within the open scope, with `_1`, `_2`, … if it is taken.
  mutating func unique(_ name: String) -> String {
    let full = scope.isEmpty ? name : scope + "/" + name
    let key = full.lowercased()
    var number = uses[key] ?? 0
    uses[key] = number + 1
    if number == 0 { return full }
    var numbered = key
    while uses[numbered] != nil {
      numbered = "\(key)_\(number)"
      number += 1
    }
    uses[numbered] = 1
    return "\(full)_\(number - 1)"
  }

  /// Opens a scope and gives its full name with a final slash.
  ///
  /// A name with a final slash re-enters that scope as it is; an empty name goes to the root.
  mutating func enter(_ name: String) -> String {
    outerScopes.append(scope)
    if name.isEmpty {
      scope = ""
      return ""
    }
    scope = name.hasSuffix("/") ? String(name.dropLast()) : unique(name)
    return scope + "/"
  }

  mutating func leave() { scope = outerScopes.popLast() ?? "" }
}

extension NameTable {
  private static let nodePattern = #"^[A-Za-z0-9.][A-Za-z0-9_.\\/>-]*$"#
  private static let scopePattern = #"^[A-Za-z0-9_.\\/>-]*$"#

  static func isValidNodeName(_ name: String) -> Bool {
    guard let first = name.utf8.first, isLetterOrDigit(first) || first == UInt8(ascii: ".") else { return false }
    return isValidScopeName(name)
  }

  static func isValidScopeName(_ name: String) -> Bool { name.utf8.allSatisfy(isNameByte) }

  static func invalidNodeName(_ name: String) -> Failure {
    Failure(
      .valueError,
      "`\(name)` is not a valid node name. Accepted names conform to Regex /re.compile('\(nodePattern)')/")
  }

  /// Checks what a script gives to `name_scope`.
  ///
  /// - Throws: `ValueError` in TensorFlow's words; at the root a scope must also be a valid node name.
  static func checkScopeName(_ name: String, atRoot: Bool) throws {
    if name.isEmpty { return }
    let isValid = atRoot ? isValidNodeName(name) : isValidScopeName(name)
    if isValid { return }
    let pattern = atRoot ? nodePattern : scopePattern
    throw Failure(
      .valueError,
      "'\(name)' is not a valid \(atRoot ? "root " : "")scope name. A \(atRoot ? "root " : "")scope name has to match "
        + "the following pattern: \(pattern)")
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: false
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    if isLetterOrDigit(byte) { return true }
    switch byte {
    case UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "\\"), UInt8(ascii: "/"): return true
    case UInt8(ascii: ">"), UInt8(ascii: "-"): return true
    default: return false
    }
  }
}
