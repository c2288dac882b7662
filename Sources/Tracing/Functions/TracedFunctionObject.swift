import Diagnostics
import Graphs
import Ops
import Script
import Tensors

/// What `tf.function(f)` and `@tf.function` give: a callable that traces `f` for each new kind of arguments and runs the
/// graph.
///
/// Read from an instance, it binds like a function; each instance has traces of its own.
public final class TracedFunctionObject: Object, BindableObject {
  /// The Python function, owned.
  let functionValue: Value
  /// The instance that it was read from, owned; undefined for none.
  let receiverValue: Value
  public let options: FunctionOptions
  public let name: String
  let traces: TraceCache
  /// The traces of each instance that the function was read from.
  private var instances: [InstanceTraces] = []

  /// The traces of instances that are alive.
  var instanceTraces: [TraceCache] { instances.filter { $0.instance != nil }.map { $0.traces } }

  private struct InstanceTraces {
    weak var instance: Object?
    let traces: TraceCache
    /// What reading the attribute gave, while somebody holds it.
    weak var bound: TracedFunctionObject?
  }

  /// - Errors: `TypeError` for something that can't be called, or an `input_signature` that does not fit it.
  public convenience init(_ function: Handle, options: FunctionOptions, _ interpreter: Interpreter) throws {
    guard let object = function.asObject, object.isCallable || TracedFunctionObject.hasCall(object) else {
      throw Failure(.typeError, "\(try interpreter.repr(function)) is not a callable object")
    }
    let signature = try TracedFunctionObject.signature(of: function, options, isMethod: false)
    self.init(
      function: function, receiver: .undefined, options: options,
      name: options.name ?? TracedFunctionObject.name(of: function), traces: TraceCache(signature, frequency: RetracingFrequency.of(function)))
  }

  private init(function: Handle, receiver: Handle, options: FunctionOptions, name: String, traces: TraceCache) {
    functionValue = function.owned
    receiverValue = receiver.owned
    self.options = options
    self.name = name
    self.traces = traces
    super.init(type: .tracedFunction, isContainer: true)
  }

  deinit {
    functionValue.release()
    receiverValue.release()
  }

  private static func hasCall(_ object: Object) -> Bool {
    object.kind == .instance && object.type.find("__call__") != nil
  }

  static func name(of function: Handle) -> String {
    switch function.asObject {
    case let function as FunctionObject: function.name
    case let method as BoundMethodObject: name(of: method.function)
    case let native as NativeFunctionObject: native.name
    case let traced as TracedFunctionObject: traced.name
    default: "function"
    }
  }

  private static func signature(
    of function: Handle, _ options: FunctionOptions, isMethod: Bool
  ) throws -> FunctionSignature {
    var signature = FunctionSignature.of(function, isMethod: isMethod)
    if let constraints = options.inputSignature { try signature.constrain(constraints) }
    return signature
  }

  // MARK: Binding to instances

  public func bound(to instance: Handle?, type: TypeObject, _ interpreter: Interpreter) throws -> Handle {
    guard let instance, let object = instance.asObject, receiverValue.isUndefined else { return .object(self) }
    instances.removeAll { $0.instance == nil }
    let known = instances.firstIndex { $0.instance === object }
    if let known, let bound = instances[known].bound { return .object(bound) }
    let traces: TraceCache
    if let known {
      traces = instances[known].traces
    } else {
      let function = Handle(functionValue)
      traces = TraceCache(
        try TracedFunctionObject.signature(of: function, options, isMethod: true),
        frequency: RetracingFrequency.of(function))
      instances.append(InstanceTraces(instance: object, traces: traces))
    }
    let bound = TracedFunctionObject(
      function: Handle(functionValue), receiver: instance, options: options, name: name, traces: traces)
    instances[known ?? instances.count - 1].bound = bound
    return .object(bound)
  }

  /// The Python callable, with the instance if there is one.
  public var callee: Handle {
    if receiverValue.isUndefined { return Handle(functionValue) }
    return .object(BoundMethodObject(function: Handle(functionValue), receiver: Handle(receiverValue)))
  }

  /// The script function whose code is traced; nil for something else.
  var codeToTrace: FunctionObject? { TracedFunctionObject.scriptFunction(Handle(functionValue)) }

  private static func scriptFunction(_ handle: Handle) -> FunctionObject? {
    switch handle.asObject {
    case let function as FunctionObject: function
    case let method as BoundMethodObject: scriptFunction(method.function)
    case let instance as InstanceObject: instance.type.find("__call__").flatMap { scriptFunction(Handle($0)) }
    default: nil
    }
  }

  /// The records of all its traces, those of the instances that it was read from included, in the order of making.
  public var traceRecords: [TraceRecord] {
    let caches = [traces] + instanceTraces
    return TraceLedger.records.filter { (record: TraceRecord) -> Bool in caches.contains { $0 === record.owner } }
  }

  /// `python_function`.
  public var pythonFunction: Handle { Handle(functionValue) }

  // MARK: Calling

  public override var isCallable: Bool { true }

  public override func call(_ arguments: Arguments, _ interpreter: Interpreter) throws -> Value {
    if let result = try callQuickly(arguments) { return result }
    if let interceptor = TracingMode.interceptor, ExecutionContext.graph == nil {
      let call = FunctionCallInProgress(
        function: self, arguments: arguments.handles, keywords: arguments.keywordHandles)
      if let answer = try interceptor(call) { return answer.owned }
    }
    if TracingMode.runsFunctionsEagerly {
      return try interpreter.call(callee, arguments.handles, keywords: arguments.keywordHandles).owned
    }
    return try call(arguments.handles, arguments.keywordHandles, interpreter).owned
  }

  /// The way of calls like the last one: no signature is made, nothing is looked up. nil when this is not one.
  @inline(__always)
  private func callQuickly(_ arguments: Arguments) throws -> Value? {
    guard let last = traces.last, let checks = last.quickChecks, checks.count == arguments.count,
      !arguments.hasKeywords, ExecutionContext.graph == nil, ExecutionContext.recorder == nil,
      !TracingMode.runsFunctionsEagerly, TraceLedger.listener == nil
    else { return nil }
    return try withUnsafeTemporaryAllocation(of: Tensor.self, capacity: checks.count + 1) { buffer in
      let base = buffer.baseAddress.unsafelyUnwrapped
      var slot = base
      defer { base.deinitialize(count: slot - base) }
      for index in 0..<checks.count where !checks[index].accepts(arguments[index], &slot) { return nil }
      last.record?.callCount &+= 1
      traces.frequency.quietCalls &+= 1
      let inputs = UnsafeBufferPointer(start: base, count: slot - base)
      return Value(TensorObject(try last.function.plan().runSingle(inputs)))
    }
  }

  func call(_ arguments: [Handle], _ keywords: [(String, Handle)], _ interpreter: Interpreter) throws -> Handle {
    let request = try self.request(arguments, keywords, interpreter)
    let concrete = try concreteFunction(for: request, reason: nil, interpreter)
    traces.last = concrete
    return try concrete.callStructured(request.tensors, interpreter)
  }

  // MARK: Memory

  public override func traverse(_ visit: (Value) -> Void) {
    visit(functionValue)
    visit(receiverValue)
    super.traverse(visit)
  }

  public override var acceptsAttributes: Bool { true }

  public override func repr(_ interpreter: Interpreter) throws -> String {
    "<tensorflow.python.eager.polymorphic_function.polymorphic_function.Function object at \(addressText)>"
  }
}

extension TypeObject {
  public nonisolated(unsafe) static let tracedFunction: TypeObject = {
    let type = TypeObject(
      name: "Function", module: "tensorflow.python.eager.polymorphic_function.polymorphic_function",
      bases: [.polymorphicFunction])
    type.isSubclassable = false
    TracedFunctionAttributes.define(on: type)
    return type
  }()
}

extension TracedFunctionObject {
  /// The concrete functions made so far, in the order of their making; those of the instances that it was read from
  /// after its own.
  public var concreteFunctions: [ConcreteFunctionObject] {
    traces.concreteFunctions + instanceTraces.flatMap { $0.concreteFunctions }
  }
}
