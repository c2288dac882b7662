import Diagnostics
import Graphs
import Ops
import Script
import Tensors

@testable import Tracing

/// Runs scripts against a `tf` module of a few functions: enough to trace with, below the library.
final class TracingBench {
  let interpreter = Interpreter()
  private(set) var printed = ""

  init() {
    ControlFlowTracer.install(in: interpreter)
    interpreter.output = { [unowned self] (text: String) in self.printed += text }
    let module = TracingBench.module()
    interpreter.register(module: module)
    interpreter.register(module: "tensorflow") { (_: Interpreter) in module }
  }

  /// Runs a script and gives what it printed; an error that leaves it ends the output as `Class: message`.
  static func run(_ script: String) throws -> String {
    try Interpreter.runOnLargeStack {
      let bench = TracingBench()
      return bench.run("import tf\n" + script)
    }
  }

  /// The graph definition that a script's `f.get_concrete_function(…).graph` gives for the expression `call`.
  static func definition(_ script: String) throws -> GraphDefinition {
    try Interpreter.runOnLargeStack {
      let bench = TracingBench()
      let value = try bench.evaluate("import tf\n" + script)
      guard let graph = value.asObject as? GraphObject else {
        throw Failure(.typeError, "the script gave no graph: \(bench.printed)")
      }
      return graph.graph.graphDefinition()
    }
  }

  func run(_ script: String) -> String {
    do {
      _ = try evaluate(script)
    } catch {
      let exception = interpreter.exception(for: error)
      printed += "\(exception.typeName): \((try? interpreter.str(.object(exception))) ?? "?")"
    }
    return printed
  }

  private func evaluate(_ script: String) throws -> Handle {
    let file = SourceFile(name: "test.py", text: script)
    let body = try Parser.parseModule(file)
    let code = try Compiler.compileModule(body, file: file, lastExpressionIsResult: true)
    return try interpreter.execute(code)
  }

  // MARK: A small tf

  private static func module() -> ModuleObject {
    let module = ModuleObject("tf")
    module.define("function", "func=None, input_signature=None, autograph=True, reduce_retracing=False") {
      (call: NativeCall) throws -> Handle in
      var options = FunctionOptions()
      options.inputSignature = call[1].isNone ? nil : try call.interpreter.elements(call[1])
      options.usesAutoGraph = try call.interpreter.truth(call[2])
      options.reducesRetracing = try call.interpreter.truth(call[3])
      if !call[0].isNone { return .object(try TracedFunctionObject(call[0], options: options, call.interpreter)) }
      return .object(
        NativeFunctionObject(name: "decorator", signature: "func") { (inner: NativeCall) throws -> Handle in
          .object(try TracedFunctionObject(inner[0], options: options, inner.interpreter))
        })
    }
    module.define("constant", "value, dtype=None") { (call: NativeCall) throws -> Handle in
      let dtype = try DTypeConversion.optional(call[1], call.interpreter)
      return .tensor(try TensorConversion.tensor(call[0], dtype: dtype, call.interpreter))
    }
    module.define("value", "x") { (call: NativeCall) throws -> Handle in
      guard let tensor = call[0].asTensor as? Tensor else { return .string("symbolic") }
      return tensor.nestedElements
    }
    module.define("range", "start, limit=None, delta=1") { (call: NativeCall) throws -> Handle in
      let bounds: [Handle] = call[1].isNone ? [.int(0), call[0]] : [call[0], call[1]]
      return .tensor(
        try ExecutionContext.withScope("range") { (scope: String) throws -> AnyTensor in
          let start = try TensorConversion.tensor(bounds[0], name: "start", call.interpreter)
          let limit = try TensorConversion.tensor(bounds[1], name: "limit", call.interpreter)
          let delta = try TensorConversion.tensor(call[2], name: "delta", call.interpreter)
          return try TensorOperators.op("Range")([start, limit, delta], .none, name: scope)
        })
    }
    module.define("cond", "pred, true_fn, false_fn") { (call: NativeCall) throws -> Handle in
      try FunctionalControlFlow.cond(call[0], call[1], call[2], name: nil, call.interpreter)
    }
    module.define("while_loop", "cond, body, loop_vars, maximum_iterations=None") { (call: NativeCall) throws -> Handle in
      var arguments = FunctionalControlFlow.LoopArguments()
      arguments.maximumIterations = call[3]
      return try FunctionalControlFlow.whileLoop(call[0], call[1], call[2], arguments, call.interpreter)
    }
    module.define("reduce_sum", "x") { (call: NativeCall) throws -> Handle in
      .tensor(try Call.reduceSum(TensorConversion.tensor(call[0], call.interpreter)))
    }
    module.define("zeros", "shape") { (call: NativeCall) throws -> Handle in
      let shape = try ShapeConversion.partialShape(call[0], call.interpreter).shape ?? .scalar
      return .tensor(try constant(.zeros(.float32, shape), name: "zeros"))
    }
    module["TensorSpec"] = .object(TypeObject.tensorSpec)
    module["TensorArray"] = .object(TypeObject.tensorArray)
    module.define("maximum", "x, y") { (call: NativeCall) throws -> Handle in
      let x = try TensorConversion.tensor(call[0], call.interpreter)
      let y = try TensorConversion.tensor(call[1], dtype: x.dtype, call.interpreter)
      return .tensor(try TensorOperators.op("Maximum")(x, y))
    }
    for name in ["Sqrt", "Tanh"] {
      module.define(name.lowercased(), "x") { (call: NativeCall) throws -> Handle in
        .tensor(try TensorOperators.op(name)(TensorConversion.tensor(call[0], call.interpreter)))
      }
    }
    module["GradientTape"] = .object(TypeObject.gradientTape)
    module.define("Variable", "value") { (call: NativeCall) throws -> Handle in
      try VariableCreation.willCreate()
      let value = try TracingMode.eagerly { try TensorConversion.tensor(call[0], call.interpreter) }
      let resource = VariableResource(
        name: "Variable", dtype: value.dtype, shape: value.partialShape, value: try Lifting.value(of: value))
      return .object(VariableObject(resource))
    }
    for dtype in DType.allCases { module[dtype.name] = .object(DTypeObject.of(dtype)) }
    return module
  }
}
