import Diagnostics
import Graphs
import Ops
import Script
import Tensors

/// Checks of loop variables, in AutoGraph's words.
enum LoopState {
  /// The dtype that a value has as a tensor; Python numbers and strings become constants of the current graph for it, as
  /// TensorFlow makes them. nil for what is no tensor.
  static func asTensor(_ value: Handle, _ interpreter: Interpreter) throws -> DType? {
    try converted(value, interpreter)?.dtype
  }

  /// The value as a tensor; nil for an object that is none.
  static func converted(_ value: Handle, _ interpreter: Interpreter) throws -> (dtype: DType, shape: PartialShape)? {
    switch value {
    case .undefined, .none: return nil
    case .bool, .int, .float:
      let tensor = try TensorConversion.tensor(value, interpreter)
      return (tensor.dtype, tensor.partialShape)
    case .object(let object):
      if let tensor = object as? TensorObject { return (tensor.tensor.dtype, tensor.tensor.partialShape) }
      if let variable = object as? any VariableHolding { return (variable.resource.dtype, variable.resource.shape) }
      guard object is StringObject || object is BigIntObject || object is any ArrayLike else { return nil }
      let tensor = try TensorConversion.tensor(value, interpreter)
      return (tensor.dtype, tensor.partialShape)
    }
  }

  /// - Errors: `NotImplementedError` for a return in the loop, `ValueError` for names without a value before it.
  static func checkInitial(
    _ values: [Handle], _ names: [String], afterOne: [Handle]?, note: String?
  ) throws {
    for (index, (value, name)) in zip(values, names).enumerated() {
      let later = afterOne.map { $0[index] } ?? .none
      if value.isUndefined, BranchState.isReturnValue(name) {
        if !later.isNoneOrUndefined {
          throw Failure(
            .valueError,
            "the return value from a TensorFlow loop may only be a Tensor, int, float, bool or a list, tuple or dict "
              + "thereof; got <class '\(later.type.qualifiedName)'>")
        }
        throw Failure(
          .notImplementedError,
          "a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends "
            + "on a static Python condition such as a hyperparameter",
          hint: "keep the result in a variable, leave the loop with break, and return after it; or %config dialect=extended")
      }
      if value.isNone { throw Failure(.valueError, "'\(name)' is not allowed to be None before the loop") }
      if value.isUndefined {
        throw Failure(
          .valueError, "'\(name)' must be defined before the loop" + (note.map { "\n" + $0 } ?? ""),
          hint: "give '\(name)' a value of the right dtype and shape before the loop")
      }
    }
  }

  /// - Errors: `TypeError` and `ValueError` for a loop variable that changes structure, dtype or shape.
  static func checkIteration(
    initial: [Handle], entry: [Handle], exit: [Handle], _ names: [String], invariants: [PartialShape?],
    _ interpreter: Interpreter
  ) throws {
    for (index, name) in names.enumerated() {
      if let mismatch = try Nest.mismatch(entry[index], exit[index], interpreter) {
        throw Failure(
          .typeError, "'\(name)' does not have the same nested structure after one iteration.\n\n\(mismatch.message)")
      }
      let first = try Nest.flatten(initial[index], interpreter)
      let before = try Nest.flatten(entry[index], interpreter)
      let after = try Nest.flatten(exit[index], interpreter)
      for (place, (old, new)) in zip(before, after).enumerated() {
        let start = place < first.count ? first[place] : old
        try checkLeaf(name, start: start, entry: old, exit: new, invariant: invariants[index], interpreter)
      }
    }
  }

  private static func checkLeaf(
    _ name: String, start: Handle, entry: Handle, exit: Handle, invariant: PartialShape?, _ interpreter: Interpreter
  ) throws {
    if exit.isNone { throw Failure(.valueError, "'\(name)' is None at the end of the iteration.") }
    // TensorFlow converts all three, and each Python value leaves a constant in the body.
    let initial = try converted(start, interpreter)
    guard let before = try converted(entry, interpreter), let after = try converted(exit, interpreter) else { return }
    guard before.dtype == after.dtype else {
      throw Failure(
        .typeError,
        "'\(name)' has dtype \(before.dtype.name) before the loop, but dtype \(after.dtype.name) after one iteration",
        hint: "start '\(name)' with a value of dtype \(after.dtype.name), or cast it in the loop")
    }
    if let invariant {
      if let initial, !invariant.isSupershape(of: initial.shape) {
        throw Failure(
          .valueError,
          "'\(name)' has shape \(initial.shape) before the loop, which does not conform with the shape invariant "
            + "\(invariant).")
      }
      if !invariant.isSupershape(of: after.shape) {
        throw Failure(
          .valueError,
          "'\(name)' has shape \(after.shape) after one iteration, which does not conform with the shape invariant "
            + "\(invariant).")
      }
    } else if !before.shape.isSupershape(of: after.shape) {
      throw Failure(
        .valueError,
        "'\(name)' has shape \(before.shape) before the loop, but shape \(after.shape) after one iteration. Use "
          + "tf.autograph.experimental.set_loop_options to set shape invariants.")
    }
  }

  /// A zero value like `example`, for a name that the loop's body defines first; nil where there is none.
  ///
  /// - Errors: `TypeError` for objects that have no zero.
  static func zero(like example: Handle, invariant: PartialShape?, _ interpreter: Interpreter) throws -> Handle? {
    switch example {
    case .undefined, .none: return nil
    case .bool: return .bool(false)
    case .int: return .int(0)
    case .float: return .float(0)
    case .object(let object):
      if let tensor = object as? TensorObject {
        return .tensor(try zeros(tensor.tensor.dtype, invariant ?? tensor.tensor.partialShape))
      }
      if Nest.isNested(example) {
        return try Nest.map(example, interpreter) { (leaf: Handle) throws -> Handle in
          try zero(like: leaf, invariant: nil, interpreter) ?? .none
        }
      }
      throw Failure(
        .typeError,
        "Found an unsupported type '\(example.typeName)' while creating placeholder for \(try interpreter.str(example)). "
          + "Supported types include Tensor, int, float, bool, list, tuple or dict.")
    }
  }

  private static func zeros(_ dtype: DType, _ shape: PartialShape) throws -> AnyTensor {
    let dims = shape.dims?.map { (dim: Int?) -> Int in dim ?? 0 } ?? []
    return try constant(.zeros(dtype, Shape(dims)), name: "zeros")
  }
}
