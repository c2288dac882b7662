/// The order in which protobuf's text form prints the entries of a map with string keys: descending, but a key before the
/// longer ones that begin with it (`config`, `config_proto`).
public enum MapOrder {
  public static func isBefore(_ a: String, _ b: String) -> Bool {
    let left = Array(a.utf8)
    let right = Array(b.utf8)
    for (x, y) in zip(left, right) where x != y { return x > y }
    return left.count < right.count
  }
}
