import Diagnostics
import Graphs
import Script
import Tracing

/// What is shown of a graph, and how.
public struct GraphView: Sendable {
  public var format: GraphFormat
  /// The plan's steps instead of the graph's nodes.
  public var isOptimized: Bool
  /// What each pass changed, instead of the graph.
  public var showsPasses: Bool
  /// Columns for drawings in text.
  public var width: Int
  public var isASCII: Bool

  public init(
    _ format: GraphFormat, isOptimized: Bool = false, showsPasses: Bool = false, width: Int = TerminalText.width,
    isASCII: Bool = TerminalText.isASCII
  ) {
    self.format = format
    self.isOptimized = isOptimized
    self.showsPasses = showsPasses
    self.width = width
    self.isASCII = isASCII
  }

  /// The graph in this view, as the bytes of a file.
  ///
  /// - Errors: `ValueError` for a plan as a graph definition, which it has none of.
  public func bytes(of graph: FunctionGraph, named name: String) throws -> [UInt8] {
    if format == .pb, !showsPasses {
      try refuseOptimized()
      return try graph.graphDefinition().serialized()
    }
    return Array(try text(of: graph, named: name).utf8)
  }

  /// The graph in this view, as text.
  ///
  /// - Errors: `ValueError` for the binary form, and for a plan as a graph definition.
  public func text(of graph: FunctionGraph, named name: String) throws -> String {
    if showsPasses {
      let journal = PlanJournal()
      _ = try Diagram.optimized(graph, journal: journal)
      return journal.text(of: name)
    }
    if format == .pb {
      throw Failure(.valueError, "the binary form can't be shown", hint: "write it to a file: -o \(name).pb")
    }
    if format == .pbtxt {
      try refuseOptimized()
      return graph.graphDefinition().text
    }
    return text(of: try diagram(of: graph, named: name), named: name)
  }

  /// The graph, or its plan, as drawings see it.
  func diagram(of graph: FunctionGraph, named name: String) throws -> Diagram {
    var diagram = isOptimized ? try Diagram.optimized(graph) : Diagram(graph)
    diagram.name = name
    return diagram
  }

  private func text(of diagram: Diagram, named name: String) -> String {
    switch format {
    case .pbtxt, .pb, .table: return GraphTable.text(of: diagram)
    case .text: return TextDrawing.text(of: diagram, width: width, isASCII: isASCII)
    case .dot: return GraphDot.text(of: diagram, name: name)
    case .json: return GraphJSON.text(of: diagram)
    case .svg:
      let count = diagram.nodes.count
      let title = "\(name) · \(count) \(isOptimized ? "step" : "node")\(count == 1 ? "" : "s")"
      return SVGDrawing.text(of: diagram, title: title)
    }
  }

  private func refuseOptimized() throws {
    if isOptimized {
      throw Failure(
        .valueError, "an optimised plan is no graph definition", hint: "show it as table, text, dot, svg or json")
    }
  }
}
