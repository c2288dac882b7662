import LineEditing
import Script
import Sessions

/// What Tab offers: names of the session, attributes of live objects, modules, magics.
///
/// Only dotted names are evaluated, never calls or subscripts: pressing Tab runs nothing.
struct NameCompletion {
  private let session: Session

  init(_ session: Session) { self.session = session }

  private var interpreter: Interpreter { session.interpreter }

  func completion(of text: String) -> Completion {
    let line = text.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    if let magic = magicName(line) { return magic }
    let word = line.suffix(while: { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." })
    guard !(word.first?.isNumber ?? false) else { return .none }
    let before = line.dropLast(word.count)
    if let imported = importName(before, word) { return imported }
    var parts = word.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let prefix = parts.removeLast()
    if parts.isEmpty { return offer(names, prefix) }
    guard let object = value(of: parts) else { return .none }
    return offer(interpreter.attributeNames(object), prefix)
  }

  private func offer(_ names: [String], _ prefix: String) -> Completion {
    let hidesPrivate = !prefix.hasPrefix("_")
    let found = Set(names).filter { $0.hasPrefix(prefix) && !(hidesPrivate && $0.hasPrefix("_")) }
    return Completion(length: prefix.unicodeScalars.count, candidates: found.sorted())
  }

  /// Globals, builtins and keywords.
  private var names: [String] {
    interpreter.globals.stringKeys + interpreter.builtins.members.stringKeys + Keywords.all
  }

  private func value(of path: [String]) -> Handle? {
    guard let first = path.first, var value = interpreter.globals[first] ?? interpreter.builtins[first] else { return nil }
    for name in path.dropFirst() {
      guard let next = try? interpreter.findAttribute(value, name) else { return nil }
      value = next
    }
    return value
  }

  // MARK: Magics

  /// `%ti`, `%%gr`, and the magic that `%help %` is about.
  private func magicName(_ line: Substring) -> Completion? {
    var rest = line.drop { $0 == " " }
    if rest.hasPrefix("%help ") { rest = rest.dropFirst(6) }
    guard rest.hasPrefix("%") else { return nil }
    let name = rest.drop { $0 == "%" }
    guard name.allSatisfy({ $0.isLetter }) else { return nil }
    return offer(Array(session.magics.keys), String(name))
  }

  // MARK: Imports

  /// `import te`, `from te`, `from tensorflow import ke`.
  private func importName(_ before: Substring, _ word: Substring) -> Completion? {
    let words = before.split(separator: " ")
    switch words.count {
    case 1 where words[0] == "import" || words[0] == "from": return moduleName(String(word))
    case 2... where words[0] == "import" && words.last?.hasSuffix(",") == true: return moduleName(String(word))
    case 3... where words[0] == "from" && words[2] == "import":
      guard let module = try? interpreter.importModule(String(words[1])) else { return Completion.none }
      return offer(interpreter.attributeNames(module), String(word))
    default: return nil
    }
  }

  private func moduleName(_ prefix: String) -> Completion {
    // Parts of a module are offered behind its dot.
    let names = Array(interpreter.moduleFactories.keys) + Array(interpreter.modules.keys)
    return offer(names.filter { prefix.contains(".") || !$0.contains(".") }, prefix)
  }
}

extension Substring {
  /// The longest end of which every character passes.
  fileprivate func suffix(while passes: (Character) -> Bool) -> Substring {
    var start = endIndex
    while start > startIndex, passes(self[index(before: start)]) { start = index(before: start) }
    return self[start...]
  }
}
