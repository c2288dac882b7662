import Diagnostics

/// The names of one block of code, and where each of them lives.
final class Scope {
  enum Kind {
    case module
    case function
    case classBody
    /// A list, set or dict comprehension, which runs in the frame of the code around it with variables of its own.
    case comprehension
  }

  enum Place {
    /// A register of its own.
    case local
    /// A local that inner functions see.
    case cell
    /// A variable of an enclosing function.
    case free
    case global
    /// A comprehension's name that belongs to the code around it.
    case outer
  }

  let kind: Kind
  let name: String
  let parent: Scope?
  let file: SourceFile
  /// The class whose private names are mangled here.
  let className: String?
  private(set) var children: [ObjectIdentifier: Scope] = [:]
  private(set) var orderedChildren: [Scope] = []

  /// Names that are bound here, in the order of their first binding; parameters first.
  private(set) var bound: [String] = []
  private var boundSet: Set<String> = []
  private(set) var parameters: Set<String> = []
  private(set) var used: [String] = []
  private var usedSet: Set<String> = []
  private(set) var globals: Set<String> = []
  private(set) var nonlocals: Set<String> = []
  private(set) var cells: Set<String> = []
  /// In the order of the closure.
  var freeNames: [String] = []
  var isGenerator = false
  /// A generator expression, or a comprehension that is a function of its own: assignment expressions in it bind outside.
  var isComprehensionFunction = false
  /// An `async def`, or a generator expression that awaits.
  var isAsync = false
  /// A method uses `super()` or `__class__`.
  var needsClassCell = false
  /// An assignment expression may change a variable while an expression that reads it is under way.
  var hasWalrus = false

  init(kind: Kind, name: String, parent: Scope?, file: SourceFile, className: String?) {
    self.kind = kind
    self.name = name
    self.parent = parent
    self.file = file
    self.className = className
  }

  func addChild(_ child: Scope, for node: AnyObject) {
    children[ObjectIdentifier(node)] = child
    orderedChildren.append(child)
  }

  /// The scope of a definition, lambda, class or comprehension within this one.
  func child(of node: AnyObject) -> Scope? { children[ObjectIdentifier(node)] }

  func bind(_ name: String) {
    if boundSet.insert(name).inserted { bound.append(name) }
  }

  func bindParameter(_ name: String) {
    parameters.insert(name)
    bind(name)
  }

  func use(_ name: String) {
    if usedSet.insert(name).inserted { used.append(name) }
  }

  func uses(_ name: String) -> Bool { usedSet.contains(name) }
  func declareGlobal(_ name: String) { globals.insert(name) }
  func declareNonlocal(_ name: String) { nonlocals.insert(name) }

  /// Whether `name` is a variable of this scope itself.
  func isBound(_ name: String) -> Bool {
    boundSet.contains(name) && !globals.contains(name) && !nonlocals.contains(name)
  }

  func place(_ name: String) -> Place {
    if globals.contains(name) { return .global }
    if isBound(name) && kind != .module { return cells.contains(name) ? .cell : .local }
    if kind == .comprehension { return .outer }
    if freeNames.contains(name) { return .free }
    return .global
  }

  /// The function (or module, or class body) that this scope's code runs in.
  var owner: Scope {
    var scope = self
    while scope.kind == .comprehension, let parent = scope.parent { scope = parent }
    return scope
  }

  /// `f.<locals>.g`.
  var qualifiedName: String {
    guard let parent = parent?.owner else { return name }
    switch parent.kind {
    case .module: return name
    case .classBody: return "\(parent.qualifiedName).\(name)"
    default: return "\(parent.qualifiedName).<locals>.\(name)"
    }
  }

  /// `__name` in a class becomes `_Class__name`.
  func mangle(_ name: String) -> String {
    guard let className, name.hasPrefix("__"), !name.hasSuffix("__"), !name.contains(".") else { return name }
    let stem = className.drop { $0 == "_" }
    return stem.isEmpty ? name : "_\(stem)\(name)"
  }

  // MARK: Resolving

  /// Finds for every used name of this scope and those within it the function that it belongs to.
  func resolve() throws {
    for child in orderedChildren { try child.resolve() }
    for name in nonlocals.sorted() where !captureFromParent(name) {
      throw Failure(.syntaxError, "no binding for nonlocal '\(name)' found")
    }
    guard kind != .module else { return }
    for name in used where !isBound(name) && !globals.contains(name) && !nonlocals.contains(name) {
      _ = captureFromParent(name)
    }
  }

  /// Makes `name` a free variable here if an enclosing function has it.
  private func captureFromParent(_ name: String) -> Bool {
    guard let parent else { return false }
    if kind == .comprehension {
      // The comprehension runs in its parent's frame: the name is used there.
      return parent.captureForSelf(name)
    }
    guard parent.provide(name) else { return false }
    if !freeNames.contains(name) { freeNames.append(name) }
    return true
  }

  /// A name that is used in this very frame.
  private func captureForSelf(_ name: String) -> Bool {
    if globals.contains(name) || kind == .module { return false }
    if isBound(name) { return true }
    return captureFromParent(name)
  }

  /// Whether an inner function can have `name` as a cell from here.
  private func provide(_ name: String) -> Bool {
    switch kind {
    case .module: return false
    case .classBody:
      if name == "__class__" {
        needsClassCell = true
        return true
      }
      return captureFromParent(name)
    case .function, .comprehension:
      if globals.contains(name) { return false }
      if isBound(name) {
        cells.insert(name)
        return true
      }
      if kind == .comprehension { return parent?.provide(name) ?? false }
      return captureFromParent(name)
    }
  }
}
