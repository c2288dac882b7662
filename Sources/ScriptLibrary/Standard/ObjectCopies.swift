import Diagnostics
import Script

/// Copies of objects whose classes say how: by `__reduce_ex__`, which asks `__getstate__` and `__getnewargs__`, and by
/// `__setstate__`.
struct ObjectCopies {
  let interpreter: Interpreter
  /// Maps arguments and state: the identity for `copy`, a deep copy for `deepcopy`.
  let map: (Handle) throws -> Handle

  private static let hooks = [
    "__reduce_ex__", "__reduce__", "__getstate__", "__setstate__", "__getnewargs__", "__getnewargs_ex__", "__slots__",
  ]

  /// Whether the class has a way of its own, written in the script; exceptions always have.
  static func applies(to object: Object) -> Bool {
    if object is ExceptionObject { return true }
    guard object.type.isHeapType else { return false }
    return object.type.mro.contains { (type: TypeObject) -> Bool in
      type.isHeapType && hooks.contains { (name: String) -> Bool in
        guard let found = type.members[name] else { return false }
        return found.as(NativeFunctionObject.self) == nil
      }
    }
  }

  /// The copy.
  ///
  /// - Parameter remember: hears of the new object before its state is copied, which may lead back to it.
  func copy(_ value: Handle, remember: (Handle) -> Void = { _ in }) throws -> Handle {
    try Interrupt.poll()
    let reduced = try interpreter.callMethod(value, "__reduce_ex__", [.int(4)])
    if reduced.asString != nil { return value }
    guard let parts = reduced.as(TupleObject.self)?.items, (2...5).contains(parts.count) else {
      throw Failure(.typeError, "__reduce__ must return a string or tuple")
    }
    let arguments = try interpreter.elements(parts[1]).map { try map($0) }
    let made = try interpreter.call(parts[0], arguments)
    remember(made)
    if parts.count > 2, !parts[2].isNone { try setState(made, try map(parts[2])) }
    if parts.count > 3, !parts[3].isNone {
      for item in try interpreter.elements(parts[3]) { _ = try interpreter.callMethod(made, "append", [map(item)]) }
    }
    if parts.count > 4, !parts[4].isNone {
      for entry in try interpreter.elements(parts[4]) {
        let pair = try interpreter.elements(entry)
        guard pair.count == 2 else { continue }
        _ = try interpreter.callMethod(made, "__setitem__", [map(pair[0]), map(pair[1])])
      }
    }
    return made
  }

  private func setState(_ made: Handle, _ state: Handle) throws {
    if let hook = try interpreter.findAttribute(made, "__setstate__") {
      _ = try interpreter.call(hook, [state])
      return
    }
    var parts = [state]
    if let pair = state.as(TupleObject.self), pair.count == 2 { parts = pair.items }
    for part in parts {
      guard let attributes = part.as(DictObject.self) else { continue }
      for (key, value) in attributes.items {
        if let name = key.asString { try interpreter.setAttribute(made, name, value) }
      }
    }
  }
}
