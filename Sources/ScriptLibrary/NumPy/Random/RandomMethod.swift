import Diagnostics
import Script

/// A function of a random generator: a method of its class and, for the legacy one, a function of `np.random`.
struct RandomMethod<Source: Object>: Sendable {
  let name: String
  let signature: String
  let body: @Sendable (Source, NativeCall) throws -> Handle

  init(_ name: String, _ signature: String, _ body: @escaping @Sendable (Source, NativeCall) throws -> Handle) {
    self.name = name
    self.signature = signature
    self.body = body
  }

  /// A distribution of the table.
  init(_ distribution: RandomDistribution) where Source: VariateSource {
    self.init(distribution.name, distribution.signature) { (source: Source, call: NativeCall) in
      try distribution.sample(source, call)
    }
  }

  /// A function in the script language, `Scripts/_np_random.py`, with the generator in front.
  init(script name: String, _ signature: String, as inner: String? = nil) {
    self.init(name, signature) { (source: Source, call: NativeCall) in
      let function = try ScriptFunctions.object(inner ?? name, in: "_np_random", owner: "numpy", call.interpreter)
      return try call.interpreter.call(function, [.object(source)] + call.arguments)
    }
  }

  /// Makes it a method of the generator's class.
  func install(on type: TypeObject, _ kind: String) {
    type.defineMethod(name, "self, " + signature) { (call: NativeCall) throws -> Handle in
      guard let source = call[0].asObject as? Source else {
        throw Failure(.typeError, "expected a \(kind), got \(call[0].typeName)")
      }
      return try body(source, NativeCall(arguments: Array(call.arguments.dropFirst()), interpreter: call.interpreter))
    }
    type.declare(.random, name)
  }
}
