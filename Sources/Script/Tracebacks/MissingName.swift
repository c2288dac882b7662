import Diagnostics

/// The names behind NameError and AttributeError, and what else the writer could have meant.
enum MissingName {
  /// The name in the text of a NameError or AttributeError, for `e.name`.
  static func quoted(in failure: Failure) -> String? {
    switch failure.kind {
    case .nameError:
      guard failure.message.hasPrefix("name '") || failure.message.hasPrefix("cannot access free variable '") else {
        return nil
      }
      return lastQuoted(failure.message)
    case .attributeError: return failure.message.hasSuffix("'") ? lastQuoted(failure.message) : nil
    default: return nil
    }
  }

  private static func lastQuoted(_ message: String) -> String? {
    let parts = message.split(separator: "'", omittingEmptySubsequences: false)
    return parts.count >= 3 ? String(parts[parts.count - 2]) : nil
  }

  /// The name to suggest under a traceback; nil when none is near enough.
  static func suggestion(for exception: ExceptionObject, _ interpreter: Interpreter) -> String? {
    guard let name = exception.missingName else { return nil }
    if let owner = exception.missingOwner {
      guard let names = try? interpreter.attributeNames(of: owner) else { return nil }
      return nearest(name, names)
    }
    let isName = exception.type.isSubclass(of: interpreter.exceptionClass(for: .nameError))
    return isName ? nearest(name, exception.visibleNames) : nil
  }

  /// The nearest of the names by CPython's measure: every letter inserted, removed or exchanged costs 2, a change of case 1;
  /// a third of all letters may differ.
  static func nearest(_ name: String, _ candidates: [String]) -> String? {
    guard candidates.count < 750, name.utf8.count <= 40 else { return nil }
    let wanted = Array(name.utf8)
    var best: (name: String, distance: Int)?
    for candidate in candidates where candidate != name {
      let other = Array(candidate.utf8)
      if other.count > 40 { continue }
      let limit = min((wanted.count + other.count + 3) * 2 / 6, (best?.distance ?? Int.max))
      let distance = editDistance(wanted, other)
      if distance > limit { continue }
      if best.map({ distance < $0.distance }) ?? true { best = (candidate, distance) }
    }
    return best?.name
  }

  private static func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var previous = Array(0...right.count).map { $0 * 2 }
    for (row, letter) in left.enumerated() {
      var current = [(row + 1) * 2]
      for (column, other) in right.enumerated() {
        let exchange = previous[column] + substitution(letter, other)
        current.append(min(exchange, previous[column + 1] + 2, current[column] + 2))
      }
      previous = current
    }
    return previous[right.count]
  }

  private static func substitution(_ left: UInt8, _ right: UInt8) -> Int {
    if left == right { return 0 }
    let isLetter = (65...90).contains(left & 0xdf)
    return isLetter && left & 0xdf == right & 0xdf ? 1 : 2
  }
}

extension Interpreter {
  /// The names with values that code in the frame can see: locals, enclosing functions', globals, builtins.
  func visibleNames(_ frame: UnsafeMutablePointer<Frame>) -> [String] {
    let code = frame.pointee.code
    var names: [String] = []
    for (index, name) in code.localNames.enumerated() where !frame.pointee.base[index].isUndefined { names.append(name) }
    names += code.freeNames
    if code.usesNamespace, let namespace = frame.pointee.base[0].as(DictObject.self) { names += namespace.stringKeys }
    return names + frame.pointee.globals.stringKeys + builtins.members.stringKeys
  }

  /// `dir(x)` as strings.
  func attributeNames(of object: Handle) throws -> [String] {
    guard let dir = builtins["dir"] else { return [] }
    return try elements(call(dir, [object])).compactMap { $0.asString }
  }
}
