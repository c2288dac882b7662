import Diagnostics
import Ops
import Script
import Tensors

/// A call as far as it decides which trace serves it, with its tensors.
struct FunctionRequest {
  var parameters: [TracedParameter]
  var tensors: [AnyTensor]
}

extension TracedFunctionObject {
  /// Binds arguments and reads their kinds.
  ///
  /// - Errors: `TypeError` in TensorFlow's words.
  func request(
    _ arguments: [Handle], _ keywords: [(String, Handle)], _ interpreter: Interpreter
  ) throws -> FunctionRequest {
    let bound = try traces.signature.bind(arguments, keywords, interpreter)
    var reading = ArgumentReading(interpreter)
    var request = FunctionRequest(parameters: [], tensors: [])
    for argument in bound {
      let value: Handle
      do {
        value = try reading.canonical(argument)
      } catch let failure as Failure where argument.constraint != nil {
        throw traces.signature.bindingFailure(failure.message, arguments, keywords, interpreter)
      }
      let type = try reading.type(of: argument.constraint ?? value)
      request.parameters.append(TracedParameter(name: argument.name, kind: argument.kind, type: type, value: value))
      try reading.tensors(of: value, into: &request.tensors)
    }
    return request
  }

  /// The trace for a request, made if there is none yet.
  func concreteFunction(
    for request: FunctionRequest, reason: TraceReason?, _ interpreter: Interpreter
  ) throws -> ConcreteFunctionObject {
    if let known = try traces.find(request.parameters, interpreter) {
      if reason == nil { noteCall(traced: false, interpreter) }
      return known
    }
    let earlier = traces.concreteFunctions.map { $0.parameters }
    let why = try reason ?? TraceReason.nearest(request.parameters, among: earlier, interpreter)
    var parameters = request.parameters
    if options.reducesRetracing, options.inputSignature == nil {
      parameters = try traces.generalized(parameters, interpreter)
    }
    let isFirst = traces.traceCount == 0
    let policy: VariableCreation.Policy = traces.hasCreatedVariables ? .forbidden : isFirst ? .first : .late
    let before = VariableCreation.createdCount
    var concrete = try trace(parameters, policy, why, values: isFirst ? request.tensors : [], interpreter)
    if policy == .first, VariableCreation.createdCount > before {
      traces.hasCreatedVariables = true
      concrete = try trace(parameters, .forbidden, .variablesCreated, interpreter)
    }
    traces.add(concrete)
    if reason == nil { noteCall(traced: true, interpreter) }
    return concrete
  }

  private func trace(
    _ parameters: [TracedParameter], _ policy: VariableCreation.Policy, _ reason: TraceReason,
    values: [AnyTensor] = [], _ interpreter: Interpreter
  ) throws -> ConcreteFunctionObject {
    let kinds = parameters.map { $0.type.shortText(interpreter) }.joined(separator: ", ")
    let record = TraceRecord(function: name, signature: kinds, reason: reason, place: definitionPlace)
    record.owner = traces
    let start = Stopwatch.now
    let tracer = FunctionTracer(
      interpreter: interpreter, callee: callee, name: name, usesAutoGraph: options.usesAutoGraph,
      values: values)
    let concrete: ConcreteFunctionObject
    do {
      concrete = try VariableCreation.with(policy) { try tracer.trace(parameters, noting: record.effects) }
    } catch {
      record.fail(seconds: Stopwatch.now - start, Traceback.summary(interpreter.exception(for: error), interpreter))
      TraceLedger.add(record)
      throw error
    }
    traces.traceCount += 1
    concrete.record = record
    record.concrete = concrete
    record.finish(seconds: Stopwatch.now - start, graph: concrete.graph)
    TraceLedger.add(record)
    return concrete
  }

  /// Where the traced code is defined.
  private var definitionPlace: SourcePlace? {
    guard let code = codeToTrace?.code, let definition = code.definition else { return nil }
    // The line of `def`, not that of the first decorator.
    let isNamed = definition.name.span != .none
    return SourcePlace(file: code.file, span: isNamed ? definition.name.span : definition.span)
  }

  /// Counts a call, and warns like TensorFlow when too many of the last ones traced.
  private func noteCall(traced: Bool, _ interpreter: Interpreter) {
    guard ExecutionContext.graph == nil else { return }
    guard traced else {
      traces.frequency.quietCalls &+= 1
      return
    }
    guard let (made, calls) = traces.frequency.noteTrace() else { return }
    let function = (try? interpreter.repr(pythonFunction)) ?? name
    let text =
      "\(made) out of the last \(calls) calls to \(function) triggered tf.function retracing. Tracing is expensive and the "
      + "excessive number of tracings could be due to (1) creating @tf.function repeatedly in a loop, (2) passing tensors "
      + "with different shapes, (3) passing Python objects instead of tensors. For (1), please define your @tf.function "
      + "outside of the loop. For (2), @tf.function has reduce_retracing=True option that can avoid unnecessary retracing. "
      + "For (3), please refer to https://www.tensorflow.org/guide/function#controlling_retracing and "
      + "https://www.tensorflow.org/api_docs/python/tf/function for  more details."
    if let listener = TraceLedger.listener {
      listener(.warning(text))
    } else {
      interpreter.errorOutput("WARNING:tensorflow:" + text + "\n")
    }
  }
}
