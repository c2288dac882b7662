import Script

/// Objects that hold bytes: what `re`, `struct`, `hashlib` and their like read from.
enum BytesLike {
  /// The bytes of a bytes-like object; nil for anything else.
  static func content(of handle: Handle) -> [UInt8]? {
    switch handle.asObject {
    case let bytes as BytesObject: bytes.bytes
    default: nil
    }
  }
}
