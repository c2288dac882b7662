import Diagnostics

/// A function written in the script: code with the cells it closes over, its defaults and its globals.
public final class FunctionObject: Object {
  /// Owned; replaced only by `setCode`.
  final var codeReference: Unmanaged<Code>
  /// The names outside: a dict, owned.
  final let globalsValue: Value
  /// The cells that the code's free variables live in, owned, in the order of `code.freeNames`.
  final let closure: UnsafeMutablePointer<Value>
  public final let closureCount: Int
  /// Defaults of the last positional parameters, owned.
  final var defaults: UnsafeMutablePointer<Value>
  public private(set) final var defaultCount: Int
  /// Defaults of keyword-only parameters by name.
  public final var keywordDefaults: DictObject?
  public final var name: String { didSet { hasOwnNames = true } }
  public final var qualifiedName: String { didSet { hasOwnNames = true } }
  /// Whether they may be others than the code's.
  private(set) final var hasOwnNames: Bool
  public final var documentation: Handle = .none
  public final var annotations: DictObject?
  /// `__module__`.
  public final var module: String = "__main__"
  /// A Swift value that a library keeps with the function: conversion marks, caches.
  public final var payload: AnyObject?
  /// Counts changes of code and defaults, for inline caches that remember the function.
  final var version: UInt32 = 0
  /// The number of positional arguments with which a call needs no binding; -1 when every call does.
  final var directCount: Int

  /// - Parameters:
  ///   - closure: cells, borrowed.
  ///   - defaults: values of the last positional parameters, owned: given away by the caller.
  init(
    code: Code, globals: DictObject, closure: [Value], defaults: [Value], keywordDefaults: DictObject? = nil,
    qualifiedName: String? = nil
  ) {
    codeReference = Unmanaged.passRetained(code)
    globalsValue = Value(globals)
    self.closure = .allocate(capacity: max(closure.count, 1))
    closureCount = closure.count
    for (index, cell) in closure.enumerated() { (self.closure + index).initialize(to: cell.retained()) }
    self.defaults = .allocate(capacity: max(defaults.count, 1))
    defaultCount = defaults.count
    for (index, value) in defaults.enumerated() { (self.defaults + index).initialize(to: value) }
    self.keywordDefaults = keywordDefaults
    name = code.name
    self.qualifiedName = qualifiedName ?? code.qualifiedName
    hasOwnNames = qualifiedName != nil
    directCount = code.directCount
    super.init(kind: .function, type: .function, isContainer: true)
  }

  deinit {
    for index in 0..<closureCount { closure[index].release() }
    closure.deallocate()
    for index in 0..<defaultCount { defaults[index].release() }
    defaults.deallocate()
    globalsValue.release()
    codeReference.release()
  }

  public var code: Code { codeReference.takeUnretainedValue() }
  public var globals: DictObject { globalsValue.unsafeAs(DictObject.self) }

  /// The definition in the source that the function was made from.
  public var definition: FunctionDefinition? { code.definition }

  /// The value of a variable that the function closes over; nil when it has none of that name or no value yet.
  public func freeVariable(_ name: String) -> Handle? {
    guard let index = code.freeNames.firstIndex(of: name), index < closureCount else { return nil }
    let content = closure[index].unsafeAs(CellObject.self).content
    return content.isUndefined ? nil : Handle(content)
  }

  /// The cell of a free variable, for code that is compiled again from the same definition.
  func cell(_ name: String) -> Value? {
    guard let index = code.freeNames.firstIndex(of: name), index < closureCount else { return nil }
    return closure[index]
  }

  /// The bytes of the rows of cells and defaults.
  var rowBytes: Int { (closureCount + defaultCount) * MemoryLayout<Value>.stride }

  public var defaultValues: [Handle] { (0..<defaultCount).map { Handle(defaults[$0]) } }

  /// `__defaults__ = …`.
  public func setDefaults(_ values: [Handle]) {
    for index in 0..<defaultCount { defaults[index].release() }
    defaults.deallocate()
    defaults = .allocate(capacity: max(values.count, 1))
    for (index, value) in values.enumerated() { (defaults + index).initialize(to: value.owned) }
    defaultCount = values.count
    version &+= 1
  }

  // MARK: Operations

  public override var isCallable: Bool { true }
  public override var acceptsAttributes: Bool { true }

  public override func call(_ arguments: Arguments, _ interpreter: Interpreter) throws -> Value {
    try interpreter.callFunction(self, arguments)
  }

  public override func repr(_ interpreter: Interpreter) throws -> String {
    "<function \(qualifiedName) at \(addressText)>"
  }

  public override func traverse(_ visit: (Value) -> Void) {
    for index in 0..<closureCount { visit(closure[index]) }
    for index in 0..<defaultCount { visit(defaults[index]) }
    visit(globalsValue)
    keywordDefaults?.traverse(visit)
    annotations?.traverse(visit)
    super.traverse(visit)
  }

  public override func clear() {
    setDefaults([])
    keywordDefaults?.removeAll()
    annotations?.removeAll()
    super.clear()
  }
}

/// A function with the instance that it was read from.
public final class BoundMethodObject: Object {
  let functionValue: Value
  let receiverValue: Value

  /// Both are borrowed.
  init(function: Value, receiver: Value) {
    functionValue = function.retained()
    receiverValue = receiver.retained()
    super.init(
      kind: .boundMethod, type: function.objectKind == .native ? .builtinFunction : .method, isContainer: true)
  }

  public convenience init(function: Handle, receiver: Handle) {
    let functionValue = function.owned
    let receiverValue = receiver.owned
    self.init(function: functionValue, receiver: receiverValue)
    functionValue.release()
    receiverValue.release()
  }

  deinit {
    functionValue.release()
    receiverValue.release()
  }

  /// What a method does not have itself, its function has.
  public override func getAttribute(_ name: StringObject, _ interpreter: Interpreter) throws -> Value? {
    if let own = try super.getAttribute(name, interpreter) { return own }
    return functionValue.objectKind == .native ? nil : try interpreter.getAttribute(functionValue, name)
  }

  /// `__func__` and `__self__`.
  public var function: Handle { Handle(functionValue) }
  public var receiver: Handle { Handle(receiverValue) }

  public override var isCallable: Bool { true }

  public override func call(_ arguments: Arguments, _ interpreter: Interpreter) throws -> Value {
    try interpreter.call(functionValue, prepending: receiverValue, arguments)
  }

  public override func repr(_ interpreter: Interpreter) throws -> String {
    let name: String
    switch function.asObject {
    case let function as FunctionObject: name = function.qualifiedName
    case let native as NativeFunctionObject:
      return "<built-in method \(native.name) of \(receiver.typeName) object at \(addressText)>"
    default: name = (try? interpreter.findAttribute(function, "__qualname__"))?.asString ?? "?"
    }
    return "<bound method \(name) of \(try interpreter.repr(receiver))>"
  }

  public override func hash(_ interpreter: Interpreter) throws -> Int {
    Int(bitPattern: functionValue.bits >> 4) ^ Int(bitPattern: receiverValue.bits)
  }

  public override func compare(
    _ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    guard op == .equal || op == .notEqual, let other = other.as(BoundMethodObject.self) else { return nil }
    let same =
      functionValue.isIdentical(to: other.functionValue) && receiverValue.isIdentical(to: other.receiverValue)
    return .bool(same == (op == .equal))
  }

  public override func traverse(_ visit: (Value) -> Void) {
    visit(functionValue)
    visit(receiverValue)
    super.traverse(visit)
  }
}

/// A variable that more than one function sees.
public final class CellObject: Object {
  final var content: Value

  /// Takes an owned value.
  init(_ owned: Value = .undefined) {
    content = owned
    super.init(kind: .cell, type: .cell, isContainer: true)
  }

  deinit { content.release() }

  public var value: Handle { Handle(content) }

  public override func traverse(_ visit: (Value) -> Void) { visit(content) }

  public override func clear() {
    let old = content
    content = .undefined
    old.release()
  }
}
