import Diagnostics
import Script
import Tensors
import Tracing

/// Methods of `tf.TensorSpec` as the type of an argument: which tensors it describes, and what covers two of them.
enum TensorSpecMembers {
  static func install() {
    let type = TypeObject.tensorSpec
    type.define("value_type", .object(TypeObject.tensor))
    type.defineStaticMethod("from_spec", "spec, name=None") { (call: NativeCall) throws -> Handle in
      let given = try spec(call[0])
      return .object(
        TensorSpecObject(given.specifiedDType, given.specifiedShape, name: call[1].asString ?? given.specifiedName))
    }
    installRelations(type)
    installTensors(type)
  }

  private static func spec(_ handle: Handle) throws -> TensorSpecObject {
    guard let spec = handle.as(TensorSpecObject.self) else {
      throw Failure(.valueError, "expected a tf.TensorSpec, got \(handle.typeName)")
    }
    return spec
  }

  private static func installRelations(_ type: TypeObject) {
    type.defineMethod("is_subtype_of", "self, other") { (call: NativeCall) throws -> Handle in
      let own = try spec(call[0])
      guard let other = call[1].as(TensorSpecObject.self) else { return .bool(false) }
      let isNamed = own.specifiedName == nil || own.specifiedName == other.specifiedName
      return .bool(
        isNamed && own.specifiedDType == other.specifiedDType && other.specifiedShape.isSupershape(of: own.specifiedShape))
    }
    type.defineMethod("most_specific_common_supertype", "self, others") { (call: NativeCall) throws -> Handle in
      var common: TensorSpecObject? = try spec(call[0])
      for item in try call.interpreter.elements(call[1]) { common = common.flatMap { covering($0, item) } }
      return common.map { .object($0) } ?? .none
    }
    type.defineMethod("most_specific_compatible_type", "self, other") { (call: NativeCall) throws -> Handle in
      guard let common = covering(try spec(call[0]), call[1]) else {
        throw Failure(
          .valueError,
          "No TypeSpec is compatible with both \(try call.interpreter.repr(call[0])) and \(try call.interpreter.repr(call[1]))")
      }
      return .object(common)
    }
  }

  /// The narrowest specification that covers both; nil for other dtypes and classes.
  private static func covering(_ spec: TensorSpecObject, _ item: Handle) -> TensorSpecObject? {
    guard let other = item.as(TensorSpecObject.self), other.specifiedDType == spec.specifiedDType else { return nil }
    let name = spec.specifiedName == other.specifiedName ? spec.specifiedName : nil
    return TensorSpecObject(
      spec.specifiedDType, spec.specifiedShape.generalized(with: other.specifiedShape), name: name)
  }

  private static func installTensors(_ type: TypeObject) {
    type.defineMethod("flatten", "self") { (call: NativeCall) -> Handle in .list([call[0]]) }
    for (name, isList) in [("to_tensors", true), ("cast", false)] {
      type.defineMethod(name, "self, value, cast_context=None") { (call: NativeCall) throws -> Handle in
        let own = try spec(call[0])
        let value = try TensorConversion.tensor(call[1], dtype: call[1].asTensor == nil ? own.specifiedDType : nil, call.interpreter)
        guard value.dtype == own.specifiedDType, value.partialShape.isCompatible(with: own.specifiedShape) else {
          let given = TensorSpecObject(value.dtype, value.partialShape)
          throw Failure(
            .typeError,
            "Can not cast \(try call.interpreter.repr(.object(given))) to \(try call.interpreter.repr(call[0]))")
        }
        return isList ? .list([.tensor(value)]) : .tensor(value)
      }
    }
    type.defineMethod("from_tensors", "self, tensors") { (call: NativeCall) throws -> Handle in
      guard let next = call.interpreter.builtins["next"] else { return .none }
      return try call.interpreter.call(next, [call[1]])
    }
    // A graph's placeholder: within a trace only, for which `tf.function` makes it.
    type.defineMethod("placeholder_value", "self, placeholder_context=None") { (call: NativeCall) throws -> Handle in
      throw Failure(
        .attributeError, "'\(call[1].typeName)' object has no attribute 'unnest_only'",
        hint: "placeholders are made by tf.function for its arguments")
    }
  }
}
