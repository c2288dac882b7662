import Diagnostics
import Script
import Tensors

/// An instance of a library class of scripts that is made of tensors, `tf.SparseTensor` or `tf.RaggedTensor`: it goes into
/// functions and out of them as these.
///
/// Such a class has two methods: `_tensors()` gives its tensors as a list, `_over_tensors(tensors)` an instance over others.
final class ScriptComposite: Object, CompositeObject {
  private let instance: Handle
  private let interpreter: Interpreter
  let components: [AnyTensor]

  fileprivate init?(_ instance: Handle, _ interpreter: Interpreter) {
    guard let object = instance.asObject, object.kind == .instance, object.type.find("_over_tensors") != nil,
      let list = try? interpreter.callMethod(instance, "_tensors", []),
      let items = try? interpreter.elements(list)
    else { return nil }
    self.instance = instance
    self.interpreter = interpreter
    components = items.compactMap { (item: Handle) -> AnyTensor? in item.asTensor }
    super.init(type: object.type)
  }

  var specificationName: String { instance.typeName + "Spec" }

  func over(components: [AnyTensor]) throws -> Object {
    let tensors = Handle.list(components.map { (tensor: AnyTensor) -> Handle in .tensor(tensor) })
    let made = try interpreter.callMethod(instance, "_over_tensors", [tensors])
    guard let object = made.asObject else { throw Failure(.typeError, "\(typeName) gave no object over its tensors") }
    return object
  }
}

extension Handle {
  /// The value as an object that is made of tensors; nil for anything else.
  func composite(_ interpreter: Interpreter) -> (any CompositeObject)? {
    (asObject as? any CompositeObject) ?? ScriptComposite(self, interpreter)
  }
}
