import Diagnostics
import Graphs

/// How a graph is printed.
public enum GraphFormat: String, CaseIterable, Sendable {
  /// TensorFlow's text of a graph definition.
  case pbtxt
  /// Its binary form.
  case pb
  /// One line a node.
  case table
  /// Boxes and lines for a terminal.
  case text
  /// Graphviz's language.
  case dot
  /// A picture.
  case svg
  /// Nodes, edges, shapes, source lines, functions.
  case json

  /// The names, as messages list them.
  public static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }

  /// - Errors: `ValueError` for a name that is none.
  public init(named name: String) throws {
    guard let format = GraphFormat(rawValue: name) else {
      throw Failure(.valueError, "there is no graph format '\(name)'; there are \(GraphFormat.names)")
    }
    self = format
  }

  /// The format that a file's name stands for, or nil.
  public init?(fileName: String) {
    let ending = fileName.split(separator: ".").last.map(String.init) ?? ""
    switch ending {
    case "txt": self = .text
    case "gv": self = .dot
    default: self.init(rawValue: ending)
    }
  }
}
