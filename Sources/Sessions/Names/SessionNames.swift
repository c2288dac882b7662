import Ops
import Script
import ScriptLibrary
import Tensors
import Tracing

/// The names that a person has made in a session.
struct SessionNames {
  struct Entry {
    let name: String
    let value: Handle
  }

  /// What the shell itself puts among the names.
  static let ofShell: Set<String> = ["In", "Out"]

  /// In the order of their making, without those that begin with an underscore.
  let entries: [Entry]

  init(_ interpreter: Interpreter) {
    entries = interpreter.globals.items.compactMap { (item: (key: Handle, value: Handle)) -> Entry? in
      guard let name = item.key.asString, !name.hasPrefix("_"), !SessionNames.ofShell.contains(name) else { return nil }
      return Entry(name: name, value: item.value)
    }
  }

  /// Those whose type has one of these names; all without names.
  func of(types: [String]) -> [Entry] {
    guard !types.isEmpty else { return entries }
    return entries.filter { (entry: Entry) -> Bool in
      types.contains(SessionNames.typeName(entry.value)) || types.contains(entry.value.typeName)
    }
  }

  /// The type as people call it: `Tensor` for an eager tensor.
  static func typeName(_ value: Handle) -> String {
    if value.asTensor != nil { return "Tensor" }
    if value.asObject is any VariableHolding { return "Variable" }
    if value.asObject is TracedFunctionObject { return "tf.function" }
    return value.typeName
  }

  /// What `%whos` says of a value.
  static func info(_ value: Handle, _ interpreter: Interpreter) -> String {
    if let tensor = value.asTensor {
      guard let concrete = tensor as? Tensor else { return tensor.kindText + " (symbolic)" }
      return ShortText.tensor(concrete, limit: 60)
    }
    if let holder = value.asObject as? any VariableHolding {
      return holder.resource.value.map { ShortText.tensor($0, limit: 60) } ?? "no value yet"
    }
    switch value.asObject {
    case let module as ModuleObject: return module.name
    case let function as TracedFunctionObject:
      let count = function.traceRecords.count
      return count == 1 ? "1 trace" : "\(count) traces"
    case let type as TypeObject: return "class of \(type.module)"
    case let function as FunctionObject:
      let parameters = function.definition.map { SourcePrinter.text(of: $0.parameters) } ?? "..."
      return "\(function.name)(\(parameters))"
    case let list as ListObject: return counted(list.count, value, interpreter)
    case let dict as DictObject: return counted(dict.count, value, interpreter)
    default: return ShortText.of(value, interpreter, limit: 60)
    }
  }

  /// Long containers are not written out.
  private static func counted(_ count: Int, _ value: Handle, _ interpreter: Interpreter) -> String {
    let size = "n=\(count)"
    return count > 50 ? size : "\(size)  \(ShortText.of(value, interpreter, limit: 50))"
  }
}
