import Diagnostics
import Script

/// `function_type`: the parameters of a function or of a trace, and what a trace gives.
public final class FunctionTypeObject: Object {
  /// One parameter; `type` is nil where nothing is demanded.
  struct Parameter {
    let name: String
    let kind: ParameterKind
    let type: Handle?
    let hasDefault: Bool
  }

  let parameters: [Parameter]
  /// nil for a function that may have many traces.
  let output: Handle?
  private let line: String
  private let listing: String

  /// - Parameters:
  ///   - line: as `str` gives it: `(x: Literal[1]) -> …`.
  ///   - listing: as `repr` gives it, several lines.
  init(_ parameters: [Parameter], output: Handle?, line: String, listing: String) {
    self.parameters = parameters
    self.output = output
    self.line = line
    self.listing = listing
    super.init(type: .functionType)
  }

  /// Of a traced function: what it was declared with.
  convenience init(_ signature: FunctionSignature, _ interpreter: Interpreter) throws {
    let parameters = signature.parameters.map {
      Parameter(name: $0.name, kind: $0.kind, type: $0.constraint, hasDefault: $0.defaultValue != nil)
    }
    var lines = ["Input Parameters:"]
    for parameter in parameters {
      let constraint = try parameter.type.map { try interpreter.repr($0) } ?? "None"
      lines.append("  \(parameter.name) (\(parameter.kind.rawValue)): \(constraint)")
    }
    lines += ["Output Type:", "  None", "Captures:", "  None"]
    self.init(
      parameters, output: nil, line: try signature.text(interpreter), listing: lines.joined(separator: "\n"))
  }

  /// Of a trace.
  convenience init(_ concrete: ConcreteFunctionObject, _ interpreter: Interpreter) throws {
    var reading = ArgumentReading(interpreter)
    let output = try reading.type(of: concrete.structuredOutputs)
    self.init(
      concrete.parameters.map { Parameter(name: $0.name, kind: $0.kind, type: $0.type.object, hasDefault: false) },
      output: output.object, line: try concrete.signatureText(interpreter),
      listing: try concrete.signatureListing(interpreter))
  }

  public override func str(_ interpreter: Interpreter) throws -> String { line }
  public override func repr(_ interpreter: Interpreter) throws -> String { listing }
}

/// One entry of `function_type.parameters`.
final class FunctionParameterObject: Object {
  let parameter: FunctionTypeObject.Parameter

  init(_ parameter: FunctionTypeObject.Parameter) {
    self.parameter = parameter
    super.init(type: .functionParameter)
  }

  override func str(_ interpreter: Interpreter) throws -> String {
    let star = parameter.kind == .variadic ? "*" : parameter.kind == .keywords ? "**" : ""
    var text = star + parameter.name
    if let type = parameter.type { text += ": \(try interpreter.repr(type))" }
    if parameter.hasDefault { text += parameter.type == nil ? "=<captured_default_value>" : " = <captured_default_value>" }
    return text
  }

  override func repr(_ interpreter: Interpreter) throws -> String {
    let constraint = try parameter.type.map { try interpreter.repr($0) } ?? "None"
    return "Parameter(name=\(parameter.name), kind=\(parameter.kind.rawValue), "
      + "optional=\(parameter.hasDefault ? "True" : "False"), type_constraint=\(constraint))"
  }
}

/// `f.function_spec`.
final class FunctionSpecObject: Object {
  let function: TracedFunctionObject

  init(_ function: TracedFunctionObject) {
    self.function = function
    super.init(type: .functionSpec)
  }

  override func repr(_ interpreter: Interpreter) throws -> String {
    "<tensorflow.python.eager.polymorphic_function.function_type_utils.FunctionSpec object at \(addressText)>"
  }

  private var parameters: [FunctionSignature.Parameter] { function.traces.signature.parameters }

  var argumentNames: [String] { parameters.filter { $0.kind.isPositional }.map(\.name) }

  var defaults: [(String, Handle)] { parameters.compactMap { (parameter: FunctionSignature.Parameter) in
    parameter.defaultValue.map { (parameter.name, $0) }
  } }

  /// `inspect.FullArgSpec` of the Python function.
  var fullArgumentSpec: Handle {
    func name(_ kind: ParameterKind) -> Handle {
      parameters.first { $0.kind == kind }.map { .string($0.name) } ?? .none
    }
    let positional = parameters.filter { $0.kind.isPositional }.compactMap(\.defaultValue)
    let named = parameters.filter { $0.kind == .keywordOnly }
    let namedDefaults = named.compactMap { (parameter: FunctionSignature.Parameter) -> (String, Handle)? in
      parameter.defaultValue.map { (parameter.name, $0) }
    }
    let tuple = TupleObject(
      [
        .list(argumentNames.map { .string($0) }), name(.variadic), name(.keywords),
        positional.isEmpty ? .none : .tuple(positional), .list(named.map { .string($0.name) }),
        namedDefaults.isEmpty ? .none : .dict(namedDefaults), .dict([]),
      ], type: .fullArgumentSpec)
    tuple.fieldNames = FunctionSpecObject.fields
    return .object(tuple)
  }

  static let fields = ["args", "varargs", "varkw", "defaults", "kwonlyargs", "kwonlydefaults", "annotations"]
}

extension TypeObject {
  nonisolated(unsafe) static let functionType: TypeObject = {
    let type = TypeObject(
      name: "FunctionType", module: "tensorflow.core.function.polymorphism.function_type",
      bases: [.abstractFunctionType])
    type.isSubclassable = false
    func property(_ name: String, _ body: @escaping (FunctionTypeObject) -> Handle) {
      type.defineProperty(name, get: { (instance: Handle, _: Interpreter) -> Handle in
        instance.as(FunctionTypeObject.self).map(body) ?? .none
      })
    }
    property("parameters") { (function: FunctionTypeObject) in
      .dict(function.parameters.map { ($0.name, .object(FunctionParameterObject($0))) })
    }
    property("output") { (function: FunctionTypeObject) in function.output ?? .none }
    return type
  }()

  nonisolated(unsafe) static let functionParameter: TypeObject = {
    let type = TypeObject.sealed("Parameter", module: "tensorflow.core.function.polymorphism.function_type")
    func property(_ name: String, _ body: @escaping (FunctionTypeObject.Parameter) -> Handle) {
      type.defineProperty(name, get: { (instance: Handle, _: Interpreter) -> Handle in
        instance.as(FunctionParameterObject.self).map { body($0.parameter) } ?? .none
      })
    }
    property("name") { (parameter: FunctionTypeObject.Parameter) in .string(parameter.name) }
    property("kind") { (parameter: FunctionTypeObject.Parameter) in .string(parameter.kind.rawValue) }
    property("optional") { (parameter: FunctionTypeObject.Parameter) in .bool(parameter.hasDefault) }
    property("type_constraint") { (parameter: FunctionTypeObject.Parameter) in parameter.type ?? .none }
    return type
  }()

  nonisolated(unsafe) static let functionSpec: TypeObject = {
    let type = TypeObject.sealed(
      "FunctionSpec", module: "tensorflow.python.eager.polymorphic_function.function_type_utils")
    func property(_ name: String, _ body: @escaping (FunctionSpecObject, Interpreter) throws -> Handle) {
      type.defineProperty(name, get: { (instance: Handle, interpreter: Interpreter) throws -> Handle in
        guard let spec = instance.as(FunctionSpecObject.self) else { return .none }
        return try body(spec, interpreter)
      })
    }
    property("fullargspec") { (spec: FunctionSpecObject, _: Interpreter) in spec.fullArgumentSpec }
    property("input_signature") { (spec: FunctionSpecObject, _: Interpreter) in
      spec.function.options.inputSignature.map { .tuple($0) } ?? .none
    }
    property("arg_names") { (spec: FunctionSpecObject, _: Interpreter) in
      .list(spec.argumentNames.map { .string($0) })
    }
    property("default_values") { (spec: FunctionSpecObject, _: Interpreter) in .dict(spec.defaults) }
    property("jit_compile") { (spec: FunctionSpecObject, _: Interpreter) in
      spec.function.options.compilesJustInTime.map { .bool($0) } ?? .none
    }
    property("function_type") { (spec: FunctionSpecObject, interpreter: Interpreter) in
      .object(try FunctionTypeObject(spec.function.traces.signature, interpreter))
    }
    return type
  }()

  nonisolated(unsafe) static let fullArgumentSpec: TypeObject = {
    let type = TypeObject(name: "FullArgSpec", module: "inspect", bases: [.tuple], isHeapType: true)
    type.defineMethod("__repr__", "self") { (call: NativeCall) throws -> Handle in
      let parts = try zip(FunctionSpecObject.fields, call[0].asSequence ?? []).map {
        (field: String, value: Handle) throws -> String in "\(field)=\(try call.interpreter.repr(value))"
      }
      return .string("FullArgSpec(\(parts.joined(separator: ", ")))")
    }
    for (index, field) in FunctionSpecObject.fields.enumerated() {
      type.defineProperty(field, get: { (instance: Handle, _: Interpreter) -> Handle in
        let items = instance.asSequence ?? []
        return index < items.count ? items[index] : .none
      })
    }
    return type
  }()
}
