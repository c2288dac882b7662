import Diagnostics
import Script

/// How arguments may be given to a parameter, under the names of Python's `inspect`.
public enum ParameterKind: String, Sendable {
  case positionalOnly = "POSITIONAL_ONLY"
  case positionalOrKeyword = "POSITIONAL_OR_KEYWORD"
  case variadic = "VAR_POSITIONAL"
  case keywordOnly = "KEYWORD_ONLY"
  case keywords = "VAR_KEYWORD"

  var isPositional: Bool { self == .positionalOnly || self == .positionalOrKeyword }
}

/// The parameters of the function that is traced, and what `input_signature` says of them.
public struct FunctionSignature {
  public struct Parameter {
    public let name: String
    public let kind: ParameterKind
    /// nil when an argument is required.
    public let defaultValue: Handle?
    /// What `input_signature` demands.
    public var constraint: Handle?
  }

  public private(set) var parameters: [Parameter]

  init(_ parameters: [Parameter]) { self.parameters = parameters }

  /// `(*args, **kwargs)`: what is known of a callable that is no script function.
  nonisolated(unsafe) static let anything = FunctionSignature([
    Parameter(name: "args", kind: .variadic, defaultValue: nil),
    Parameter(name: "kwargs", kind: .keywords, defaultValue: nil),
  ])

  /// The parameters of a script function; of a method without the first one.
  init(of function: FunctionObject, isMethod: Bool) {
    guard let declared = function.definition?.parameters else {
      self = .anything
      return
    }
    var parameters: [Parameter] = []
    let positional = declared.positionalOnly + declared.positional
    let defaults = function.defaultValues
    for (index, parameter) in positional.enumerated() {
      let place = index - (positional.count - defaults.count)
      parameters.append(
        Parameter(
          name: parameter.name.text,
          kind: index < declared.positionalOnly.count ? .positionalOnly : .positionalOrKeyword,
          defaultValue: place >= 0 ? defaults[place] : nil))
    }
    if let variadic = declared.variadic {
      parameters.append(Parameter(name: variadic.name.text, kind: .variadic, defaultValue: nil))
    }
    for parameter in declared.keywordOnly {
      let name = parameter.name.text
      parameters.append(Parameter(name: name, kind: .keywordOnly, defaultValue: function.keywordDefaults?[name]))
    }
    if let keywords = declared.keywords {
      parameters.append(Parameter(name: keywords.name.text, kind: .keywords, defaultValue: nil))
    }
    if isMethod, parameters.first?.kind.isPositional == true { parameters.removeFirst() }
    self.init(parameters)
  }

  /// The parameters of a callable: of a decorated function those of what it wraps, of a partial application what is left.
  static func of(_ callee: Handle, isMethod: Bool) -> FunctionSignature {
    switch callee.asObject {
    case let function as FunctionObject:
      if let wrapped = function.attributeDictionary?["__wrapped__"] { return of(wrapped, isMethod: isMethod) }
      return FunctionSignature(of: function, isMethod: isMethod)
    case let native as NativeFunctionObject: return FunctionSignature(of: native)
    case let method as BoundMethodObject: return of(method.function, isMethod: true)
    case let traced as TracedFunctionObject: return traced.traces.signature
    case let partial as any PartialApplication:
      return of(partial.function, isMethod: isMethod).without(partial.positional.count, partial.keywords)
    case let instance as InstanceObject:
      let call = instance.type.find("__call__").map { Handle($0) }
      return call?.as(FunctionObject.self).map { of(.object($0), isMethod: true) } ?? .anything
    default: return .anything
    }
  }

  /// What is left when the first `count` arguments and some named ones are given. As Python's `inspect` sees it, a parameter
  /// that was given by name has that value as its default, and it and those after it can only be named.
  private func without(_ count: Int, _ given: [(String, Handle)]) -> FunctionSignature {
    var rest = parameters
    var dropped = 0
    while dropped < count, let first = rest.first, first.kind.isPositional {
      rest.removeFirst()
      dropped += 1
    }
    var isNamedOnly = false
    rest = rest.compactMap { (parameter: Parameter) -> Parameter? in
      let value = given.first { $0.0 == parameter.name }?.1
      if value != nil, parameter.kind == .positionalOrKeyword { isNamedOnly = true }
      if isNamedOnly, parameter.kind == .variadic { return nil }
      let kind = isNamedOnly && parameter.kind == .positionalOrKeyword ? ParameterKind.keywordOnly : parameter.kind
      return Parameter(name: parameter.name, kind: kind, defaultValue: value ?? parameter.defaultValue)
    }
    return FunctionSignature(rest)
  }

  /// The parameters of a native function.
  init(of native: NativeFunctionObject) {
    guard let declared = native.parameters?.parameters else {
      self = .anything
      return
    }
    self.init(
      declared.map { (parameter: ParameterList.Parameter) -> Parameter in
        let kind: ParameterKind =
          switch parameter.kind {
          case .positionalOnly: .positionalOnly
          case .positional: .positionalOrKeyword
          case .variadic: .variadic
          case .keywordOnly: .keywordOnly
          case .keywords: .keywords
          }
        return Parameter(name: parameter.name, kind: kind, defaultValue: parameter.defaultValue)
      })
  }

  /// Attaches the entries of an `input_signature` to the parameters, in order.
  ///
  /// - Errors: `TypeError` when there are too many of them, or too few.
  mutating func constrain(_ constraints: [Handle]) throws {
    var next = 0
    for index in parameters.indices {
      if parameters[index].kind == .variadic {
        // Each further entry is one more positional argument.
        let rest = constraints[min(next, constraints.count)...].enumerated().map { (offset, constraint) -> Parameter in
          Parameter(
            name: "\(parameters[index].name)_\(offset)", kind: .positionalOnly, defaultValue: nil,
            constraint: constraint)
        }
        next = constraints.count
        parameters.replaceSubrange(index...index, with: rest)
        break
      }
      guard parameters[index].kind.isPositional else { break }
      // The instance of a method is no matter of the signature; it is bound when the method is read.
      if parameters[index].name == "self" { continue }
      if next < constraints.count {
        parameters[index].constraint = constraints[next]
        next += 1
      } else if parameters[index].defaultValue == nil {
        throw Failure(.typeError, "input_signature missing type constraint for \(parameters[index].name)")
      }
    }
    if next < constraints.count {
      throw Failure(.typeError, "input_signature contains \(constraints.count - next) extra type constraints.")
    }
  }

  /// As TensorFlow shows it in messages: `(a, b=<captured_default_value>)`.
  func text(_ interpreter: Interpreter) throws -> String {
    var parts: [String] = []
    var sawPositionalOnly = false
    var sawStar = false
    for parameter in parameters {
      if sawPositionalOnly, parameter.kind != .positionalOnly {
        parts.append("/")
        sawPositionalOnly = false
      }
      switch parameter.kind {
      case .positionalOnly: sawPositionalOnly = true
      case .variadic: sawStar = true
      case .keywordOnly where !sawStar:
        parts.append("*")
        sawStar = true
      default: break
      }
      parts.append(try text(parameter, interpreter))
    }
    if sawPositionalOnly { parts.append("/") }
    return "(" + parts.joined(separator: ", ") + ")"
  }

  private func text(_ parameter: Parameter, _ interpreter: Interpreter) throws -> String {
    let star = parameter.kind == .variadic ? "*" : parameter.kind == .keywords ? "**" : ""
    var text = star + parameter.name
    if let constraint = parameter.constraint { text += ": \(try interpreter.repr(constraint))" }
    if parameter.defaultValue != nil {
      text += parameter.constraint == nil ? "=<captured_default_value>" : " = <captured_default_value>"
    }
    return text
  }
}
