import Diagnostics

/// The rules of the language that a grammar can't say: which statements may stand where, how names may be declared.
///
/// Checked when a text is parsed, so that a text with such a mistake runs nothing, as in CPython. The words are those
/// of CPython's symbol table and compiler.
final class ScopeRules {
  enum Kind {
    case module
    case function(isAsync: Bool)
    case `class`
    case comprehension(Comprehension.Kind)
  }

  /// What is known of one scope so far.
  final class Scope {
    let kind: Kind
    let parent: Scope?
    var parameters: Set<String> = []
    var bound: Set<String> = []
    var used: Set<String> = []
    var annotated: Set<String> = []
    var imported: Set<String> = []
    var globals: Set<String> = []
    var nonlocals: Set<String> = []
    /// The variables of a comprehension's `for`.
    var iterationNames: Set<String> = []
    var loopDepth = 0
    /// Whether the code is inside an `except*` block.
    var isInGroup = false

    init(_ kind: Kind, parent: Scope?) {
      self.kind = kind
      self.parent = parent
    }

    var isFunction: Bool { if case .function = kind { true } else { false } }
  }

  let file: SourceFile
  let stack = StackBound()
  var scope = Scope(.module, parent: nil)
  /// Set while the iterable of a comprehension is checked.
  var isInIterable = false
  private var pendingNonlocals: [(name: String, span: SourceSpan, scope: Scope)] = []

  /// Whether the module itself may await, as a cell may.
  private let allowsAwait: Bool
  /// Whether it does.
  private var awaits = false

  private init(_ file: SourceFile, allowsAwait: Bool = false) {
    self.file = file
    self.allowsAwait = allowsAwait
  }

  /// - Returns: whether the module awaits outside of functions, which is an error unless `allowsAwait`.
  @discardableResult
  static func check(_ statements: [Statement], _ file: SourceFile, allowsAwait: Bool = false) throws -> Bool {
    let rules = ScopeRules(file, allowsAwait: allowsAwait)
    try rules.checkFuture(statements)
    try rules.visit(statements)
    try rules.checkNonlocals()
    return rules.awaits
  }

  /// Whether `scope` may await though it is no asynchronous function: notes that it does.
  func mayAwait(_ scope: Scope) -> Bool {
    guard allowsAwait, case .module = scope.kind else { return false }
    awaits = true
    return true
  }

  static func check(_ expression: Expression, _ file: SourceFile) throws {
    try ScopeRules(file).visit(expression)
  }

  func failure(_ message: String, _ span: SourceSpan) -> Failure {
    Failure(.syntaxError, message, place: SourcePlace(file: file, span: span))
  }

  func within(_ inner: Scope, _ body: () throws -> Void) rethrows {
    let outer = scope
    let wasInIterable = isInIterable
    scope = inner
    isInIterable = false
    defer {
      scope = outer
      isInIterable = wasInIterable
    }
    try body()
  }

  // MARK: Names

  func bind(_ name: String, _ span: SourceSpan) throws {
    if name == "__debug__" { throw failure("cannot assign to __debug__", span) }
    scope.bound.insert(name)
  }

  func declare(_ names: [Name], isGlobal: Bool, _ span: SourceSpan) throws {
    let word = isGlobal ? "global" : "nonlocal"
    for name in names {
      let text = name.text
      if scope.parameters.contains(text) { throw failure("name '\(text)' is parameter and \(word)", span) }
      if scope.used.contains(text) { throw failure("name '\(text)' is used prior to \(word) declaration", span) }
      if scope.annotated.contains(text) { throw failure("annotated name '\(text)' can't be \(word)", span) }
      if scope.bound.contains(text), !scope.imported.contains(text) {
        throw failure("name '\(text)' is assigned to before \(word) declaration", span)
      }
      if isGlobal { scope.globals.insert(text) } else { scope.nonlocals.insert(text) }
      if scope.globals.contains(text), scope.nonlocals.contains(text) {
        throw failure("name '\(text)' is nonlocal and global", span)
      }
      if !isGlobal {
        if case .module = scope.kind { throw failure("nonlocal declaration not allowed at module level", span) }
        pendingNonlocals.append((text, span, scope))
      }
    }
  }

  /// Every `nonlocal` name is bound by a function around it.
  private func checkNonlocals() throws {
    for entry in pendingNonlocals {
      var outer = entry.scope.parent
      var isFound = false
      while let scope = outer, !isFound {
        if scope.isFunction, !scope.globals.contains(entry.name) {
          isFound = scope.parameters.contains(entry.name) || scope.bound.contains(entry.name)
        }
        if case .class = scope.kind, entry.name == "__class__" { isFound = true }
        outer = scope.parent
      }
      if !isFound { throw failure("no binding for nonlocal '\(entry.name)' found", entry.span) }
    }
  }

  /// `from __future__ import` stands at the top, after the docstring, and names features that exist.
  private func checkFuture(_ statements: [Statement]) throws {
    let features: Set<String> = [
      "nested_scopes", "generators", "division", "absolute_import", "with_statement", "print_function",
      "unicode_literals", "barry_as_FLUFL", "generator_stop", "annotations",
    ]
    var isAtTop = true
    for (index, statement) in statements.enumerated() {
      guard case .importFrom(let module, let level, let names, _) = statement.kind, module == "__future__", level == 0
      else {
        if index == 0, case .expression(let value) = statement.kind, case .string = value.kind { continue }
        isAtTop = false
        continue
      }
      if !isAtTop {
        throw failure("from __future__ imports must occur at the beginning of the file", statement.span)
      }
      for name in names where !features.contains(name.name.text) {
        if name.name.text == "braces" { throw failure("not a chance", statement.span) }
        throw failure("future feature \(name.name.text) is not defined", statement.span)
      }
    }
  }
}
