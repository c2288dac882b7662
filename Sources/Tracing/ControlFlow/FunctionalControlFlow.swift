import Diagnostics
import Graphs
import Ops
import Script
import Tensors

/// `tf.cond`, `tf.while_loop`, `tf.switch_case` and `tf.map_fn`: control flow whose parts are functions. Eagerly they run
/// as Python would; while tracing the parts are traced, converted where the caller is.
public enum FunctionalControlFlow {
  private static var graph: Graph? { ExecutionContext.graph as? Graph }

  /// Calls a part the way that the code around it is called.
  public static func call(_ function: Handle, _ arguments: [Handle], _ interpreter: Interpreter) throws -> Handle {
    TracingMode.isConverting && graph != nil
      ? try interpreter.callConverted(function, arguments) : try interpreter.call(function, arguments)
  }

  /// The same for library code that loops over a function of the script.
  public static func callPart(_ function: Handle, _ arguments: [Handle], _ interpreter: Interpreter) throws -> Handle {
    try call(function, arguments, interpreter)
  }

  // MARK: cond

  /// `tf.cond(condition, then, otherwise)`.
  ///
  /// - Errors: `TypeError` for functions that can't be called, a Python bool while tracing, and branches that don't agree.
  public static func cond(
    _ condition: Handle, _ then: Handle, _ otherwise: Handle, name: String?, _ interpreter: Interpreter
  ) throws -> Handle {
    guard isCallable(then) else { throw Failure(.typeError, "'true_fn' must be callable.") }
    guard isCallable(otherwise) else { throw Failure(.typeError, "'false_fn' must be callable.") }
    guard let graph else {
      return try call(try interpreter.truth(condition) ? then : otherwise, [], interpreter)
    }
    if case .bool(let value) = condition {
      throw Failure(
        .typeError, "('pred must not be a Python bool', \(value ? "True" : "False"))",
        hint: "a Python bool needs no tf.cond: write an if")
    }
    let tensor = try TensorConversion.tensor(condition, interpreter)
    guard tensor.dtype == .bool else {
      throw Failure(
        .invalidArgumentError,
        "Input 'pred' passed \(tensor.dtype.kernelName) expected bool while building NodeDef 'cond/switch_pred' using "
          + "Op<name=Switch; signature=data:T, pred:bool -> output_false:T, output_true:T; attr=T:type>",
        hint: "the condition is a bool tensor: compare, or cast to tf.bool")
    }
    return try Conditional.trace(tensor, name: name ?? "cond", in: graph, interpreter) {
      try interpreter.call(then, [])
    } otherwise: {
      try interpreter.call(otherwise, [])
    }
  }

  private static func isCallable(_ handle: Handle) -> Bool {
    guard let object = handle.asObject else { return false }
    return object.isCallable || object.type.find("__call__") != nil
  }

  /// `tf.switch_case`: the branch that the index chooses, the last one where it is out of range.
  public static func switchCase(
    _ index: Handle, _ branches: [Handle], defaultBranch: Handle?, name: String?, _ interpreter: Interpreter
  ) throws -> Handle {
    let all = branches + (defaultBranch.map { [$0] } ?? [])
    guard let last = all.last else { throw Failure(.valueError, "branch_fns: Must be a non-empty list") }
    guard graph != nil else {
      let choice = try interpreter.clampedIndex(scalar(index, interpreter)) ?? -1
      let isInside = choice >= 0 && choice < branches.count
      return try call(isInside ? branches[choice] : last, [], interpreter)
    }
    return try chosen(index, all, from: 0, name ?? "switch_case", interpreter)
  }

  private static func chosen(
    _ index: Handle, _ branches: [Handle], from first: Int, _ name: String, _ interpreter: Interpreter
  ) throws -> Handle {
    guard first < branches.count - 1, let graph else { return try call(branches[first], [], interpreter) }
    let test = try TensorConversion.tensor(
      TensorOperators.op("Equal")(TensorConversion.tensor(index, interpreter), constant(.scalar(Int32(first)), name: "y"))
        .handle, interpreter)
    let names = ("branches[\(first)]", "branches[\(first + 1)]", "tf.switch_case")
    return try Conditional.trace(test, name: name, branchNames: names, in: graph, interpreter) {
      try call(branches[first], [], interpreter)
    } otherwise: {
      try chosen(index, branches, from: first + 1, name, interpreter)
    }
  }

  private static func scalar(_ handle: Handle, _ interpreter: Interpreter) throws -> Handle {
    guard let value = handle.asTensor as? Tensor else { return handle }
    return value.element(at: 0)
  }

  // MARK: while_loop

  /// What `tf.while_loop` takes beside functions and variables.
  public struct LoopArguments {
    public var shapeInvariants: Handle = .none
    public var parallelIterations = 10
    public var maximumIterations: Handle = .none
    public var name: String?

    public init() {}
  }

  /// `tf.while_loop(condition, body, variables)`; gives the variables at the end in a list or tuple like theirs.
  ///
  /// - Errors: `ValueError` without variables, `TypeError` and `ValueError` for variables that change dtype or shape.
  public static func whileLoop(
    _ condition: Handle, _ body: Handle, _ variables: Handle, _ arguments: LoopArguments, _ interpreter: Interpreter
  ) throws -> Handle {
    guard isCallable(condition) else { throw Failure(.typeError, "'cond' must be callable.") }
    guard isCallable(body) else { throw Failure(.typeError, "'body' must be callable.") }
    guard let start = variables.asSequence else {
      throw Failure(.typeError, "loop_vars must be a list or tuple, got \(variables.typeName)")
    }
    guard let graph else { return try eagerLoop(condition, body, variables, arguments, interpreter) }
    var loop = WhileLoop(interpreter: interpreter, graph: graph)
    loop.name = arguments.name ?? "while"
    loop.parallelIterations = try LoopOptions.parallelIterations(.int(arguments.parallelIterations))
    if !arguments.maximumIterations.isNone { loop.maximumIterations = arguments.maximumIterations }
    if let shapes = arguments.shapeInvariants.asSequence {
      if shapes.count != start.count {
        throw Failure(
          .valueError, "The two structures don't have the same nested structure.",
          hint: "shape_invariants has one shape for each of loop_vars")
      }
      loop.invariants = try shapes.map { (shape: Handle) throws -> PartialShape? in
        shape.isNone ? nil : try ShapeConversion.partialShape(shape, interpreter)
      }
    }
    // The functions are called as they are: only code that is converted already is converted in them.
    let final = try loop.trace(start) { try interpreter.call(condition, $0) } body: {
      try unpacked(interpreter.call(body, $0), count: start.count)
    }
    return try Nest.rebuilt(variables, final, interpreter)
  }

  private static func unpacked(_ result: Handle, count: Int) throws -> [Handle] {
    if let items = result.asSequence, count != 1 || items.count == 1 { return items }
    return [result]
  }

  private static func eagerLoop(
    _ condition: Handle, _ body: Handle, _ variables: Handle, _ arguments: LoopArguments, _ interpreter: Interpreter
  ) throws -> Handle {
    var values = try (variables.asSequence ?? []).map { (variable: Handle) throws -> Handle in
      try Nest.map(variable, interpreter) { (leaf: Handle) throws -> Handle in
        leaf.asTensor != nil || leaf.asObject is any FlowCarrying
          ? leaf : .tensor(try TensorConversion.tensor(leaf, interpreter))
      }
    }
    let limit = try arguments.maximumIterations.isNone
      ? Int.max : interpreter.clampedIndex(scalar(arguments.maximumIterations, interpreter)) ?? .max
    var turns = 0
    while turns < limit, try interpreter.truth(call(condition, values, interpreter)) {
      try Interrupt.poll()
      values = try unpacked(call(body, values, interpreter), count: values.count)
      turns += 1
    }
    return try Nest.rebuilt(variables, values, interpreter)
  }
}

extension AnyTensor {
  var handle: Handle { .tensor(self) }
}
