import Diagnostics
import Script

/// One argument of a call, in its place among the parameters: `*rest` spread to `rest_0`, `rest_1`, …, `**options` to its
/// keys.
public struct BoundArgument {
  public let name: String
  public let kind: ParameterKind
  public var value: Handle
  /// What `input_signature` demands of it.
  public let constraint: Handle?
}

extension FunctionSignature {
  /// Puts the arguments of a call in their places, defaults included.
  ///
  /// - Errors: `TypeError` in TensorFlow's words around those of Python's `inspect`.
  func bind(
    _ arguments: [Handle], _ keywords: [(String, Handle)], _ interpreter: Interpreter
  ) throws -> [BoundArgument] {
    do {
      return try arranged(arguments, keywords)
    } catch let failure as Failure {
      throw bindingFailure(failure.message, arguments, keywords, interpreter)
    }
  }

  func bindingFailure(
    _ reason: String, _ arguments: [Handle], _ keywords: [(String, Handle)], _ interpreter: Interpreter
  ) -> Failure {
    let given = (try? interpreter.repr(.tuple(arguments))) ?? "?"
    let named = (try? interpreter.repr(.dict(keywords))) ?? "?"
    let signature = (try? text(interpreter)) ?? "?"
    return Failure(
      .typeError,
      "Binding inputs to tf.function failed due to `\(reason)`. Received args: \(given) and kwargs: \(named) for "
        + "signature: \(signature).")
  }

  private func arranged(_ arguments: [Handle], _ keywords: [(String, Handle)]) throws -> [BoundArgument] {
    var remaining = keywords
    var bound: [BoundArgument] = []
    var next = 0
    var extra: [(String, Handle)] = []
    let hasVariadic = parameters.contains { $0.kind == .variadic }
    let hasKeywords = parameters.contains { $0.kind == .keywords }
    for parameter in parameters {
      let keyword = remaining.firstIndex { $0.0 == parameter.name }
      switch parameter.kind {
      case .positionalOnly, .positionalOrKeyword:
        let kind = hasVariadic ? ParameterKind.positionalOnly : parameter.kind
        if next < arguments.count {
          if keyword != nil, parameter.kind != .positionalOnly {
            throw Failure(.typeError, "multiple values for argument '\(parameter.name)'")
          }
          bound.append(place(parameter, kind, arguments[next]))
          next += 1
        } else if let keyword, parameter.kind != .positionalOnly {
          bound.append(place(parameter, kind, remaining.remove(at: keyword).1))
        } else if let value = parameter.defaultValue {
          bound.append(place(parameter, kind, value))
        } else {
          throw Failure(.typeError, "missing a required argument: '\(parameter.name)'")
        }
      case .variadic:
        for (index, value) in arguments[min(next, arguments.count)...].enumerated() {
          bound.append(
            BoundArgument(name: "\(parameter.name)_\(index)", kind: .positionalOnly, value: value, constraint: nil))
        }
        next = arguments.count
      case .keywordOnly:
        if let keyword {
          bound.append(place(parameter, .keywordOnly, remaining.remove(at: keyword).1))
        } else if let value = parameter.defaultValue {
          bound.append(place(parameter, .keywordOnly, value))
        } else {
          throw Failure(.typeError, "missing a required argument: '\(parameter.name)'")
        }
      case .keywords: extra = remaining
      }
    }
    if next < arguments.count { throw Failure(.typeError, "too many positional arguments") }
    if !hasKeywords, let unknown = remaining.first {
      throw Failure(.typeError, "got an unexpected keyword argument '\(unknown.0)'")
    }
    extra.sort { $0.0 < $1.0 }
    for (name, value) in extra {
      bound.append(BoundArgument(name: name, kind: .keywordOnly, value: value, constraint: nil))
    }
    return bound
  }

  private func place(_ parameter: Parameter, _ kind: ParameterKind, _ value: Handle) -> BoundArgument {
    BoundArgument(name: parameter.name, kind: kind, value: value, constraint: parameter.constraint)
  }
}
