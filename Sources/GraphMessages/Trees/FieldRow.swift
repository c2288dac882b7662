import SwiftProtobuf

/// How a scalar of a generated message and one of a tree become each other.
struct ScalarCodec<Raw>: Sendable {
  let wrap: @Sendable (Raw) -> MessageScalar
  /// nil for a scalar of another kind, which a tree never holds in such a field.
  let unwrap: @Sendable (MessageScalar) -> Raw?
}

extension ScalarCodec where Raw == Bool {
  static let bool = ScalarCodec(wrap: { .bool($0) }, unwrap: { (scalar: MessageScalar) -> Bool? in
    if case .bool(let value) = scalar { value } else { nil }
  })
}

extension ScalarCodec where Raw == Int32 {
  static let int32 = ScalarCodec(wrap: { .int(Int($0)) }, unwrap: { (scalar: MessageScalar) -> Int32? in
    if case .int(let value) = scalar { Int32(truncatingIfNeeded: value) } else { nil }
  })
}

extension ScalarCodec where Raw == Int64 {
  static let int64 = ScalarCodec(wrap: { .int(Int($0)) }, unwrap: { (scalar: MessageScalar) -> Int64? in
    if case .int(let value) = scalar { Int64(value) } else { nil }
  })
}

extension ScalarCodec where Raw == UInt32 {
  static let uint32 = ScalarCodec(wrap: { .unsigned(UInt64($0)) }, unwrap: { (scalar: MessageScalar) -> UInt32? in
    if case .unsigned(let value) = scalar { UInt32(truncatingIfNeeded: value) } else { nil }
  })
}

extension ScalarCodec where Raw == UInt64 {
  static let uint64 = ScalarCodec(wrap: { .unsigned($0) }, unwrap: { (scalar: MessageScalar) -> UInt64? in
    if case .unsigned(let value) = scalar { value } else { nil }
  })
}

extension ScalarCodec where Raw == Float {
  static let float = ScalarCodec(wrap: { .float($0) }, unwrap: { (scalar: MessageScalar) -> Float? in
    if case .float(let value) = scalar { value } else { nil }
  })
}

extension ScalarCodec where Raw == Double {
  static let double = ScalarCodec(wrap: { .double($0) }, unwrap: { (scalar: MessageScalar) -> Double? in
    if case .double(let value) = scalar { value } else { nil }
  })
}

extension ScalarCodec where Raw == String {
  static let text = ScalarCodec(wrap: { .text($0) }, unwrap: { (scalar: MessageScalar) -> String? in
    if case .text(let value) = scalar { value } else { nil }
  })
}

extension FieldRow {
  private static func single<Raw: Equatable>(
    _ name: String, _ number: Int, _ kind: MessageField.Kind, _ path: WritableKeyPath<M, Raw>, _ codec: ScalarCodec<Raw>,
    default fallback: Raw
  ) -> FieldRow {
    FieldRow(
      field: MessageField(name, number, kind),
      load: { (message: M) -> MessageTree.Slot? in
        let value = message[keyPath: path]
        return value == fallback ? nil : .scalar(codec.wrap(value))
      },
      store: { (message: inout M, slot: MessageTree.Slot) -> Void in
        if case .scalar(let scalar) = slot, let value = codec.unwrap(scalar) { message[keyPath: path] = value }
      })
  }

  private static func many<Raw>(
    _ name: String, _ number: Int, _ kind: MessageField.Kind, _ path: WritableKeyPath<M, [Raw]>, _ codec: ScalarCodec<Raw>
  ) -> FieldRow {
    FieldRow(
      field: MessageField(name, number, kind, .repeated),
      load: { (message: M) -> MessageTree.Slot? in
        let values = message[keyPath: path]
        return values.isEmpty ? nil : .scalars(values.map(codec.wrap))
      },
      store: { (message: inout M, slot: MessageTree.Slot) -> Void in
        if case .scalars(let scalars) = slot { message[keyPath: path] = scalars.compactMap(codec.unwrap) }
      })
  }

  static func bool(_ name: String, _ number: Int, _ path: WritableKeyPath<M, Bool>) -> FieldRow {
    single(name, number, .bool, path, .bool, default: false)
  }
  static func int32(_ name: String, _ number: Int, _ path: WritableKeyPath<M, Int32>) -> FieldRow {
    single(name, number, .int32, path, .int32, default: 0)
  }
  static func int64(_ name: String, _ number: Int, _ path: WritableKeyPath<M, Int64>) -> FieldRow {
    single(name, number, .int64, path, .int64, default: 0)
  }
  static func uint64(_ name: String, _ number: Int, _ path: WritableKeyPath<M, UInt64>) -> FieldRow {
    single(name, number, .uint64, path, .uint64, default: 0)
  }
  static func text(_ name: String, _ number: Int, _ path: WritableKeyPath<M, String>) -> FieldRow {
    single(name, number, .text, path, .text, default: "")
  }
  static func bools(_ name: String, _ number: Int, _ path: WritableKeyPath<M, [Bool]>) -> FieldRow {
    many(name, number, .bool, path, .bool)
  }
  static func int32s(_ name: String, _ number: Int, _ path: WritableKeyPath<M, [Int32]>) -> FieldRow {
    many(name, number, .int32, path, .int32)
  }
  static func int64s(_ name: String, _ number: Int, _ path: WritableKeyPath<M, [Int64]>) -> FieldRow {
    many(name, number, .int64, path, .int64)
  }
  static func uint32s(_ name: String, _ number: Int, _ path: WritableKeyPath<M, [UInt32]>) -> FieldRow {
    many(name, number, .uint32, path, .uint32)
  }
  static func uint64s(_ name: String, _ number: Int, _ path: WritableKeyPath<M, [UInt64]>) -> FieldRow {
    many(name, number, .uint64, path, .uint64)
  }
  static func floats(_ name: String, _ number: Int, _ path: WritableKeyPath<M, [Float]>) -> FieldRow {
    many(name, number, .float, path, .float)
  }
  static func doubles(_ name: String, _ number: Int, _ path: WritableKeyPath<M, [Double]>) -> FieldRow {
    many(name, number, .double, path, .double)
  }
  static func texts(_ name: String, _ number: Int, _ path: WritableKeyPath<M, [String]>) -> FieldRow {
    many(name, number, .text, path, .text)
  }

  /// A field of raw bytes: `Data`, or whatever collection of bytes the generated code takes.
  static func bytes<Raw: RangeReplaceableCollection>(
    _ name: String, _ number: Int, _ path: WritableKeyPath<M, Raw>
  ) -> FieldRow where Raw.Element == UInt8 {
    FieldRow(
      field: MessageField(name, number, .bytes),
      load: { (message: M) -> MessageTree.Slot? in
        let value = message[keyPath: path]
        return value.isEmpty ? nil : .scalar(.bytes(Array(value)))
      },
      store: { (message: inout M, slot: MessageTree.Slot) -> Void in
        if case .scalar(.bytes(let value)) = slot { message[keyPath: path] = Raw(value) }
      })
  }

  static func byteStrings<Raw: RangeReplaceableCollection>(
    _ name: String, _ number: Int, _ path: WritableKeyPath<M, [Raw]>
  ) -> FieldRow where Raw.Element == UInt8 {
    FieldRow(
      field: MessageField(name, number, .bytes, .repeated),
      load: { (message: M) -> MessageTree.Slot? in
        let values = message[keyPath: path]
        return values.isEmpty ? nil : .scalars(values.map { (value: Raw) -> MessageScalar in .bytes(Array(value)) })
      },
      store: { (message: inout M, slot: MessageTree.Slot) -> Void in
        guard case .scalars(let scalars) = slot else { return }
        message[keyPath: path] = scalars.compactMap { (scalar: MessageScalar) -> Raw? in
          if case .bytes(let value) = scalar { Raw(value) } else { nil }
        }
      })
  }

  static func enumeration<E: Enum>(
    _ name: String, _ number: Int, _ path: WritableKeyPath<M, E>, _ names: EnumNames
  ) -> FieldRow {
    FieldRow(
      field: MessageField(name, number, .enumeration(names)),
      load: { (message: M) -> MessageTree.Slot? in
        let value = message[keyPath: path].rawValue
        return value == 0 ? nil : .scalar(.int(value))
      },
      store: { (message: inout M, slot: MessageTree.Slot) -> Void in
        if case .scalar(.int(let number)) = slot, let value = E(rawValue: number) { message[keyPath: path] = value }
      })
  }

  static func enumerations<E: Enum>(
    _ name: String, _ number: Int, _ path: WritableKeyPath<M, [E]>, _ names: EnumNames
  ) -> FieldRow {
    FieldRow(
      field: MessageField(name, number, .enumeration(names), .repeated),
      load: { (message: M) -> MessageTree.Slot? in
        let values = message[keyPath: path]
        return values.isEmpty ? nil : .scalars(values.map { (value: E) -> MessageScalar in .int(value.rawValue) })
      },
      store: { (message: inout M, slot: MessageTree.Slot) -> Void in
        guard case .scalars(let scalars) = slot else { return }
        message[keyPath: path] = scalars.compactMap { (scalar: MessageScalar) -> E? in
          if case .int(let number) = scalar { E(rawValue: number) } else { nil }
        }
      })
  }

  static func message<Part: Message>(
    _ name: String, _ number: Int, _ path: WritableKeyPath<M, Part>, has: KeyPath<M, Bool>,
    _ schema: @escaping () -> TypedSchema<Part>
  ) -> FieldRow {
    FieldRow(
      field: MessageField(name, number, .message(schema)),
      load: { (message: M) -> MessageTree.Slot? in
        message[keyPath: has] ? .message(schema().tree(of: message[keyPath: path])) : nil
      },
      store: { (message: inout M, slot: MessageTree.Slot) -> Void in
        if case .message(let tree) = slot { message[keyPath: path] = schema().message(of: tree) }
      })
  }

  static func messages<Part: Message>(
    _ name: String, _ number: Int, _ path: WritableKeyPath<M, [Part]>, _ schema: @escaping () -> TypedSchema<Part>
  ) -> FieldRow {
    FieldRow(
      field: MessageField(name, number, .message(schema), .repeated),
      load: { (message: M) -> MessageTree.Slot? in
        let parts = message[keyPath: path]
        return parts.isEmpty ? nil : .messages(parts.map(schema().tree(of:)))
      },
      store: { (message: inout M, slot: MessageTree.Slot) -> Void in
        if case .messages(let trees) = slot { message[keyPath: path] = trees.map(schema().message(of:)) }
      })
  }

  static func map<Key, Part: Message>(
    _ name: String, _ number: Int, _ path: WritableKeyPath<M, [Key: Part]>, _ codec: ScalarCodec<Key>,
    _ schema: @escaping () -> TypedSchema<Part>
  ) -> FieldRow {
    FieldRow(
      field: MessageField(name, number, .message(schema), .map(hasTextKeys: Key.self == String.self)),
      load: { (message: M) -> MessageTree.Slot? in
        let parts = message[keyPath: path]
        if parts.isEmpty { return nil }
        let pairs = parts.map { (key: Key, part: Part) -> (MessageScalar, MessageTree) in
          (codec.wrap(key), schema().tree(of: part))
        }
        return .messageMap(Dictionary(uniqueKeysWithValues: pairs))
      },
      store: { (message: inout M, slot: MessageTree.Slot) -> Void in
        guard case .messageMap(let trees) = slot else { return }
        var parts: [Key: Part] = [:]
        for (key, tree) in trees {
          if let key = codec.unwrap(key) { parts[key] = schema().message(of: tree) }
        }
        message[keyPath: path] = parts
      })
  }

  static func scalarMap<Key, Raw>(
    _ name: String, _ number: Int, _ kind: MessageField.Kind, _ path: WritableKeyPath<M, [Key: Raw]>,
    _ keys: ScalarCodec<Key>, _ values: ScalarCodec<Raw>
  ) -> FieldRow {
    FieldRow(
      field: MessageField(name, number, kind, .map(hasTextKeys: Key.self == String.self)),
      load: { (message: M) -> MessageTree.Slot? in
        let map = message[keyPath: path]
        if map.isEmpty { return nil }
        let pairs = map.map { (key: Key, value: Raw) -> (MessageScalar, MessageScalar) in
          (keys.wrap(key), values.wrap(value))
        }
        return .scalarMap(Dictionary(uniqueKeysWithValues: pairs))
      },
      store: { (message: inout M, slot: MessageTree.Slot) -> Void in
        guard case .scalarMap(let scalars) = slot else { return }
        var map: [Key: Raw] = [:]
        for (key, value) in scalars {
          if let key = keys.unwrap(key), let value = values.unwrap(value) { map[key] = value }
        }
        message[keyPath: path] = map
      })
  }

  /// A field of a oneof.
  static func choice(
    _ name: String, _ number: Int, _ kind: MessageField.Kind, in oneof: String,
    load: @escaping (M) -> MessageTree.Slot?, store: @escaping (inout M, MessageTree.Slot) -> Void
  ) -> FieldRow {
    FieldRow(field: MessageField(name, number, kind, oneof: oneof), load: load, store: store)
  }
}
