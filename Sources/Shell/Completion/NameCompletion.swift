import LineEditing
import Script
import Sessions

/// What Tab offers: names of the session, attributes of live objects, keyword arguments, keys of dictionaries, modules,
/// magics and their options, files.
///
/// Only names, attributes and literal subscripts of lists and dicts are evaluated, never calls: pressing Tab runs nothing
/// but properties.
struct NameCompletion {
  private let session: Session
  private let magics: MagicCompletion

  init(_ session: Session) {
    self.session = session
    magics = MagicCompletion(session)
  }

  private var interpreter: Interpreter { session.interpreter }

  func completion(of text: String) -> Completion {
    let line = text.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    var code = text
    if line.hasPrefix("%") {
      if let found = magics.completion(of: line) { return found }
      code = String(line.drop { $0 != " " })
    } else if let imported = importName(line) {
      return imported
    }
    return completion(of: CursorContext(code), code)
  }

  private func completion(of context: CursorContext, _ code: String) -> Completion {
    if let quote = context.openQuote {
      if let keys = keys(context, quote: quote) { return keys }
      return FileCompletion.completion(context.word)
    }
    if context.word.isEmpty, let key = keys(context, quote: "") { return key }
    if let owner = context.owner {
      guard let object = value(of: owner) else { return .none }
      let names = interpreter.attributeNames(object)
      return NameMatch.completion(names, context.word, notes: notes(on: context.word, owner: object))
    }
    if code.dropLast(context.word.count).last == "." || context.word.isEmpty && context.callee == nil { return .none }
    return names(context)
  }

  /// Globals, builtins and keywords; in a call, its keyword arguments before them.
  private func names(_ context: CursorContext) -> Completion {
    let known = interpreter.globals.stringKeys + interpreter.builtins.members.stringKeys + Keywords.all
    guard let callee = context.callee, let called = value(of: callee),
      let signature = CallSignature(called, named: callee.map(\.text).joined(), interpreter)
    else { return NameMatch.completion(known, context.word, notes: notes(on: context.word, owner: nil)) }
    let keywords = signature.keywords.map { $0 + "=" }
    let notes = NameCompletion.lines(signature)
    if context.word.isEmpty { return Completion(length: 0, candidates: keywords, notes: notes) }
    return NameMatch.completion(keywords + known, context.word, notes: notes)
  }

  /// Signature and first line, when the word is the whole name of something that can be called.
  private func notes(on word: String, owner: Handle?) -> [String] {
    guard !word.isEmpty else { return [] }
    var found = owner == nil ? named(word) : nil
    if let owner { found = (try? interpreter.findAttribute(owner, word)) ?? nil }
    guard let found else { return [] }
    return CallSignature(found, named: word, interpreter).map(NameCompletion.lines) ?? []
  }

  private static func lines(_ signature: CallSignature) -> [String] {
    [signature.text] + (signature.summary.map { ["  " + $0] } ?? [])
  }

  // MARK: Values

  private func value(of path: [ContextToken]) -> Handle? {
    guard let first = path.first, var value = literal(first) ?? named(first.text) else { return nil }
    var rest = path.dropFirst()
    while let next = rest.first {
      guard let part = rest.dropFirst().first else { return nil }
      if next.text == "." {
        guard let found = (try? interpreter.findAttribute(value, part.text)) ?? nil else { return nil }
        value = found
        rest = rest.dropFirst(2)
      } else {
        guard let key = literal(part), let found = item(of: value, key) else { return nil }
        value = found
        rest = rest.dropFirst(3)
      }
    }
    return value
  }

  private func named(_ name: String) -> Handle? { interpreter.globals[name] ?? interpreter.builtins[name] }

  private func literal(_ token: ContextToken) -> Handle? {
    switch token.kind {
    case .number: return Int(token.text).map { .int($0) }
    case .string:
      guard let quote = token.text.first, quote == "'" || quote == "\"", token.text.count >= 2 else { return nil }
      return .string(String(token.text.dropFirst().dropLast()))
    default: return nil
    }
  }

  private func item(of container: Handle, _ key: Handle) -> Handle? {
    if let items = container.asSequence, case .int(let index) = key {
      return items.indices.contains(index) ? items[index] : nil
    }
    guard let dict = container.asObject as? DictObject else { return nil }
    return dict.items.first { (entry: (key: Handle, value: Handle)) -> Bool in
      entry.key.asString.map { $0 == key.asString } ?? (entry.key.asInt != nil && entry.key.asInt == key.asInt)
    }?.value
  }

  /// `d[`, `d['ke`: keys that are texts or numbers, as they are written.
  private func keys(_ context: CursorContext, quote: String) -> Completion? {
    guard let subscripted = context.subscripted, let object = value(of: subscripted),
      let dict = object.asObject as? DictObject
    else { return nil }
    let close = String(quote.suffix(1))
    let keys = dict.items.compactMap { (entry: (key: Handle, value: Handle)) -> String? in
      if let text = entry.key.asString {
        guard quote.isEmpty else { return text + close + "]" }
        return (try? interpreter.repr(entry.key)).map { $0 + "]" }
      }
      return quote.isEmpty ? entry.key.asInt.map { "\($0)]" } : nil
    }
    return NameMatch.completion(keys, context.word)
  }

  // MARK: Imports

  /// `import te`, `from te`, `from tensorflow import ke`.
  private func importName(_ line: Substring) -> Completion? {
    let words = line.split(separator: " ", omittingEmptySubsequences: true)
    guard words.first == "import" || words.first == "from" else { return nil }
    let word = line.last == " " ? "" : String(words.last ?? "")
    let before = words.dropLast(word.isEmpty ? 0 : 1)
    switch before.count {
    case 1: return moduleName(word)
    case 2... where before[0] == "import" && before.last?.hasSuffix(",") == true: return moduleName(word)
    case 3... where before[0] == "from" && before[2] == "import":
      guard let module = try? interpreter.importModule(String(before[1])) else { return Completion.none }
      return NameMatch.completion(interpreter.attributeNames(module), word)
    default: return nil
    }
  }

  private func moduleName(_ prefix: String) -> Completion {
    // Parts of a module are offered behind its dot.
    let names = Array(interpreter.moduleFactories.keys) + Array(interpreter.modules.keys)
    return NameMatch.completion(names.filter { prefix.contains(".") || !$0.contains(".") }, prefix)
  }
}
