import Diagnostics
import Script

extension Magic {
  static let who = Magic(
    "who", usage: "who [TYPE …]", summary: "List the session's names; with types, those that are of them.",
    details: """
      Names that begin with an underscore are left out. Types are called as type(x).__name__ says, and Tensor, Variable
      and tf.function are those of TensorFlow.

          %who
          %who Tensor list
      """
  ) { (call: MagicCall) throws -> Handle? in
    let names = try WhoText.entries(call, magic: "who").map(\.name)
    if !names.isEmpty { call.session.display(Columns.text(names, width: call.session.width)) }
    return nil
  }

  static let whos = Magic(
    "whos", usage: "whos [TYPE …]", summary: "List the session's names with their types and values, one a line.",
    details: """
      Tensors and variables are shown with dtype and shape, functions with their parameters, traced functions with the
      number of their traces.

          %whos
          %whos Variable
      """
  ) { (call: MagicCall) throws -> Handle? in
    let rows = try WhoText.entries(call, magic: "whos").map { (entry: SessionNames.Entry) -> [String] in
      [entry.name, SessionNames.typeName(entry.value), SessionNames.info(entry.value, call.interpreter)]
    }
    if !rows.isEmpty { call.session.display(Columns.table([["name", "type", "value"]] + rows, hasHeading: true)) }
    return nil
  }
}

private enum WhoText {
  static func entries(_ call: MagicCall, magic: String) throws -> [SessionNames.Entry] {
    let types = try MagicWords(call.argument, magic: magic).words
    let entries = SessionNames(call.interpreter).of(types: types)
    if entries.isEmpty {
      call.session.display(types.isEmpty ? "the session has no names yet" : "no name is a \(types.joined(separator: " or "))")
    }
    return entries
  }
}
