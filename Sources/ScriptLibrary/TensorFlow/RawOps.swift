import Diagnostics
import Ops
import Script
import Tensors
import Tracing

/// `tf.raw_ops`: every op under its own name, inputs and attributes as keywords.
enum RawOps {
  static func add(to namespace: APINamespace) {
    for op in OpCatalog.all {
      namespace.add("tf.raw_ops.\(op.name)") { (_: Interpreter) -> Handle in .object(function(op)) }
    }
  }

  private static func function(_ op: Op) -> NativeFunctionObject {
    let function = NativeFunctionObject(name: op.name, signature: "*args, **kwargs") {
      (call: NativeCall) throws -> Handle in
      guard call.variadic(0).isEmpty else {
        throw Failure(
          .typeError, "\(op.name) only takes keyword args (possible keys: \(keys(op))). Please pass these args as kwargs instead.")
      }
      return try run(op, call.keywords(1), call.interpreter)
    }
    function.documentation = op.summary
    return function
  }

  private static func keys(_ op: Op) -> String {
    let names = op.inputs.map { $0.name } + op.attributes.map { $0.name } + ["name"]
    return "[" + names.map { "'\($0)'" }.joined(separator: ", ") + "]"
  }

  private static func run(_ op: Op, _ given: [(String, Handle)], _ interpreter: Interpreter) throws -> Handle {
    var attributes = Attributes()
    var operands: [String: Handle] = [:]
    var name: String?
    for (key, value) in given {
      if key == "name" {
        name = value.asString
      } else if op.inputs.contains(where: { $0.name == key }) {
        operands[key] = value
      } else if let attribute = op.attributes.first(where: { $0.name == key }) {
        attributes[key] = try self.value(value, attribute, interpreter)
      } else {
        throw Failure(.typeError, "\(op.name) got an unexpected keyword argument '\(key)'")
      }
    }
    let ordered = try op.inputs.map { (input: Op.Input) throws -> Handle in
      guard let operand = operands[input.name] else {
        throw Failure(.typeError, "\(op.name) missing 1 required positional argument: '\(input.name)'")
      }
      return operand
    }
    let row = APIFunction(["tf.raw_ops.\(op.name)"], signature: "name=None", summary: op.summary, op: op.name) { _ in .none }
    let parameters = ParameterList("name=None")
    let call = APICall(
      function: row, parameters: parameters, arguments: [name.map { .string($0) } ?? .none], interpreter: interpreter)
    let outputs = try call.run(op, ordered, attributes, scope: op.name)
    return results(op, outputs, attributes)
  }

  /// What a script gets: nothing, a tensor, a list, or a named tuple of several.
  private static func results(_ op: Op, _ outputs: [AnyTensor], _ attributes: Attributes) -> Handle {
    if op.outputs.isEmpty { return .none }
    var rest = outputs[...]
    let values = op.outputs.map { (output: Op.Output) -> Handle in
      guard let count = count(of: output, op, attributes, available: rest.count) else {
        return rest.popFirst().map { .tensor($0) } ?? .none
      }
      let part = Array(rest.prefix(count))
      rest = rest.dropFirst(count)
      return .list(part.map { (tensor: AnyTensor) -> Handle in .tensor(tensor) })
    }
    guard values.count > 1 else { return values[0] }
    let tuple = TupleObject(values, type: tupleType(op))
    tuple.fieldNames = op.outputs.map { (output: Op.Output) -> String in output.name }
    return .object(tuple)
  }

  /// How many tensors an output that is a list has; nil for one that is a tensor.
  private static func count(of output: Op.Output, _ op: Op, _ attributes: Attributes, available: Int) -> Int? {
    if let name = output.countAttribute {
      if case .int(let count)? = attributes[name] { return count }
      return op.outputs.count == 1 ? available : available / op.outputs.count
    }
    guard case .typeList = output.type else { return nil }
    return available - (op.outputs.count - 1)
  }

  nonisolated(unsafe) private static var tupleTypes: [String: TypeObject] = [:]

  /// The class of an op's results, named after the op.
  private static func tupleType(_ op: Op) -> TypeObject {
    if let known = tupleTypes[op.name] { return known }
    let fields = op.outputs.map { (output: Op.Output) -> String in output.name }
    let type = NamedTupleClass.make(op.name, module: "tensorflow.python.ops.gen_ops", fields: fields, defaults: [:])
    tupleTypes[op.name] = type
    return type
  }

  private static func value(
    _ handle: Handle, _ attribute: Op.Attribute, _ interpreter: Interpreter
  ) throws -> AttributeValue {
    func integers() throws -> [Int] { try interpreter.elements(handle).map { try interpreter.integer($0) } }
    switch attribute.kind {
    case .type: return .type(try DTypeConversion.dtype(handle, interpreter))
    case .typeList: return .types(try interpreter.elements(handle).map { try DTypeConversion.dtype($0, interpreter) })
    case .int: return .int(try interpreter.integer(handle))
    case .float: return .float(Float(try interpreter.double(handle)))
    case .bool: return .bool(try interpreter.truth(handle))
    case .string: return .string(try handle.asString ?? interpreter.str(handle))
    case .shape: return .shape(try ShapeConversion.partialShape(handle, interpreter))
    case .intList: return .ints(try integers())
    case .floatList: return .floats(try interpreter.elements(handle).map { Float(try interpreter.double($0)) })
    case .boolList: return .bools(try interpreter.elements(handle).map { try interpreter.truth($0) })
    case .stringList: return .strings(try interpreter.elements(handle).map { try interpreter.str($0) })
    case .shapeList:
      return .shapes(try interpreter.elements(handle).map { try ShapeConversion.partialShape($0, interpreter) })
    case .tensor, .function, .functionList:
      throw Failure(.notImplementedError, "tf.raw_ops with the attribute '\(attribute.name)' is not there")
    }
  }
}
