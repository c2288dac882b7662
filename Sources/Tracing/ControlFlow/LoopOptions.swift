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
      case "parallel_iterations": parallelIterations = value.asInt ?? 10
      case "maximum_iterations": maximumIterations = value
      case "shape_invariants":
        for pair in try interpreter.elements(value) {
          guard let parts = pair.asSequence, parts.count == 2 else {
            throw Failure(.typeError, "shape_invariants must be pairs of a loop variable and its shape")
          }
          shapeInvariants.append((parts[0], try ShapeConversion.partialShape(parts[1], interpreter)))
        }
      default: continue
      }
    }
  }

  func invariant(for value: Handle) -> PartialShape? {
    shapeInvariants.first { (entry) -> Bool in
      if let a = entry.value.asTensor, let b = value.asTensor { return a === b }
      return entry.value.isIdentical(to: value)
    }?.shape
  }
}
