import Diagnostics

/// The methods of `bytearray` that change it.
enum ByteArrayMethods {
  static func define(on type: TypeObject) {
    type.method("append", .byteArray, 1, 1) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
      let byte = try ByteStrings.byte(rest[0], interpreter)
      receiver.unsafeAs(ByteArrayObject.self).bytes.append(byte)
      return .none
    }
    type.method("extend", .byteArray, 1, 1) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
      let new = try ByteStrings.content(rest[0]) ?? ByteStrings.read(rest[0], interpreter)
      receiver.unsafeAs(ByteArrayObject.self).bytes += new
      return .none
    }
    type.method("insert", .byteArray, 2, 2) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
      let array = receiver.unsafeAs(ByteArrayObject.self)
      let place = try interpreter.integer(rest[0])
      let byte = try ByteStrings.byte(rest[1], interpreter)
      let count = array.bytes.count
      array.bytes.insert(byte, at: place < 0 ? max(0, place + count) : min(place, count))
      return .none
    }
    type.method("pop", .byteArray, 0, 1) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
      let array = receiver.unsafeAs(ByteArrayObject.self)
      if array.bytes.isEmpty { throw Failure(.indexError, "pop from empty bytearray") }
      let index = rest.count == 0 ? -1 : try interpreter.integer(rest[0])
      let place = index < 0 ? index + array.bytes.count : index
      guard place >= 0, place < array.bytes.count else { throw Failure(.indexError, "pop index out of range") }
      return .int(Int(array.bytes.remove(at: place)))
    }
    type.method("remove", .byteArray, 1, 1) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
      let array = receiver.unsafeAs(ByteArrayObject.self)
      let byte = try ByteStrings.byte(rest[0], interpreter)
      guard let place = array.bytes.firstIndex(of: byte) else {
        throw Failure(.valueError, "value not found in bytearray")
      }
      array.bytes.remove(at: place)
      return .none
    }
    type.method("clear", .byteArray, 0, 0) { (receiver: Value, _: Arguments, _: Interpreter) in
      receiver.unsafeAs(ByteArrayObject.self).bytes = []
      return .none
    }
    type.method("reverse", .byteArray, 0, 0) { (receiver: Value, _: Arguments, _: Interpreter) in
      receiver.unsafeAs(ByteArrayObject.self).bytes.reverse()
      return .none
    }
    type.method("copy", .byteArray, 0, 0) { (receiver: Value, _: Arguments, _: Interpreter) in
      Value(ByteArrayObject(receiver.unsafeAs(ByteArrayObject.self).bytes))
    }
  }
}
