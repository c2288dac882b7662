import Diagnostics
import Graphs
import Ops
import Script
import Tensors

/// A conditional in a graph: both branches traced, joined in one `If` node, as TensorFlow's `cond_v2` does it.
enum Conditional {
  /// - Parameters:
  ///   - description: what an error message calls the branches.
  /// - Errors: `TypeError` where the branches give different structures or dtypes; what the branches raise.
  static func trace(
    _ condition: AnyTensor, name: String = "cond", describedAs description: String = "<function>",
    branchNames: (then: String, otherwise: String, op: String) = ("true_fn", "false_fn", "tf.cond"),
    in graph: Graph, _ interpreter: Interpreter, then: () throws -> Handle, otherwise: () throws -> Handle
  ) throws -> Handle {
    let scope = graph.enterScope(name)
    defer { graph.leaveScope() }
    let thenName = UniqueNumber.branchName(scope: scope, "true")
    let elseName = UniqueNumber.branchName(scope: scope, "false")
    let condition = try scalar(condition)
    let thenBranch = try BranchGraph.trace(thenName, in: graph, describedAs: description, interpreter) { _ in
      try then()
    }
    let elseBranch = try BranchGraph.trace(elseName, in: graph, describedAs: description, interpreter) { _ in
      try otherwise()
    }
    try checkSameOutputs(thenBranch, elseBranch, branchNames, interpreter)
    let results = try join(condition, thenBranch.graph, elseBranch.graph, scope: scope)
    return try OutputStructure(thenBranch.structured).pack(results, interpreter)
  }

  /// A condition of one element as a scalar.
  private static func scalar(_ condition: AnyTensor) throws -> AnyTensor {
    if condition.partialShape.rank == 0 { return condition }
    return try TensorOperators.op("Squeeze")(condition, Attributes(["squeeze_dims": .ints([])]))
  }

  /// Makes the node over two finished branches, and an Identity of each result.
  static func join(
    _ condition: AnyTensor, _ then: FunctionGraph, _ otherwise: FunctionGraph, scope: String
  ) throws -> [AnyTensor] {
    let inputs = try matchInputs([then, otherwise])
    let isStateful = then.isStateful || otherwise.isStateful
    let op = isStateful ? FunctionCallOps.if : FunctionCallOps.statelessIf
    let shapes = zip(then.outputs, otherwise.outputs).map { $0.partialShape.generalized(with: $1.partialShape) }
    let readOnly = Set(then.readOnlyResourceInputs).intersection(otherwise.readOnlyResourceInputs)
    let attributes = Attributes([
      "Tout": .types(then.outputs.map { $0.dtype }),
      "then_branch": .function(ConcreteGraphFunction(name: then.name, graph: then)),
      "else_branch": .function(ConcreteGraphFunction(name: otherwise.name, graph: otherwise)),
      "output_shapes": .shapes(shapes), "_lower_using_switch_merge": .bool(true),
      "_read_only_resource_inputs": .ints(readOnly.sorted().map { $0 + 1 }),
    ])
    let results = try op.call([condition] + inputs, attributes, name: scope)
    return try results.map { try GraphOps.identity($0) }
  }

  /// Gives both branches the same inputs: what either takes from outside, with placeholders where one has no use for it.
  private static func matchInputs(_ branches: [FunctionGraph]) throws -> [AnyTensor] {
    var inputs: [AnyTensor] = []
    for branch in branches {
      for capture in BranchGraph.captures(of: branch) where !inputs.contains(where: { $0 === capture.external }) {
        inputs.append(capture.external)
      }
    }
    for branch in branches {
      var placeholders: [SymbolicTensor] = []
      var captures = Captures()
      for input in inputs {
        let placeholder = try branch.captures.internal(for: input)
          ?? branch.addInput(input.dtype, input.partialShape, name: "Placeholder", userName: nil)
        placeholders.append(placeholder)
        captures.add(external: input, internal: placeholder)
      }
      branch.resetInputs(placeholders, captures: captures)
    }
    return inputs
  }

  private static func checkSameOutputs(
    _ then: BranchGraph, _ otherwise: BranchGraph, _ names: (then: String, otherwise: String, op: String),
    _ interpreter: Interpreter
  ) throws {
    var detail: String?
    let counts = try [then, otherwise].map { try Nest.flatten($0.structured, interpreter).count }
    if counts[0] != counts[1] {
      throw Failure(
        .assertionError, "[\(counts[0]), \(counts[1])]", hint: "both branches must give the same number of tensors")
    }
    if then.outputs.count != otherwise.outputs.count {
      throw Failure(
        .valueError,
        "Lengths of branch outputs of cond must match.\nlen(graphs[0].outputs): \(then.outputs.count)\n"
          + "len(graphs[1].outputs): \(otherwise.outputs.count)\n",
        hint: "both branches must give a tensor, or both None")
    }
    if let mismatch = try Nest.mismatch(then.structured, otherwise.structured, interpreter) {
      detail = mismatch.message
    } else if let index = zip(then.outputs, otherwise.outputs).map({ $0.dtype == $1.dtype }).firstIndex(of: false) {
      let (a, b) = (then.outputs[index], otherwise.outputs[index])
      detail = "\(a.printedText) and \(b.printedText) have different types"
    }
    guard let detail else { return }
    throw Failure(
      .typeError,
      "\(names.then) and \(names.otherwise) arguments to \(names.op) must have the same number, type, and overall "
        + "structure of return values.\n\n\(names.then) output:  \(try interpreter.repr(then.structured))\n"
        + "\(names.otherwise) output: "
        + "\(try interpreter.repr(otherwise.structured))\n\nError details:\n\(detail)")
  }
}
