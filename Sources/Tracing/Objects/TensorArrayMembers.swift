import Diagnostics
import Script
import Tensors

/// What a script can do with a `tf.TensorArray`.
enum TensorArrayMembers {
  private static let signature =
    "dtype, size=None, dynamic_size=None, clear_after_read=None, tensor_array_name=None, handle=None, flow=None, "
    + "infer_shape=True, element_shape=None, colocate_with_first_write_call=True, name=None"

  static func define(on type: TypeObject) {
    let parameters = ParameterList(signature)
    type.constructor = { (_: TypeObject, arguments: Arguments, interpreter: Interpreter) throws -> Value in
      let bound = try parameters.bind(arguments, function: "TensorArray.__init__", isMethod: false)
      let array = try TensorArrayObject.make(
        DTypeConversion.dtype(bound[0], interpreter), size: bound[1].isNone ? .int(0) : bound[1],
        isDynamic: bound[2].isNone ? false : interpreter.truth(bound[2]),
        clearsAfterRead: bound[3].isNone ? true : interpreter.truth(bound[3]),
        elementShape: bound[8].isNone ? .unknown : ShapeConversion.partialShape(bound[8], interpreter),
        infersShape: bound[7].isNone ? true : interpreter.truth(bound[7]), interpreter)
      return Value(array)
    }
    defineProperties(on: type)
    method(type, "write", "self, index, value, name=None") { (array: TensorArrayObject, call: NativeCall) in
      .object(try array.write(call[1], call[2], call.interpreter))
    }
    method(type, "read", "self, index, name=None") { (array: TensorArrayObject, call: NativeCall) in
      .tensor(try array.read(call[1], call.interpreter))
    }
    method(type, "unstack", "self, value, name=None") { (array: TensorArrayObject, call: NativeCall) in
      .object(try array.unstack(call[1], call.interpreter))
    }
    method(type, "stack", "self, name=None") { (array: TensorArrayObject, _: NativeCall) in
      .tensor(try array.stack())
    }
    method(type, "gather", "self, indices, name=None") { (array: TensorArrayObject, call: NativeCall) in
      .tensor(try array.gather(call[1], call.interpreter))
    }
    method(type, "size", "self, name=None") { (array: TensorArrayObject, _: NativeCall) in
      .tensor(try array.count())
    }
    method(type, "scatter", "self, indices, value, name=None") { (array: TensorArrayObject, call: NativeCall) in
      .object(try array.scatter(call[1], call[2], call.interpreter))
    }
    method(type, "split", "self, value, lengths, name=None") { (array: TensorArrayObject, call: NativeCall) in
      .object(try array.split(call[1], call[2], call.interpreter))
    }
    method(type, "concat", "self, name=None") { (array: TensorArrayObject, _: NativeCall) in .tensor(try array.joined()) }
    method(type, "grad", "self, source, flow=None, name=None") { (array: TensorArrayObject, _: NativeCall) in
      throw array.noGradientArray
    }
    method(type, "identity", "self") { (array: TensorArrayObject, _: NativeCall) in .object(array) }
    method(type, "mark_used", "self") { (_: TensorArrayObject, _: NativeCall) in .none }
    method(type, "close", "self, name=None") { (_: TensorArrayObject, _: NativeCall) in .none }
  }

  private static func defineProperties(on type: TypeObject) {
    func property(_ name: String, _ body: @escaping (TensorArrayObject) -> Handle) {
      type.defineProperty(name, get: { (instance: Handle, _: Interpreter) -> Handle in
        instance.as(TensorArrayObject.self).map(body) ?? .none
      })
    }
    property("dtype") { (array: TensorArrayObject) in .object(DTypeObject.of(array.dtype)) }
    property("dynamic_size") { (array: TensorArrayObject) in .bool(array.isDynamic) }
    property("element_shape") { (array: TensorArrayObject) in .object(TensorShapeObject(array.elements.shape)) }
    property("flow") { (array: TensorArrayObject) in .tensor(array.flow) }
    property("handle") { (_: TensorArrayObject) in .none }
  }

  private static func method(
    _ type: TypeObject, _ name: String, _ signature: String,
    _ body: @escaping (TensorArrayObject, NativeCall) throws -> Handle
  ) {
    type.defineMethod(name, signature) { (call: NativeCall) throws -> Handle in
      guard let array = call[0].as(TensorArrayObject.self) else {
        throw Failure(.typeError, "\(name)() expects a TensorArray, got \(call[0].typeName)")
      }
      return try body(array, call)
    }
  }
}
