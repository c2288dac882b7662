import Foundation
import GraphMessages
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@testable import Graphs

/// Drawings of TensorFlow's own graphs: every one fits its terminal, is well-formed, and shows every node.
@Suite struct PictureTests {
  private static func diagram(_ name: String) throws -> Diagram {
    Diagram(try FunctionGraph(importing: GraphDefinition(parsing: Fixtures.text(name)), name: name))
  }

  @Test(arguments: Fixtures.names)
  func textFitsItsWidth(_ name: String) throws {
    for width in [40, 80, 132] {
      let lines = TextDrawing.text(of: try PictureTests.diagram(name), width: width).split(separator: "\n")
      #expect(lines.allSatisfy { $0.count <= width })
    }
  }

  @Test(arguments: Fixtures.names)
  func plainTextIsASCII(_ name: String) throws {
    let text = TextDrawing.text(of: try PictureTests.diagram(name), width: 80, isASCII: true)
    #expect(text.unicodeScalars.allSatisfy { $0.isASCII })
  }

  @Test(arguments: Fixtures.names)
  func picturesAreXMLWithoutScripts(_ name: String) throws {
    let diagram = try PictureTests.diagram(name)
    let text = SVGDrawing.text(of: diagram, title: "a <\(name)> & \"b\"")
    #expect(XMLParser(data: Data(text.utf8)).parse())
    #expect(!text.contains("<script") && !text.contains("href"))
    #expect(text.components(separatedBy: "</g>").count > diagram.nodes.count)
  }

  @Test(arguments: Fixtures.names)
  func jsonHasEveryNode(_ name: String) throws {
    let diagram = try PictureTests.diagram(name)
    let parsed = try JSONSerialization.jsonObject(with: Data(GraphJSON.text(of: diagram).utf8)) as? [String: Any]
    let nodes = try #require(parsed?["nodes"] as? [[String: Any]])
    #expect(nodes.compactMap { $0["name"] as? String } == diagram.nodes.map(\.name))
  }

  @Test(arguments: Fixtures.names)
  func plansAreDrawn(_ name: String) throws {
    let graph = try FunctionGraph(importing: GraphDefinition(parsing: Fixtures.text(name)), name: name)
    let journal = PlanJournal()
    let diagram = try Diagram.optimized(graph, journal: journal)
    #expect(diagram.results.count == graph.outputs.count)
    #expect(XMLParser(data: Data(SVGDrawing.text(of: diagram, title: name).utf8)).parse())
    #expect(journal.text(of: name).hasPrefix("\(name): "))
  }

  /// Constants stand in their one user's box; edges leave and arrive where the boxes' sides show it.
  @Test func aDrawingLooksLikeThis() throws {
    let text = TextDrawing.text(of: try PictureTests.diagram("threshold"), width: 80, isASCII: true)
    let wanted = """
                            .---------.
                            |    x    |
                            | int32[] |
                            '----+----'
                                 |
                         .-------+-------.
                         | Greater(., 0) |
                         |    bool[]     |
                         '-------+-------'
                                 |
                       .---------+----------.
                       | cond = StatelessIf |
                       |   bool[] int32[]   |
                       '------+------+------'
                              |      '-------------.
      .-----------------------+--.  .--------------+-------------.
      | cond/Identity = Identity |  | cond/Identity_1 = Identity |
      |          bool[]          |  |          int32[]           |
      '--------------------------'  '--------------+-------------'
      """
    #expect(text.hasPrefix(wanted))
  }

  @Test(arguments: [("x", "\"x\""), ("a\"b\\\n\u{1}", "\"a\\\"b\\\\\\n\\u0001\"")])
  func jsonIsEscaped(_ text: String, _ quoted: String) { #expect(GraphJSON.quoted(text) == quoted) }

  @Test(arguments: [("a<b>&\"", "a&lt;b&gt;&amp;&quot;"), ("\u{1}a\n", "a ")])
  func xmlIsEscaped(_ text: String, _ escaped: String) { #expect(text.escaped == escaped) }

  /// Places keep their distances and are nearest to the wishes.
  @Test func placesAreNearestToWishes() {
    let places = LayerPlacement.nearest([(0, 1), (0, 1), (9, 1)], gaps: [4, 4])
    #expect(places == [-2, 2, 9])
  }

  @Test func ordersWithoutCrossingsAreFound() {
    // Two crossing edges, which the other order of the lower rank undoes.
    var net = LayerNet(ranks: [0, 0, 1, 1], rankCount: 2, widths: [1, 1, 1, 1])
    _ = net.connect(0, 3)
    _ = net.connect(1, 2)
    #expect(LayerOrder.crossings(net, net.layers) == 1)
    #expect(LayerOrder.crossings(net, LayerOrder.reduced(net)) == 0)
  }
}
