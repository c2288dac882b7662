import Diagnostics
import Ops
import Script
import Tensors
import Tracing

/// Functions on Keras tensors: each call becomes an operation of the functional model, which is no layer.
enum KerasOperation {
  nonisolated(unsafe) private static let type = TypeObject(
    name: "Operation", module: "keras.src.ops.operation", isHeapType: true)
  nonisolated(unsafe) private static var types: [String: TypeObject] = [:]

  static func isOperation(_ instance: InstanceObject) -> Bool { instance.type.isSubclass(of: type) }

  /// The class of an operation, named after its function.
  private static func type(_ name: String) -> TypeObject {
    if let known = types[name] { return known }
    let made = TypeObject(name: name, module: "keras.src.ops", bases: [type], isHeapType: true)
    for method in ["__call__", "call", "__repr__", "name"] {
      if let found = LayerClass.layer.find(method) { made.define(method, Handle(found)) }
    }
    types[name] = made
    return made
  }

  /// Calls a function on arguments of which at least one is a Keras tensor.
  static func call(_ body: OperationBody, _ arguments: [Handle], _ interpreter: Interpreter) throws -> Handle {
    let operation = InstanceObject.make(type(body.className))
    let dtype = arguments.lazy.compactMap { $0.as(KerasTensorObject.self)?.dtype }.first ?? .float32
    let state = LayerState(name: KerasNames.unique(body.name), dtype: dtype, isTrainable: true)
    state.body = body
    state.isBuilt = true
    operation.payload = state
    let place = body.places(arguments)
    let inputs = place.map { arguments[$0] }
    return try LayerCall(operation, interpreter).run([inputs.count == 1 ? inputs[0] : .list(inputs)], [])
  }
}

/// The body of an operation on Keras tensors.
class OperationBody: LayerBody {
  let name: String
  init(name: String) { self.name = name }
  var className: String { name.prefix(1).uppercased() + name.dropFirst() }
  /// Which arguments are inputs; the others are kept as they are.
  func places(_ arguments: [Handle]) -> [Int] { Array(arguments.indices) }
}

/// Python's operators on Keras tensors.
final class OperatorBody: OperationBody {
  private let op: BinaryOperator
  private var constants: [Int: Handle] = [:]

  init(_ op: BinaryOperator) {
    self.op = op
    let name: String =
      switch op {
      case .divide: "true_divide"
      case .floorDivide: "floor_divide"
      case .modulo: "mod"
      case .matrixMultiply: "matmul"
      default: "\(op)"
      }
    super.init(name: name)
  }

  override func places(_ arguments: [Handle]) -> [Int] {
    let tensors = arguments.indices.filter { KerasShapes.shape(of: arguments[$0]) != nil }
    for index in arguments.indices where !tensors.contains(index) { constants[index] = arguments[index] }
    return tensors
  }

  override func call(_ inputs: Handle, training: Bool, _ interpreter: Interpreter) throws -> Handle {
    var rest = (inputs.asSequence ?? [inputs])[...]
    let operands = (0..<2).map { constants[$0] ?? rest.popFirst() ?? .none }
    return try interpreter.binary(op, operands[0], operands[1])
  }
}

/// An activation, as a layer or as an operation.
final class ActivationBody: OperationBody {
  private let function: Handle

  init(_ function: Handle, name: String?) {
    self.function = function
    super.init(name: name ?? "activation")
  }

  override func call(_ inputs: Handle, training: Bool, _ interpreter: Interpreter) throws -> Handle {
    try interpreter.call(function, [inputs])
  }
}
