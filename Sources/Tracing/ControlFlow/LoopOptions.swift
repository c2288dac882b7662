import Diagnostics
import Script
import Tensors

/// What `tf.autograph.experimental.set_loop_options` asks for.
struct LoopOptions {
  var parallelIterations = 10
  var maximumIterations: Handle?
  /// Loop variables, by identity at the start of the loop, and the shapes that they keep to.
  var shapeInvariants: [(value: Handle, shape: PartialShape)] = []

  init() {}

  /// - Errors: `TypeError` for options of the wrong kind.
  init(_ given: [(String, Handle)], _ interpreter: Interpreter) throws {
    for (name, value) in given where !value.isNone {
      switch name {
      case "parallel_iterations": parallelIterations = try LoopOptions.parallelIterations(value)
      case "maximum_iterations": maximumIterations = value
      case "shape_invariants":
        for pair in try interpreter.elements(value) {
          guard let parts = pair.asSequence, parts.count == 2 else {
            throw Failure(.typeError, "shape_invariants must be pairs of a loop variable and its shape")
          }
          if parts[1].asSequence != nil, parts[0].asSequence == nil {
            throw Failure(
              .valueError, "The two structures don't have the same nested structure.",
              hint: "write the shape as tf.TensorShape([…])")
          }
          shapeInvariants.append((parts[0], try ShapeConversion.partialShape(parts[1], interpreter)))
        }
      case "swap_memory", "iterate_names": continue
      default: throw Failure(.typeError, "while_loop() got an unexpected keyword argument '\(name)'")
      }
    }
  }

  /// - Errors: `TypeError` for what is no positive int.
  static func parallelIterations(_ value: Handle) throws -> Int {
    guard case .int(let count) = value, count > 0 else {
      throw Failure(.typeError, "'parallel_iterations' must be a positive integer.")
    }
    return count
  }

  func invariant(for value: Handle) -> PartialShape? {
    shapeInvariants.first { (entry) -> Bool in
      if let a = entry.value.asTensor, let b = value.asTensor { return a === b }
      return entry.value.isIdentical(to: value)
    }?.shape
  }
}
