import Diagnostics
import Ops
import Script
import Tensors

/// Reads what a trace depends on from arguments, and their tensors.
struct ArgumentReading {
  let interpreter: Interpreter
  private var variables: [ObjectIdentifier] = []

  init(_ interpreter: Interpreter) { self.interpreter = interpreter }

  /// The type of an argument.
  ///
  /// - Errors: `TypeError` for a value that can be neither compared nor held weakly.
  mutating func type(of handle: Handle) throws -> TraceType {
    guard case .object(let object) = handle else { return .literal(handle) }
    if let tensor = object as? TensorObject {
      return .tensor(tensor.tensor.dtype, tensor.tensor.partialShape, name: nil)
    }
    switch object {
    case let spec as any TensorSpecifying:
      return .tensor(spec.specifiedDType, spec.specifiedShape, name: spec.specifiedName)
    case let variable as any VariableHolding: return .variable(kind(of: variable))
    case let list as ListObject: return .list(try types(of: list.items))
    case let tuple as TupleObject:
      let items = try types(of: tuple.items)
      guard let fields = tuple.fieldNames else { return .tuple(items) }
      return .namedTuple(tuple.type.name, fields: fields, items)
    case let dict as DictObject:
      var entries: [TraceType.Entry] = []
      for item in dict.items { entries.append(TraceType.Entry(key: item.key, type: try type(of: item.value))) }
      return .dict(entries)
    case is StringObject, is BytesObject, is BigIntObject, is ComplexObject, is RangeObject, is SliceObject,
      is DTypeObject, is TensorShapeObject, is SingletonObject:
      return .literal(handle)
    default:
      do { _ = try interpreter.hash(handle) } catch { throw ungeneric(handle) }
      return .reference(WeakObject(object))
    }
  }

  private mutating func types(of handles: [Handle]) throws -> [TraceType] {
    var types: [TraceType] = []
    for handle in handles { types.append(try type(of: handle)) }
    return types
  }

  private mutating func kind(of variable: any VariableHolding) -> TraceType.VariableKind {
    let identity = ObjectIdentifier(variable.resourceTensor)
    let alias = variables.firstIndex(of: identity) ?? variables.count
    if alias == variables.count { variables.append(identity) }
    return TraceType.VariableKind(
      dtype: variable.resource.dtype, shape: variable.resource.shape, isTrainable: variable.resource.isTrainable, alias: alias)
  }

  private func ungeneric(_ handle: Handle) -> Failure {
    let text = (try? interpreter.repr(handle)) ?? "?"
    return Failure(
      .typeError,
      "Could not generate a generic TraceType for \(text).Please verify that it is immutable/hashable. Otherwise, "
        + "consider implementing the Tracing Protocol for it.",
      hint: "pass a tensor, a tuple or a list")
  }

  // MARK: Canonical arguments

  /// Arrays among the argument's leaves become tensors; what `input_signature` constrains is converted to it.
  func canonical(_ argument: BoundArgument) throws -> Handle {
    if let constraint = argument.constraint { return try cast(argument.value, to: constraint) }
    guard case .object(let object) = argument.value else { return argument.value }
    if object is TensorObject { return argument.value }
    return try Nest.map(argument.value, interpreter) { (leaf: Handle) throws -> Handle in
      guard let array = leaf.asObject as? any ArrayLike, let convertible = array as? any TensorConvertible else {
        return leaf
      }
      return .tensor(try convertible.makeTensor(dtype: nil, name: "Const", interpreter))
    }
  }

  /// Converts an argument to what `input_signature` says of it.
  ///
  /// - Errors: `TypeError` (`Can not cast … to …`) where it does not fit.
  private func cast(_ value: Handle, to constraint: Handle) throws -> Handle {
    guard let spec = constraint.asObject as? any TensorSpecifying else {
      guard let wanted = try Nest.children(constraint, interpreter) else { return value }
      guard let given = try Nest.children(value, interpreter), given.count == wanted.count else {
        throw Failure(
          .typeError, "Can not cast \(try interpreter.repr(value)) to \(try interpreter.repr(constraint))")
      }
      let parts = try zip(given, wanted).map { try cast($0, to: $1) }
      return try Nest.rebuilt(value, parts, interpreter)
    }
    let given = value.asObject as? any TensorSpecifying
    let tensor = try given == nil ? TensorConversion.tensor(value, preferred: spec.specifiedDType, interpreter) : nil
    let dtype = given?.specifiedDType ?? tensor?.dtype ?? spec.specifiedDType
    let shape = given?.specifiedShape ?? tensor?.partialShape ?? .unknown
    guard dtype == spec.specifiedDType, spec.specifiedShape.isSupershape(of: shape) else {
      let wanted = TraceType.specText(spec.specifiedDType, spec.specifiedShape, name: spec.specifiedName)
      throw Failure(
        .typeError, "Can not cast \(TraceType.specText(dtype, shape, name: given?.specifiedName)) to \(wanted)")
    }
    return tensor.map { .tensor($0) } ?? value
  }

  /// The tensors of an argument in the order of the function's inputs: tensors themselves, variables as resources.
  func tensors(of handle: Handle, into tensors: inout [AnyTensor]) throws {
    guard case .object(let object) = handle else { return }
    if let tensor = object as? TensorObject {
      tensors.append(tensor.tensor)
    } else if let variable = object as? any VariableHolding {
      tensors.append(variable.resourceTensor)
    } else if let children = try Nest.children(handle, interpreter) {
      for child in children { try self.tensors(of: child, into: &tensors) }
    }
  }
}
