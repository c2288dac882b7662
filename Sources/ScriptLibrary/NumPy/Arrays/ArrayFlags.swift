import Diagnostics
import Script
import Tensors

/// `array.flags`: facts about its memory, by name or by key.
final class ArrayFlagsObject: Object {
  private let entries: [(name: String, short: String, value: Bool)]
  private let owner: NDArrayObject?

  init(_ array: NDArray, _ owner: NDArrayObject?) {
    self.owner = owner
    entries = [
      ("c_contiguous", "C_CONTIGUOUS", array.isContiguous), ("f_contiguous", "F_CONTIGUOUS", array.isColumnMajor),
      ("owndata", "OWNDATA", !array.isView), ("writeable", "WRITEABLE", array.isWritable), ("aligned", "ALIGNED", true),
      ("writebackifcopy", "WRITEBACKIFCOPY", false),
    ]
    super.init(type: ArrayFlagsObject.flagsType)
  }

  private nonisolated(unsafe) static let flagsType = TypeObject.sealed("flagsobj", module: "numpy._core.multiarray")

  private func value(_ name: String) -> Bool? {
    func known(_ name: String) -> Bool { entries.first { $0.name == name }?.value ?? false }
    let (rows, columns) = (known("c_contiguous"), known("f_contiguous"))
    switch name {
    case "contiguous", "C", "CONTIGUOUS": return rows
    case "fortran", "F", "FORTRAN": return columns
    case "O": return known("owndata")
    case "W": return known("writeable")
    case "A": return true
    case "X": return false
    case "behaved", "B": return known("writeable")
    case "carray", "CA": return known("writeable") && rows
    case "farray", "FA": return known("writeable") && columns && !rows
    case "fnc", "FNC": return columns && !rows
    case "forc", "FORC": return columns || rows
    default: return entries.first { $0.name == name || $0.short == name }?.value
    }
  }

  override func getAttribute(_ name: StringObject, _ interpreter: Interpreter) throws -> Value? {
    if name.string == "num" {
      let bits = [("c_contiguous", 1), ("f_contiguous", 2), ("owndata", 4), ("aligned", 0x100), ("writeable", 0x400)]
      return .int(bits.reduce(0) { $0 + (value($1.0) == true ? $1.1 : 0) })
    }
    if name.string == name.string.lowercased(), let flag = value(name.string) { return .bool(flag) }
    return try super.getAttribute(name, interpreter)
  }

  override func setAttribute(_ name: StringObject, _ value: Value, _ interpreter: Interpreter) throws {
    guard name.string == "writeable", let owner else { return try super.setAttribute(name, value, interpreter) }
    try owner.setWritable(interpreter.truth(Handle(value)))
  }

  override func setItem(_ key: Value, _ value: Value, _ interpreter: Interpreter) throws {
    guard let name = key.asString, name == "WRITEABLE" || name == "W", let owner else {
      throw Failure(.keyError, "Unknown flag")
    }
    try owner.setWritable(interpreter.truth(Handle(value)))
  }

  override func attributeNames(_ interpreter: Interpreter) -> [String] {
    ["behaved", "carray", "contiguous", "farray", "fnc", "forc", "fortran", "num"] + entries.map { $0.name }
  }

  override func getItem(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    guard let name = key.asString, name == name.uppercased(), let flag = value(name) else {
      throw Failure(.keyError, "Unknown flag")
    }
    return .bool(flag)
  }

  override func repr(_ interpreter: Interpreter) throws -> String {
    entries.map { "  \($0.short) : \($0.value ? "True" : "False")\n" }.joined()
  }
}
