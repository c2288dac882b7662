/// The names within one function definition: arguments and results are normalised node names, all made unique together.
///
/// The rules are those of TensorFlow's `GraphToFunctionDef`.
struct FunctionNames {
  private var used: [String: Int] = [:]

  /// A name that no one else in the function has.
  mutating func unique(_ name: String) -> String {
    guard used[name] != nil else {
      used[name] = 0
      return name
    }
    var number = used[name] ?? 0
    while true {
      let candidate = "\(name)_\(number)"
      number += 1
      if used[candidate] == nil {
        used[name] = number
        used[candidate] = 0
        return candidate
      }
    }
  }

  /// The name of an argument or result that comes from a node: `cond/Identity` gives `cond_identity`.
  mutating func argument(from nodeName: String) -> String { unique(FunctionNames.normalized(nodeName)) }

  /// Small letters, digits and underscores, beginning with a letter.
  static func normalized(_ name: String) -> String {
    let bytes = name.utf8.map { (byte: UInt8) -> UInt8 in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte + 32
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
      default: UInt8(ascii: "_")
      }
    }
    guard let start = bytes.firstIndex(where: { (byte: UInt8) -> Bool in byte >= UInt8(ascii: "a") }) else {
      return "unknown"
    }
    return String(decoding: bytes[start...], as: UTF8.self)
  }
}
