import Diagnostics
import Script
import Tracing

/// `f(args)` as a magic's argument: the callable and its arguments, evaluated but not called.
struct FunctionCall {
  /// The source text of the callable.
  let text: String
  let callee: Handle
  let arguments: [Handle]
  let keywords: [(String, Handle)]
  /// False for `f` alone.
  let isCall: Bool

  /// - Errors: `SyntaxError` for other things than a name or a call, whatever evaluating its parts raises.
  init(_ call: MagicCall, magic: String, text: String) throws {
    let file = SourceFile(name: call.source.name, text: text, firstLine: call.source.firstLine + call.line)
    let expression = try Parser.parseExpression(file)
    func value(_ expression: Expression) throws -> Handle {
      try call.interpreter.execute(Compiler.compileExpression(expression, file: file))
    }
    guard case .call(let function, let given) = expression.kind else {
      self.text = text
      callee = try value(expression)
      arguments = []
      keywords = []
      isCall = false
      return
    }
    self.text = file.text(of: function.span)
    callee = try value(function)
    var positional: [Handle] = []
    var named: [(String, Handle)] = []
    for argument in given {
      switch argument.kind {
      case .positional: positional.append(try value(argument.value))
      case .keyword(let name): named.append((name.text, try value(argument.value)))
      case .unpacked: positional += try call.interpreter.elements(try value(argument.value))
      case .unpackedMapping:
        let dict = (try value(argument.value)).as(DictObject.self)
        named += (dict?.items ?? []).map { ($0.key.asString ?? "", $0.value) }
      }
    }
    arguments = positional
    keywords = named
    isCall = true
  }

  /// Whether a text is one call.
  static func isCall(_ text: String) throws -> Bool {
    let expression = try Parser.parseExpression(SourceFile(name: "", text: text))
    if case .call = expression.kind { return true }
    return false
  }

  /// The traced function: the callable itself, or one made for it.
  func traced(_ interpreter: Interpreter) throws -> TracedFunctionObject {
    if let traced = callee.asObject as? TracedFunctionObject { return traced }
    return try TracedFunctionObject(callee, options: FunctionOptions(), interpreter)
  }

  /// The concrete function for the arguments.
  func concrete(_ interpreter: Interpreter) throws -> ConcreteFunctionObject {
    if let concrete = callee.asObject as? ConcreteFunctionObject { return concrete }
    let method = try interpreter.getAttribute(.object(try traced(interpreter)), "get_concrete_function")
    let made = try interpreter.call(method, arguments, keywords: keywords)
    guard let concrete = made.asObject as? ConcreteFunctionObject else {
      throw Failure(.typeError, "\(text) can't be traced: it gave \(made.typeName)")
    }
    return concrete
  }
}
