import Diagnostics
import Ops
import Script
import Tensors
import Tracing

/// `tf.Module`: a class whose instances know the variables and modules among their attributes.
enum ModuleClass {
  nonisolated(unsafe) static let type: TypeObject = {
    let type = TypeObject(name: "Module", module: "tensorflow.python.module.module", isHeapType: true) {
      (type: TypeObject, _: Arguments, _: Interpreter) -> Value in Value(InstanceObject.make(type))
    }
    type.defineMethod("__init__", "self, name=None") { (call: NativeCall) throws -> Handle in
      if let name = call[1].asString { call[0].as(InstanceObject.self)?["_name"] = .string(name) }
      return .none
    }
    type.defineProperty("name", get: { (object: Handle, _: Interpreter) -> Handle in .string(name(of: object)) })
    type.defineProperty("name_scope", get: { (object: Handle, _: Interpreter) -> Handle in
      let name = name(of: object)
      return .object(
        ScopeContext(name: name + "/") {
          ExecutionContext.graph?.enterScope(name) ?? name + "/"
        } leave: { ExecutionContext.graph?.leaveScope() })
    })
    type.defineProperty("variables", get: { (object: Handle, interpreter: Interpreter) throws -> Handle in
      .tuple(try members(of: object, interpreter).variables)
    })
    type.defineProperty("trainable_variables", get: { (object: Handle, interpreter: Interpreter) throws -> Handle in
      .tuple(try members(of: object, interpreter).variables.filter { (handle: Handle) -> Bool in
        (handle.asObject as? any VariableHolding)?.resource.isTrainable ?? false
      })
    })
    type.defineProperty("non_trainable_variables", get: { (object: Handle, interpreter: Interpreter) throws -> Handle in
      .tuple(try members(of: object, interpreter).variables.filter { (handle: Handle) -> Bool in
        !((handle.asObject as? any VariableHolding)?.resource.isTrainable ?? false)
      })
    })
    type.defineProperty("submodules", get: { (object: Handle, interpreter: Interpreter) throws -> Handle in
      .tuple(try members(of: object, interpreter).modules)
    })
    type.defineStaticMethod("with_name_scope", "method") { (call: NativeCall) -> Handle in call[0] }
    return type
  }()

  /// `my_dense` for an instance of `MyDense` that was given no name.
  private static func name(of object: Handle) -> String {
    if let name = object.as(InstanceObject.self)?["_name"]?.asString { return name }
    var name = ""
    for (place, letter) in object.type.name.enumerated() {
      if letter.isUppercase, place > 0, name.last != "_" { name += "_" }
      name += letter.lowercased()
    }
    return name
  }

  /// Variables and modules below an object, each once, attributes in the order of their names.
  private static func members(
    of object: Handle, _ interpreter: Interpreter
  ) throws -> (variables: [Handle], modules: [Handle]) {
    var seen: Set<ObjectIdentifier> = []
    var variables: [Handle] = []
    var modules: [Handle] = []
    if let own = object.asObject { seen.insert(ObjectIdentifier(own)) }
    var pending = [object]
    while !pending.isEmpty {
      let current = pending.removeFirst()
      guard let instance = current.as(InstanceObject.self) else { continue }
      var found: [Handle] = []
      for (name, value) in instance.ownAttributes.sorted(by: { $0.0 < $1.0 }) where name != "_name" {
        for leaf in try leaves(value, interpreter) {
          guard let object = leaf.asObject, !seen.contains(ObjectIdentifier(object)) else { continue }
          if object is any VariableHolding {
            seen.insert(ObjectIdentifier(object))
            variables.append(leaf)
          } else if interpreter.isInstance(leaf, type) {
            seen.insert(ObjectIdentifier(object))
            found.append(leaf)
          }
        }
      }
      modules += found
      pending += found
    }
    return (variables, modules)
  }

  private static func leaves(_ value: Handle, _ interpreter: Interpreter) throws -> [Handle] {
    if let dict = value.as(DictObject.self) {
      return try dict.items.flatMap { try leaves($0.value, interpreter) }
    }
    if let items = value.asSequence { return try items.flatMap { try leaves($0, interpreter) } }
    return [value]
  }
}
