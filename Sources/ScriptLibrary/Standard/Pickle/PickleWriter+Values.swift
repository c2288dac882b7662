import Diagnostics
import Script

/// Numbers, texts, bytes and the builtin containers.
extension PickleWriter {
  // MARK: Numbers

  func save(integer number: Int) throws {
    guard let small = Int32(exactly: number) else { return try save(large: .int(number)) }
    if options.version == 0 {
      put(.int, line: "\(number)")
    } else if let byte = UInt8(exactly: number) {
      put(.binaryInt1, [byte])
    } else if let word = UInt16(exactly: number) {
      put(.binaryInt2, PickleWriter.number(UInt64(word), 2))
    } else {
      put(.binaryInt, PickleWriter.number(UInt64(UInt32(bitPattern: small)), 4))
    }
  }

  func save(large number: Handle) throws {
    if options.version < 2 { return put(.long, line: try interpreter.repr(number) + "L") }
    let bits = try interpreter.integer(interpreter.callMethod(number, "bit_length"))
    let size = bits / 8 + 1
    let made = try interpreter.callMethod(
      number, "to_bytes", [.int(size), .string("little")], keywords: [("signed", .bool(true))])
    var content = made.as(BytesObject.self)?.bytes ?? []
    // A negative number may need one byte less than its magnitude says.
    if content.count > 1, content[content.count - 1] == 0xff, content[content.count - 2] & 0x80 != 0 { content.removeLast() }
    if content.count < 256 {
      put(.long1, [UInt8(content.count)] + content)
    } else {
      put(.long4, PickleWriter.number(UInt64(content.count), 4) + content)
    }
  }

  func save(float number: Double) throws {
    if options.version == 0 { return put(.float, line: try interpreter.repr(Handle.float(number))) }
    put(.binaryFloat, PickleWriter.number(number.bitPattern, 8).reversed())
  }

  // MARK: Texts and bytes

  func save(text: StringObject) throws {
    var content = Array(text.string.utf8)
    if options.version == 0 {
      put(.unicode, PickleText.escaped(text.codePoints) + [0x0a])
      return memoize(PickleWriter.interned(text))
    }
    if !text.isASCII {
      let arguments: [Handle] = [.string("utf-8"), .string("surrogatepass")]
      content = try interpreter.callMethod(.object(text), "encode", arguments).as(BytesObject.self)?.bytes ?? content
    }
    if content.count < 256 && options.version >= 4 {
      put(.shortBinaryUnicode, width: 1, content: content)
    } else if content.count <= UInt32.max {
      put(.binaryUnicode, width: 4, content: content)
    } else {
      put(.binaryUnicode8, width: 8, content: content)
    }
    memoize(PickleWriter.interned(text))
  }

  private static func interned(_ text: StringObject) -> Object {
    text.count <= 1 && text.string.utf8.count <= 2 ? StringObject.intern(text.string) : text
  }

  func save(bytes object: BytesObject) throws {
    let content = object.bytes
    if options.version < 3 {
      if content.isEmpty { return try saveReduced([.object(TypeObject.bytes), .tuple([])], of: .object(object)) }
      let encode = try interpreter.getAttribute(interpreter.importModule("_codecs"), "encode")
      let text = try interpreter.callMethod(.object(object), "decode", [.string("latin-1")])
      return try saveReduced([encode, .tuple([text, .string("latin1")])], of: .object(object))
    }
    save(content: content)
    memoize(object)
  }

  private func save(content: [UInt8]) {
    if content.count < 256 {
      put(.shortBinaryBytes, width: 1, content: content)
    } else if content.count <= UInt32.max {
      put(.binaryBytes, width: 4, content: content)
    } else {
      put(.binaryBytes8, width: 8, content: content)
    }
  }

  private func save(byteArray object: ByteArrayObject) throws {
    if options.version >= 5 {
      put(.byteArray8, width: 8, content: object.bytes)
      return memoize(object)
    }
    let arguments: [Handle] = object.bytes.isEmpty ? [] : [.bytes(object.bytes)]
    try saveReduced([.object(TypeObject.bytearray), .tuple(arguments)], of: .object(object))
  }

  /// A `PickleBuffer`: its bytes, or, where a callback takes it, a mark in its place.
  func save(buffer: Handle) throws {
    if options.version < 5 {
      throw try error("PicklingError", "PickleBuffer can only be pickled with protocol >= 5")
    }
    let view = try interpreter.callMethod(buffer, "raw")
    let isReadOnly = try interpreter.truth(interpreter.getAttribute(view, "readonly"))
    if !options.bufferCallback.isNone,
      try !interpreter.truth(interpreter.call(options.bufferCallback, [buffer]))
    {
      put(.nextBuffer)
      if isReadOnly { put(.readOnlyBuffer) }
      return
    }
    let content = try interpreter.callMethod(view, "tobytes").as(BytesObject.self)?.bytes ?? []
    if isReadOnly { save(content: content) } else { put(.byteArray8, width: 8, content: content) }
    if let object = buffer.asObject { memoize(object) }
  }

  // MARK: Containers

  /// Writes an object of exactly one of the builtin containers' classes; false for anything else.
  func saveContainer(_ object: Object) throws -> Bool {
    switch object {
    case let dict as DictObject where dict.type === TypeObject.dict: try save(dict: dict)
    case let set as SetObject where set.type === TypeObject.set || set.type === TypeObject.frozenset: try save(set: set)
    case let list as ListObject where list.type === TypeObject.list: try save(list: list)
    case let tuple as TupleObject where tuple.type === TypeObject.tuple: try save(tuple: tuple)
    case let array as ByteArrayObject where array.type === TypeObject.bytearray: try save(byteArray: array)
    default: return false
    }
    return true
  }

  private func save(tuple: TupleObject) throws {
    let items = tuple.items
    if items.isEmpty {
      if options.version > 0 { put(.emptyTuple) } else { put(.mark); put(.tuple) }
      return
    }
    let isShort = items.count <= 3 && options.version >= 2
    if !isShort { put(.mark) }
    for item in items { try save(item) }
    if isKnown(tuple) {
      // An element led back to the tuple, which is there already.
      if isShort || options.version == 0 {
        for _ in 0..<(items.count + (isShort ? 0 : 1)) { put(.pop) }
      } else {
        put(.popMark)
      }
      _ = refer(to: tuple)
      return
    }
    put(isShort ? [PickleOpcode.tuple1, .tuple2, .tuple3][items.count - 1] : .tuple)
    memoize(tuple)
  }

  private func save(list: ListObject) throws {
    if options.version > 0 { put(.emptyList) } else { put(.mark); put(.list) }
    memoize(list)
    if list.count == 0 { return }
    if options.version == 0 { return try append(interpreter.makeIterator(.object(list))) }
    if list.count == 1 {
      try save(list.items[0])
      return put(.append)
    }
    var index = 0
    repeat {
      put(.mark)
      var count = 0
      while index < list.count, count < PickleWriter.batch {
        try save(Handle(list.base[index]))
        index += 1
        count += 1
      }
      put(.appends)
    } while index < list.count
  }

  private func save(dict: DictObject) throws {
    if options.version > 0 { put(.emptyDict) } else { put(.mark); put(.dict) }
    memoize(dict)
    if dict.count == 0 { return }
    let entries = dict.items
    if options.version == 0 || entries.count == 1 {
      for (key, value) in entries {
        try save(key)
        try save(value)
        put(.setItem)
      }
      return
    }
    var index = 0
    var count = 0
    repeat {
      count = 0
      put(.mark)
      while index < entries.count {
        try save(entries[index].key)
        try save(entries[index].value)
        index += 1
        count += 1
        if count == PickleWriter.batch { break }
      }
      put(.setItems)
      if dict.count != entries.count { throw Failure(.runtimeError, "dictionary changed size during iteration") }
    } while count == PickleWriter.batch
  }

  private func save(set: SetObject) throws {
    let items = set.items
    if options.version < 4 {
      return try saveReduced([.object(set.type), .tuple([.list(items)])], of: .object(set))
    }
    if set.isFrozen {
      put(.mark)
      for item in items { try save(item) }
      if isKnown(set) {
        put(.popMark)
        _ = refer(to: set)
        return
      }
      put(.frozenSet)
      return memoize(set)
    }
    put(.emptySet)
    memoize(set)
    var index = 0
    var count = 0
    if items.isEmpty { return }
    repeat {
      count = 0
      put(.mark)
      while index < items.count {
        try save(items[index])
        index += 1
        count += 1
        if count == PickleWriter.batch { break }
      }
      put(.addItems)
      if set.count != items.count { throw Failure(.runtimeError, "set changed size during iteration") }
    } while count == PickleWriter.batch
  }

  // MARK: Elements of what is no builtin container

  /// The elements of an object that was made by a call, appended one by one or in batches.
  func append(_ iterator: Handle) throws {
    try inBatches(iterator, single: .append, several: .appends) { (element: Handle) throws -> Void in try self.save(element) }
  }

  /// The entries of an object that was made by a call.
  func setItems(_ iterator: Handle) throws {
    try inBatches(iterator, single: .setItem, several: .setItems) { (entry: Handle) throws -> Void in
      guard let pair = entry.as(TupleObject.self), pair.count == 2 else {
        throw Failure(.typeError, "dict items iterator must return 2-tuples")
      }
      try self.save(pair.items[0])
      try self.save(pair.items[1])
    }
  }

  private func inBatches(
    _ iterator: Handle, single: PickleOpcode, several: PickleOpcode, _ write: (Handle) throws -> Void
  ) throws {
    if options.version == 0 {
      while let element = try interpreter.next(iterator) {
        try write(element)
        put(single)
      }
      return
    }
    var count = 0
    repeat {
      count = 0
      guard let first = try interpreter.next(iterator) else { return }
      var next = try interpreter.next(iterator)
      if next == nil {
        try write(first)
        return put(single)
      }
      put(.mark)
      try write(first)
      count = 1
      while let element = next {
        try write(element)
        count += 1
        if count == PickleWriter.batch { break }
        next = try interpreter.next(iterator)
      }
      put(several)
    } while count == PickleWriter.batch
  }
}
