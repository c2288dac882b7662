import Diagnostics
import GraphMessages
import Script
import Tensors
import Tracing

/// Attributes of `tf.TensorShape`, and how scripts make one.
enum TensorShapeMembers {
  static func install() {
    let type = TypeObject.tensorShape
    let parameters = ParameterList("dims")
    type.constructor = { (_: TypeObject, arguments: Arguments, interpreter: Interpreter) throws -> Value in
      let bound = try parameters.bind(arguments, function: "TensorShape.__init__", isMethod: false)
      return Value(TensorShapeObject(try ShapeConversion.partialShape(bound[0], interpreter)))
    }
    installQueries(type)
    installRanks(type)
    installRelations(type)
    installMessages(type)
    TraceTypeMembers.installTensorless(type)
  }

  private static func shape(_ handle: Handle) -> PartialShape { handle.as(TensorShapeObject.self)?.shape ?? .unknown }

  private static func object(_ shape: PartialShape) -> Handle { .object(TensorShapeObject(shape)) }

  private static func dims(_ shape: PartialShape) -> Handle {
    guard let dims = shape.dims else { return .none }
    return .list(dims.map { (dim: Int?) -> Handle in dim.map { .int($0) } ?? .none })
  }

  /// The shape of a call's argument `index`.
  private static func other(_ call: NativeCall, _ index: Int = 1) throws -> PartialShape {
    try ShapeConversion.partialShape(call[index], call.interpreter)
  }

  private static func installQueries(_ type: TypeObject) {
    for name in ["rank", "ndims"] {
      type.defineProperty(name, get: { (object: Handle, _: Interpreter) -> Handle in
        shape(object).rank.map { .int($0) } ?? .none
      })
    }
    type.defineProperty("dims", get: { (object: Handle, _: Interpreter) -> Handle in dims(shape(object)) })
    type.defineMethod("as_list", "self") { (call: NativeCall) throws -> Handle in
      guard shape(call[0]).isRankKnown else {
        throw Failure(.valueError, "as_list() is not defined on an unknown TensorShape.")
      }
      return dims(shape(call[0]))
    }
    type.defineMethod("num_elements", "self") { (call: NativeCall) -> Handle in
      shape(call[0]).elementCount.map { .int($0) } ?? .none
    }
    type.defineMethod("is_fully_defined", "self") { (call: NativeCall) -> Handle in .bool(shape(call[0]).isFullyDefined) }
    type.defineMethod("assert_is_fully_defined", "self") { (call: NativeCall) throws -> Handle in
      guard shape(call[0]).isFullyDefined else {
        throw Failure(.valueError, "Shape \(shape(call[0])) is not fully defined")
      }
      return .none
    }
  }

  private static func installRanks(_ type: TypeObject) {
    type.defineMethod("assert_has_rank", "self, rank") { (call: NativeCall) throws -> Handle in
      let rank = try call.interpreter.integer(call[1])
      guard let own = shape(call[0]).rank, own != rank else { return .none }
      throw Failure(.valueError, "Shape \(shape(call[0])) must have rank \(rank)")
    }
    type.defineMethod("assert_same_rank", "self, other") { (call: NativeCall) throws -> Handle in
      let other = try other(call)
      guard let own = shape(call[0]).rank, let rank = other.rank, own != rank else { return .none }
      throw Failure(.valueError, "Shapes \(shape(call[0])) and \(other) must have the same rank")
    }
    type.defineMethod("with_rank", "self, rank") { (call: NativeCall) throws -> Handle in
      let rank = try call.interpreter.integer(call[1])
      guard let own = shape(call[0]).rank else { return object(.unknown(rank: rank)) }
      guard own == rank else { throw Failure(.valueError, "Shape \(shape(call[0])) must have rank \(rank)") }
      return call[0]
    }
    for (name, isLeast) in [("least", true), ("most", false)] {
      type.defineMethod("with_rank_at_\(name)", "self, rank") { (call: NativeCall) throws -> Handle in
        let rank = try call.interpreter.integer(call[1])
        guard let own = shape(call[0]).rank, isLeast ? own < rank : own > rank else { return call[0] }
        throw Failure(.valueError, "Shape \(shape(call[0])) must have rank at \(name) \(rank)")
      }
    }
  }

  private static func installRelations(_ type: TypeObject) {
    type.defineMethod("is_compatible_with", "self, other") { (call: NativeCall) throws -> Handle in
      .bool(shape(call[0]).isCompatible(with: try other(call)))
    }
    type.defineMethod("assert_is_compatible_with", "self, other") { (call: NativeCall) throws -> Handle in
      guard shape(call[0]).isCompatible(with: try other(call)) else {
        throw Failure(.valueError, "Shapes \(shape(call[0])) and \(try call.interpreter.str(call[1])) are incompatible")
      }
      return .none
    }
    type.defineMethod("merge_with", "self, other") { (call: NativeCall) throws -> Handle in
      object(try shape(call[0]).merged(with: try other(call)))
    }
    type.defineMethod("concatenate", "self, other") { (call: NativeCall) throws -> Handle in
      object(shape(call[0]).concatenated(with: try other(call)))
    }
    type.defineMethod("most_specific_compatible_shape", "self, other") { (call: NativeCall) throws -> Handle in
      object(shape(call[0]).generalized(with: try other(call)))
    }
    type.defineMethod("is_subtype_of", "self, other") { (call: NativeCall) -> Handle in
      guard let other = call[1].as(TensorShapeObject.self)?.shape else { return .bool(false) }
      return .bool(other.isSupershape(of: shape(call[0])))
    }
    type.defineMethod("most_specific_common_supertype", "self, others") { (call: NativeCall) throws -> Handle in
      var common = shape(call[0])
      for item in try call.interpreter.elements(call[1]) {
        guard let other = item.as(TensorShapeObject.self)?.shape else { return .none }
        common = common.generalized(with: other)
      }
      return object(common)
    }
  }

  // MARK: Messages

  private static func installMessages(_ type: TypeObject) {
    let schema = MessageSchemas.tensorShapeProto
    for name in ["as_proto", "experimental_as_proto"] {
      type.defineMethod(name, "self") { (call: NativeCall) throws -> Handle in
        let message = try call.interpreter.call(.object(MessageTypes.type(of: schema)))
        guard let dims = shape(call[0]).dims else {
          try call.interpreter.setAttribute(message, "unknown_rank", .bool(true))
          return message
        }
        let list = try call.interpreter.getAttribute(message, "dim")
        let add = try call.interpreter.getAttribute(list, "add")
        for dim in dims { _ = try call.interpreter.call(add, [], keywords: [("size", .int(dim ?? -1))]) }
        return message
      }
    }
    type.defineStaticMethod("experimental_type_proto", "") { (_: NativeCall) -> Handle in
      .object(MessageTypes.type(of: schema))
    }
    type.defineStaticMethod("experimental_from_proto", "proto") { (call: NativeCall) throws -> Handle in
      let interpreter = call.interpreter
      if try interpreter.truth(interpreter.getAttribute(call[0], "unknown_rank")) { return object(.unknown) }
      let dims = try interpreter.elements(interpreter.getAttribute(call[0], "dim")).map { (dim: Handle) throws -> Int? in
        let size = try interpreter.integer(interpreter.getAttribute(dim, "size"))
        return size < 0 ? nil : size
      }
      return object(PartialShape(dims))
    }
  }
}
