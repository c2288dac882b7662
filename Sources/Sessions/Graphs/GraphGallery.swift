import Graphs
import Script
import Tracing

/// Draws the graphs that a session's cells show with `%graph`, and those that they trace, for a page beside the script.
public final class GraphGallery {
  public struct Picture: Codable, Sendable {
    /// The function and the kinds of its arguments: `f(float32[2])`.
    public let title: String
    /// Nodes of the graph, those of branches and loops included.
    public let nodeCount: Int
    /// The drawing as an element of a page; empty where there are too many nodes to be looked at.
    public let svg: String
    /// Whether the cell asked for it.
    public let isShown: Bool
  }

  /// Graphs of more nodes are not drawn.
  private static let nodeLimit = 240
  /// How many graphs a cell may have drawn.
  private static let countLimit = 6

  private unowned let session: Session
  private let file: String
  private let prefix: String
  /// The graphs that were there before, by their unique names.
  private var known: Set<String> = []
  private var shown: [Picture] = []
  private var shownNames: Set<String> = []
  private var count = 0

  /// - Parameters:
  ///   - file: what the script's places call it.
  ///   - prefix: what identifiers in the page begin with: a line is `PREFIXl12`, a box `PREFIXg1-3`.
  public init(_ session: Session, file: String, prefix: String) {
    self.session = session
    self.file = file
    self.prefix = prefix
    session.showedGraph = { [unowned self] (concrete: ConcreteFunctionObject, view: GraphView) in
      guard !view.showsPasses else { return }
      shownNames.insert(concrete.graphName)
      guard shown.count < GraphGallery.countLimit, let diagram = try? view.diagram(of: concrete.graph, named: concrete.name)
      else { return }
      let title = concrete.title + (view.isOptimized ? ", as it runs" : "")
      shown.append(picture(diagram, title: title, isShown: true))
    }
  }

  /// The graphs of the cell that has just run: those that it showed, then those that it traced.
  public func take() -> [Picture] {
    var pictures = shown
    let globals = session.interpreter.globals
    var found: Set<String> = []
    for name in GraphSelection.tracedFunctions(among: globals) {
      guard let value = globals[name], let functions = try? GraphSelection.concreteFunctions(of: value, named: name) else {
        continue
      }
      for concrete in functions where found.insert(concrete.graphName).inserted {
        let isNew = !known.contains(concrete.graphName) && !shownNames.contains(concrete.graphName)
        guard isNew, pictures.count < GraphGallery.countLimit else { continue }
        pictures.append(picture(Diagram(concrete.graph), title: concrete.title, isShown: false))
      }
    }
    known = found
    shown = []
    shownNames = []
    return pictures
  }

  private func picture(_ diagram: Diagram, title: String, isShown: Bool) -> Picture {
    let nodes = diagram.totalCount
    guard nodes <= GraphGallery.nodeLimit else {
      return Picture(title: title, nodeCount: nodes, svg: "", isShown: isShown)
    }
    count += 1
    let links = PictureLinks(prefix: "\(prefix)g\(count)", file: file, linePrefix: "\(prefix)l")
    let svg = SVGDrawing.element(of: diagram, label: "Graph of \(title)", links: links)
    return Picture(title: title, nodeCount: nodes, svg: svg, isShown: isShown)
  }
}

extension ConcreteFunctionObject {
  fileprivate var graphName: String { function.name }
  fileprivate var title: String { name + (record.map { "(\($0.signature))" } ?? "") }
}
