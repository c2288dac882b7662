import Diagnostics
import Graphs
import Ops
import Script
import Tensors

extension TraceType {
  /// The type of a tensor.
  static func of(_ tensor: AnyTensor) -> TraceType { .tensor(tensor.dtype, tensor.partialShape, name: nil) }
}

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
    if let composite = handle.composite(interpreter) {
      return .composite(composite.specificationName, composite.components.map { TraceType.of($0) })
    }
    switch object {
    case let spec as any TensorSpecifying:
      return .tensor(spec.specifiedDType, spec.specifiedShape, name: spec.specifiedName)
    case let variable as any VariableHolding: return .variable(kind(of: variable))
    case is any FlowCarrying: return .composite("TensorArraySpec", [.tensor(.variant, .scalar, name: nil)])
    case let function as TracedFunctionObject: return try type(of: function.pythonFunction)
    case _ where object.kind == .instance && object.type.find("__tf_tracing_type__") != nil: return try declaredType(of: handle)
    case let list as ListObject: return .list(try types(of: list.items))
    case let tuple as TupleObject:
      let items = try types(of: tuple.items)
      guard let fields = Nest.fieldNames(of: tuple) else { return .tuple(items) }
      return .namedTuple(tuple.type.name, fields: fields, items)
    case let dict as DictObject:
      var entries: [TraceType.Entry] = []
      for item in dict.items { entries.append(TraceType.Entry(key: item.key, type: try type(of: item.value))) }
      return .dict(entries)
    case is StringObject, is BytesObject, is BigIntObject, is ComplexObject, is RangeObject, is SliceObject,
      is DTypeObject, is TensorShapeObject, is SingletonObject:
      return .literal(handle)
    case _ where Nest.flattens(handle):
      let (metadata, parts) = try Nest.flattened(handle, interpreter)
      return .flattened(object.type, metadata: metadata, try types(of: parts))
    case _ where Nest.hasAttributeList(handle):
      let fields = try Nest.attributeNames(of: handle, interpreter)
      return .attributes(object.type, fields: fields, try types(of: try Nest.children(handle, interpreter) ?? []))
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

  /// What the argument says of itself.
  private func declaredType(of handle: Handle) throws -> TraceType {
    let type = try interpreter.callMethod(handle, "__tf_tracing_type__", [.object(TracingContextObject())])
    guard type.type.isSubclass(of: .traceType) else {
      throw Failure(
        .typeError,
        "Expected an instance of TraceType for Tracing Protocol call to \(try interpreter.str(handle)) but got "
          + (try interpreter.str(type)))
    }
    return .declared(type)
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
    if let given = value.asObject as? any TensorSpecifying {
      guard given.specifiedDType == spec.specifiedDType, spec.specifiedShape.isSupershape(of: given.specifiedShape)
      else { throw ArgumentReading.misfit(.tensor(given.specifiedDType, given.specifiedShape, name: nil), spec) }
      return value
    }
    return .tensor(try ArgumentReading.tensor(value, fitting: spec.specifiedDType, spec.specifiedShape, spec.specifiedName, interpreter))
  }

  /// The value as a tensor of this dtype and shape. A tensor of less known shape gets the shape.
  ///
  /// - Errors: `TypeError` where it does not fit.
  static func tensor(
    _ value: Handle, fitting dtype: DType, _ shape: PartialShape, _ name: String?, _ interpreter: Interpreter
  ) throws -> AnyTensor {
    let tensor: AnyTensor
    if let known = value.asTensor {
      tensor = known
    } else {
      tensor = try TensorConversion.tensor(value, dtype: dtype, interpreter)
    }
    let given = tensor.partialShape
    if tensor.dtype == dtype, shape.isSupershape(of: given) { return tensor }
    if tensor.dtype == dtype, given.isSupershape(of: shape), let symbolic = tensor as? SymbolicTensor {
      try symbolic.setShape(shape)
      return tensor
    }
    throw Failure(
      .typeError,
      "Can not cast \(TraceType.specText(tensor.dtype, given, name: name)) to \(TraceType.specText(dtype, shape, name: name))")
  }

  private static func misfit(_ type: TraceType, _ spec: any TensorSpecifying) -> Failure {
    guard case .tensor(let dtype, let shape, _) = type else { return Failure(.typeError, "Can not cast") }
    return Failure(
      .typeError,
      "Can not cast \(TraceType.specText(dtype, shape, name: spec.specifiedName)) to "
        + TraceType.specText(spec.specifiedDType, spec.specifiedShape, name: spec.specifiedName))
  }

  /// The tensors of an argument in the order of the function's inputs: tensors themselves, variables as resources.
  func tensors(of handle: Handle, into tensors: inout [AnyTensor]) throws {
    guard case .object(let object) = handle else { return }
    if let tensor = object as? TensorObject {
      tensors.append(tensor.tensor)
    } else if let variable = object as? any VariableHolding {
      // A variable that is given twice is one input.
      let resource = variable.resourceTensor
      if !tensors.contains(where: { $0 === resource }) { tensors.append(resource) }
    } else if let composite = handle.composite(interpreter) {
      tensors += composite.components
    } else if let carrier = object as? any FlowCarrying {
      tensors.append(try carrier.argumentFlow())
    } else if let children = try Nest.children(handle, interpreter) {
      for child in children { try self.tensors(of: child, into: &tensors) }
    }
  }
}
