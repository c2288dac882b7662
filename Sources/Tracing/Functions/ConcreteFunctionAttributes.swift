import Diagnostics
import GraphMessages
import Graphs
import Ops
import Script
import Tensors

/// What a script can ask of a concrete function.
enum ConcreteFunctionAttributes {
  static func define(on type: TypeObject) {
    property(type, "graph") { (function: ConcreteFunctionObject, _: Interpreter) in
      .object(GraphObject(function.graph, of: function))
    }
    property(type, "function_def") { (function: ConcreteFunctionObject, _: Interpreter) in
      .object(MessageObject(MessageSchemas.functionDef.tree(of: function.function.definition().message)))
    }
    property(type, "name") { (function: ConcreteFunctionObject, _: Interpreter) in
      .bytes(Array(function.function.name.utf8))
    }
    property(type, "inputs") { (function: ConcreteFunctionObject, _: Interpreter) in
      .list(function.shownInputs.map { .tensor($0) })
    }
    property(type, "outputs") { (function: ConcreteFunctionObject, _: Interpreter) in
      .list(function.graph.outputs.map { .tensor($0) })
    }
    property(type, "function_type") { (function: ConcreteFunctionObject, interpreter: Interpreter) in
      .object(try FunctionTypeObject(function, interpreter))
    }
    property(type, "structured_outputs") { (function: ConcreteFunctionObject, _: Interpreter) in
      function.structuredOutputs
    }
    property(type, "captured_inputs") { (function: ConcreteFunctionObject, _: Interpreter) in
      .list(function.allCaptures.externals.map { .tensor($0) })
    }
    property(type, "variables") { (function: ConcreteFunctionObject, _: Interpreter) in
      .tuple(function.variables.map { .object($0) })
    }
    property(type, "trainable_variables") { (function: ConcreteFunctionObject, _: Interpreter) in
      .tuple(function.variables.filter { $0.resource.isTrainable }.map { .object($0) })
    }
    property(type, "structured_input_signature") { (function: ConcreteFunctionObject, interpreter: Interpreter) in
      function.structuredInputSignature
    }
    property(type, "output_shapes") { (function: ConcreteFunctionObject, interpreter: Interpreter) in
      try Nest.map(function.structuredOutputs, interpreter) { (leaf: Handle) -> Handle in
        .object(TensorShapeObject(FunctionTracer.tensors(leaf, interpreter).first?.partialShape ?? .unknown))
      }
    }
    property(type, "output_dtypes") { (function: ConcreteFunctionObject, interpreter: Interpreter) in
      try Nest.map(function.structuredOutputs, interpreter) { (leaf: Handle) -> Handle in
        FunctionTracer.tensors(leaf, interpreter).first.map { .object(DTypeObject.of($0.dtype)) } ?? .none
      }
    }
    type.defineMethod("pretty_printed_signature", "self, verbose=True") { (call: NativeCall) throws -> Handle in
      guard let function = call[0].as(ConcreteFunctionObject.self) else { return .none }
      let isLong = try call.interpreter.truth(call[1])
      return .string(
        isLong ? try function.signatureListing(call.interpreter) : try function.signatureText(call.interpreter))
    }
  }

  static func property(
    _ type: TypeObject, _ name: String, _ body: @escaping (ConcreteFunctionObject, Interpreter) throws -> Handle
  ) {
    type.defineProperty(name, get: { (instance: Handle, interpreter: Interpreter) throws -> Handle in
      guard let function = instance.as(ConcreteFunctionObject.self) else { return .none }
      return try body(function, interpreter)
    })
  }
}

extension ConcreteFunctionObject {
  /// Arguments, then what TensorFlow calls captures.
  var shownInputs: [SymbolicTensor] { Array(graph.inputs.prefix(argumentCount)) + allCaptures.internals }

  /// Positional arguments and named ones, as specs and Python values.
  var structuredInputSignature: Handle {
    let positional = parameters.filter { $0.kind.isPositional }
    let named = parameters.filter { !$0.kind.isPositional }
    let first = Handle.tuple(positional.map { $0.type.specification(named: $0.name) })
    return .tuple([first, .dict(named.map { ($0.name, $0.type.specification(named: $0.name)) })])
  }

  /// The variables that the function captures, while they live.
  var variables: [VariableObject] {
    capturedInputs.compactMap { (tensor: AnyTensor) -> VariableObject? in
      guard tensor.dtype == .resource, let handle = tensor as? Tensor,
        let resource = handle.reference(at: 0) as? VariableResource
      else { return nil }
      return VariableObject.object(of: resource)
    }
  }
}

extension TraceType {
  /// The type as `structured_input_signature` shows it: specs for tensors, Python values as they are.
  func specification(named name: String) -> Handle {
    switch self {
    case .tensor(let dtype, let shape, let own): return .object(TensorSpecObject(dtype, shape, name: own ?? name))
    case .literal(let value): return value
    case .reference(let held): return held.object.map { .object($0) } ?? .none
    case .variable, .composite, .flattened, .attributes: return .object(TraceTypeObject(self))
    case .declared(let type): return type
    case .list(let types):
      return .list(types.enumerated().map { $1.specification(named: "\(name)_\($0)") })
    case .tuple(let types):
      return .tuple(types.enumerated().map { $1.specification(named: "\(name)_\($0)") })
    case .namedTuple(_, let fields, let types):
      return .tuple(zip(fields, types).map { $1.specification(named: "\(name)_\($0)") })
    case .dict(let entries):
      let dict = DictObject()
      for entry in entries {
        guard let key = entry.key.asString else { continue }
        dict[key] = entry.type.specification(named: "\(name)_\(key)")
      }
      return .object(dict)
    }
  }
}
