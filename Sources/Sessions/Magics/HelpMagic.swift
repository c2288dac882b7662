import Diagnostics
import Script

extension Magic {
  static let help = Magic(
    "help", usage: "help [NAME|%MAGIC]", summary: "Explain a magic, a function or a value; alone, list what there is.",
    details: """
      %help lists the magics. With a name it shows the signature and the documentation; `name?` is the same.

          %help tf.matmul
          %help %timeit
      """
  ) { (call: MagicCall) throws -> Handle? in
    let subject = call.argument.hasPrefix("-s ") ? String(call.argument.dropFirst(3)) : call.argument
    if subject.isEmpty {
      call.session.display(HelpText.overview(call.session))
    } else if subject.hasPrefix("%") {
      call.session.display(try HelpText.magic(String(subject.drop { $0 == "%" }), call.session))
    } else {
      let value = try call.runEagerly(subject)
      call.session.display(try HelpText.value(value, subject, call.interpreter))
    }
    return nil
  }
}

/// The words of `%help`.
private enum HelpText {
  static func overview(_ session: Session) -> String {
    let magics = session.magics.values.sorted { $0.name < $1.name }
    let width = magics.map(\.name.count).max() ?? 0
    let lines = magics.map { (magic: Magic) -> String in
      "  %\(magic.name)\(String(repeating: " ", count: width - magic.name.count))  \(magic.summary)"
    }
    return """
      Cells are Python with TensorFlow's, Keras's and NumPy's names. The value of a last expression is shown; a blank
      line ends a cell of several lines. Ctrl-C interrupts, Ctrl-D leaves.

      \(lines.joined(separator: "\n"))

      %help NAME (or NAME?) explains a function or a value, %help %MAGIC a magic.
      """
  }

  static func magic(_ name: String, _ session: Session) throws -> String {
    guard let magic = session.magics[name] else {
      let near = Spelling.nearest(to: name, among: session.magics.keys.sorted())
      throw Failure(.nameError, "there is no magic '%\(name)'", hint: near.map { "did you mean %\($0)?" })
    }
    return "%\(magic.usage)\n\n\(magic.details)"
  }

  static func value(_ value: Handle, _ name: String, _ interpreter: Interpreter) throws -> String {
    let documentation = try interpreter.findAttribute(value, "__doc__")?.asString
    var lines = [try heading(value, name, interpreter)]
    if let documentation, !documentation.isEmpty { lines += ["", documentation] }
    return lines.joined(separator: "\n")
  }

  private static func heading(_ value: Handle, _ name: String, _ interpreter: Interpreter) throws -> String {
    if let native = value.asObject as? NativeFunctionObject {
      return "\(name)(\(native.parameters?.signature ?? "..."))"
    }
    if let function = value.asObject as? FunctionObject, let definition = function.code.definition {
      return "\(name)(\(SourcePrinter.text(of: definition.parameters)))"
    }
    return "\(name): \(value.typeName) = \(try interpreter.repr(value))"
  }
}
