import Diagnostics

/// A function written in Swift.
public final class NativeFunctionObject: Object {
  /// Takes the arguments as they lie in the caller's registers (borrowed), returns an owned value.
  public typealias FastBody = (_ arguments: Arguments, _ interpreter: Interpreter) throws -> Value
  /// Takes arguments that are bound to the declared parameters already.
  public typealias BoundBody = (_ call: NativeCall) throws -> Handle

  public let name: String
  /// The name of the class that it is a method of.
  public let ownerName: String?
  /// Which class that is. The class itself is not held: it holds its methods, and a weak reference would make every
  /// count of the class slow.
  private let ownerIdentity: ObjectIdentifier?
  /// Whether it becomes a bound method when it is read from an instance.
  public let isMethod: Bool
  /// What the arguments are bound to; in the fast form for help only, if at all.
  public let parameters: ParameterList?
  public var documentation: String?
  /// `__module__`.
  public var module: String?
  /// What it does beside giving a result; nil for nothing that anybody would have to know.
  public var effect: NativeEffect?
  let body: FastBody
  /// What calls of it do without asking `body`.
  final var quick = QuickNative.none

  /// The hot form.
  public init(
    name: String, owner: TypeObject? = nil, isMethod: Bool = false, parameters: ParameterList? = nil,
    documentation: String? = nil, fast body: @escaping FastBody
  ) {
    self.name = name
    ownerName = owner?.name
    ownerIdentity = owner.map { ObjectIdentifier($0) }
    self.isMethod = isMethod
    self.parameters = parameters
    self.documentation = documentation
    self.body = body
    super.init(kind: .native, type: isMethod ? .methodDescriptor : .builtinFunction)
  }

  /// The comfortable form: a declared signature, arguments as handles.
  public init(
    name: String, parameters: ParameterList, owner: TypeObject? = nil, isMethod: Bool = false,
    documentation: String? = nil, body: @escaping BoundBody
  ) {
    self.name = name
    ownerName = owner?.name
    ownerIdentity = owner.map { ObjectIdentifier($0) }
    self.isMethod = isMethod
    self.parameters = parameters
    self.documentation = documentation
    self.body = { (arguments: Arguments, interpreter: Interpreter) throws -> Value in
      let bound = try parameters.bind(arguments, function: name, isMethod: isMethod)
      return try body(NativeCall(arguments: bound, interpreter: interpreter)).owned
    }
    super.init(kind: .native, type: isMethod ? .methodDescriptor : .builtinFunction)
  }

  /// The same with the signature as Python writes it: `"x, y=None, /, *rest, axis=0, **options"`.
  public convenience init(
    name: String, signature: String, owner: TypeObject? = nil, isMethod: Bool = false,
    documentation: String? = nil, body: @escaping BoundBody
  ) {
    self.init(
      name: name, parameters: ParameterList(signature), owner: owner, isMethod: isMethod,
      documentation: documentation, body: body)
  }

  /// Whether it is a method of `type` itself.
  func isOwned(by type: TypeObject) -> Bool { ownerIdentity == ObjectIdentifier(type) }

  public override var isCallable: Bool { true }

  public override func call(_ arguments: Arguments, _ interpreter: Interpreter) throws -> Value {
    NativeFunctionObject.isWatched
      ? try interpreter.callWatched(self, arguments) : try body(arguments, interpreter)
  }

  /// Whether anybody wants to know of the calls of natives.
  nonisolated(unsafe) static var isWatched = false

  public override func repr(_ interpreter: Interpreter) throws -> String {
    if let ownerName, isMethod { return "<method '\(name)' of '\(ownerName)' objects>" }
    return "<built-in function \(name)>"
  }

  public override var acceptsAttributes: Bool { true }
}

/// What a native with a declared signature is given.
public struct NativeCall {
  /// One handle a parameter, in the order of the signature: `*rest` is a tuple, `**options` a dict, a parameter without
  /// value and default is `.undefined`.
  public let arguments: [Handle]
  public let interpreter: Interpreter

  public init(arguments: [Handle], interpreter: Interpreter) {
    self.arguments = arguments
    self.interpreter = interpreter
  }

  public subscript(_ index: Int) -> Handle { index < arguments.count ? arguments[index] : .undefined }

  /// The items of a `*rest` parameter.
  public func variadic(_ index: Int) -> [Handle] { self[index].asSequence ?? [] }

  /// The entries of a `**options` parameter.
  public func keywords(_ index: Int) -> [(String, Handle)] {
    (self[index].as(DictObject.self)?.items ?? []).map { ($0.key.asString ?? "", $0.value) }
  }
}
