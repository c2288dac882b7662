import Script

/// The names under which a person finds earlier cells and their values again, as in IPython: `In`, `Out`, `_i`, `_i3`, `_3`.
///
/// (`_`, `__` and `___` are there in every session.)
final class CellNames {
  private let texts = ListObject([Handle.string("")])
  private let values = DictObject()

  /// A cell begins: its text is known by its number.
  func begin(_ number: Int, _ text: String, _ interpreter: Interpreter) {
    let globals = interpreter.globals
    for (name, object) in [("In", texts as Object), ("Out", values as Object)] where globals[name] == nil {
      globals[name] = .object(object)
    }
    while texts.items.count < number { texts.append(Handle.string("")) }
    globals["_iii"] = globals["_ii"] ?? Handle.string("")
    globals["_ii"] = globals["_i"] ?? Handle.string("")
    globals["_i"] = Handle.string(texts.items.last?.asString ?? "")
    globals["_i\(number)"] = Handle.string(text)
    texts.append(Handle.string(text))
  }

  /// A cell had that value.
  func end(_ number: Int, _ value: Handle, _ interpreter: Interpreter) throws {
    interpreter.globals["_\(number)"] = value
    try values.set(Value.int(number), value.owned, interpreter)
  }
}
