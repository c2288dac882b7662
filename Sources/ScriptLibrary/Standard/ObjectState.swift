import Diagnostics
import Script

/// How the state that `__getstate__` gave comes into an object: by `__setstate__`, or else attribute by attribute.
enum ObjectState {
  /// - Parameter refusal: the error for a state that is no dict.
  static func restore(
    _ state: Handle, in made: Handle, _ interpreter: Interpreter, refusal: (String) throws -> any Error
  ) throws {
    if let hook = try interpreter.findAttribute(made, "__setstate__") {
      _ = try interpreter.call(hook, [state])
      return
    }
    var attributes = state
    var slots = Handle.none
    if let pair = state.as(TupleObject.self), pair.count == 2 { (attributes, slots) = (pair.items[0], pair.items[1]) }
    if !attributes.isNone {
      guard let dict = attributes.as(DictObject.self) else { throw try refusal("state is not a dictionary") }
      try set(dict, in: made, interpreter)
    }
    if slots.isNone { return }
    guard let dict = slots.as(DictObject.self) else { throw try refusal("slot state is not a dictionary") }
    for (key, value) in dict.items { try interpreter.setAttribute(made, key.asString ?? "", value) }
  }

  /// Into the object's `__dict__`, past its `__setattr__`.
  private static func set(_ dict: DictObject, in made: Handle, _ interpreter: Interpreter) throws {
    if let instance = made.as(InstanceObject.self), instance.type.instancesHaveDictionary {
      for (key, value) in dict.items {
        if let name = key.asString {
          instance[name] = value
        } else {
          try interpreter.setItem(interpreter.getAttribute(made, "__dict__"), key, value)
        }
      }
      return
    }
    let target = try interpreter.getAttribute(made, "__dict__")
    for (key, value) in dict.items {
      let name = key.asString.map { Handle.object(StringObject.intern($0)) } ?? key
      try interpreter.setItem(target, name, value)
    }
  }
}
