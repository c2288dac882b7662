import Diagnostics
import Graphs
import Script
import Tensors

/// What a script can ask of a concrete function.
enum ConcreteFunctionAttributes {
  static func define(on type: TypeObject) {
    property(type, "graph") { (function: ConcreteFunctionObject, _: Interpreter) in
      .object(GraphObject(function.graph))
    }
    property(type, "name") { (function: ConcreteFunctionObject, _: Interpreter) in
      .bytes(Array(function.function.name.utf8))
    }
    property(type, "inputs") { (function: ConcreteFunctionObject, _: Interpreter) in
      .list(function.graph.inputs.map { .tensor($0) })
    }
    property(type, "outputs") { (function: ConcreteFunctionObject, _: Interpreter) in
      .list(function.graph.outputs.map { .tensor($0) })
    }
    property(type, "structured_outputs") { (function: ConcreteFunctionObject, _: Interpreter) in
      function.structuredOutputs
    }
    property(type, "captured_inputs") { (function: ConcreteFunctionObject, _: Interpreter) in
      .list(function.capturedInputs.map { .tensor($0) })
    }
    property(type, "output_shapes") { (function: ConcreteFunctionObject, interpreter: Interpreter) in
      try Nest.map(function.structuredOutputs, interpreter) { (leaf: Handle) -> Handle in
        .object(TensorShapeObject(FunctionTracer.tensor(leaf)?.partialShape ?? .unknown))
      }
    }
    property(type, "output_dtypes") { (function: ConcreteFunctionObject, interpreter: Interpreter) in
      try Nest.map(function.structuredOutputs, interpreter) { (leaf: Handle) -> Handle in
        FunctionTracer.tensor(leaf).map { .object(DTypeObject.of($0.dtype)) } ?? .none
      }
    }
    type.defineMethod("pretty_printed_signature", "self, verbose=True") { (call: NativeCall) throws -> Handle in
      guard let function = call[0].as(ConcreteFunctionObject.self) else { return .none }
      let isLong = try call.interpreter.truth(call[1])
      let text = isLong ? try function.signatureListing(call.interpreter) : try function.signatureText(call.interpreter)
      return .string(isLong ? text : function.name + text)
    }
  }

  static func property(
    _ type: TypeObject, _ name: String, _ body: @escaping (ConcreteFunctionObject, Interpreter) throws -> Handle
  ) {
    type.defineProperty(name, get: { (instance: Handle, interpreter: Interpreter) throws -> Handle in
      guard let function = instance.as(ConcreteFunctionObject.self) else { return .none }
      return try body(function, interpreter)
    })
  }
}
