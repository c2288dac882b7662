/// Text that is no message of the type asked for, with where it goes wrong.
public struct MessageTextError: Error, CustomStringConvertible {
  public let line: Int
  public let column: Int
  public let text: String

  /// `3:5 : Message type "tensorflow.NodeDef" has no field named "nome".`, as protobuf's Python says it.
  public var description: String { "\(line):\(column) : \(text)" }
}
