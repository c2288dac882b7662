/// Byte strings as Python writes them.
public enum BytesText {
  /// `repr(bytes)`: `b'a\x00'`; double quotes if there is a single quote and no double one.
  public static func repr(_ bytes: [UInt8]) -> String {
    let hasSingle = bytes.contains(UInt8(ascii: "'"))
    let quote: UInt8 = hasSingle && !bytes.contains(UInt8(ascii: "\"")) ? UInt8(ascii: "\"") : UInt8(ascii: "'")
    var out: [UInt8] = [UInt8(ascii: "b"), quote]
    for byte in bytes { appendEscaped(byte, quote: quote, to: &out) }
    out.append(quote)
    return String(decoding: out, as: UTF8.self)
  }

  private static func appendEscaped(_ byte: UInt8, quote: UInt8, to out: inout [UInt8]) {
    switch byte {
    case quote, UInt8(ascii: "\\"): out += [UInt8(ascii: "\\"), byte]
    case UInt8(ascii: "\t"): out += Array("\\t".utf8)
    case UInt8(ascii: "\n"): out += Array("\\n".utf8)
    case UInt8(ascii: "\r"): out += Array("\\r".utf8)
    case 0x20...0x7e: out.append(byte)
    default:
      let hex = Array("0123456789abcdef".utf8)
      out += Array("\\x".utf8) + [hex[Int(byte >> 4)], hex[Int(byte & 15)]]
    }
  }

  /// As TensorFlow's runtime escapes strings in a tensor for `tf.print`, without quotes: octal for control characters;
  /// UTF-8 stays.
  public static func cEscaped(_ bytes: [UInt8]) -> String {
    var out: [UInt8] = []
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\n"): out += Array("\\n".utf8)
      case UInt8(ascii: "\r"): out += Array("\\r".utf8)
      case UInt8(ascii: "\t"): out += Array("\\t".utf8)
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"): out += [UInt8(ascii: "\\"), byte]
      case 0x20...0x7e, 0x80...0xff: out.append(byte)
      default:
        out += [UInt8(ascii: "\\"), 48 + (byte >> 6), 48 + ((byte >> 3) & 7), 48 + (byte & 7)]
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
