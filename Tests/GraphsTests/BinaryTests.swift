import GraphMessages
import Testing

@testable import Graphs

/// The binary form: bytes that TensorFlow 2.21 wrote for small graphs (`SerializeToString(deterministic=True)`), and all of its
/// texts there and back.
@Suite struct BinaryTests {
  private static let bytes: [(String, String)] = [
    ("x * 2.0 + 1.0", "0a580a0178120b506c616365686f6c6465722a1b0a145f757365725f7370656369666965645f6e616d6512031201782a0b0a056474797065120230012a1c0a05736861706512133a1112020802120b08ffffffffffffffffff010a320a056d756c2f791205436f6e73742a0b0a056474797065120230012a150a0576616c7565120c420a080112002a04000000400a1d0a036d756c12034d756c1a01781a056d756c2f792a070a0154120230010a320a056164642f791205436f6e73742a0b0a056474797065120230012a150a0576616c7565120c420a080112002a040000803f0a210a03616464120541646456321a036d756c1a056164642f792a070a0154120230010a220a084964656e7469747912084964656e746974791a036164642a070a015412023001220308aa13"),
    ("reduce_sum", "0a4f0a0178120b506c616365686f6c6465722a1b0a145f757365725f7370656369666965645f6e616d6512031201782a0b0a056474797065120230092a130a057368617065120a3a0812020803120208040a4a0a1553756d2f726564756374696f6e5f696e64696365731205436f6e73742a0b0a056474797065120230032a1d0a0576616c7565121442120803120412020802220800000000010000000a4a0a0353756d120353756d1a01781a1553756d2f726564756374696f6e5f696e64696365732a0a0a0454696478120230032a070a0154120230092a0f0a096b6565705f64696d73120228000a220a084964656e7469747912084964656e746974791a0353756d2a070a015412023009220308aa13"),
  ]

  @Test(arguments: bytes)
  func readsAndWritesTensorFlowsBytes(_ name: String, _ hexadecimal: String) throws {
    let digits = Array(hexadecimal)
    let bytes = stride(from: 0, to: digits.count, by: 2).compactMap { UInt8(String(digits[$0...$0 + 1]), radix: 16) }
    let definition = try GraphDefinition(contents: bytes)
    #expect(definition.nodes.first?.op == "Placeholder")
    // TensorFlow puts `Tidx` before `T`, here keys are in their order: the same messages in as many bytes.
    #expect(try definition.serialized().count == bytes.count)
    #expect(try GraphDefinition(contents: definition.serialized()) == definition)
    #expect(try GraphDefinition(parsing: definition.text) == definition)
  }

  @Test(arguments: Fixtures.names)
  func textsSurviveTheBinaryForm(_ name: String) throws {
    let text = try Fixtures.text(name)
    let definition = try GraphDefinition(parsing: text)
    #expect(!GraphDefinition.isBinary(Array(text.utf8)))
    let bytes = try definition.serialized()
    #expect(GraphDefinition.isBinary(bytes))
    #expect(try GraphDefinition(contents: bytes).text == text)
  }

  @Test(arguments: Fixtures.names)
  func importedGraphsAreTheSameDefinition(_ name: String) throws {
    let definition = try GraphDefinition(parsing: Fixtures.text(name))
    let graph = try FunctionGraph(importing: definition, name: name)
    // Nodes may stand in another order: an import puts those that others wait for before them.
    func sorted(_ definition: GraphDefinition) -> GraphDefinition {
      var sorted = definition
      sorted.nodes.sort { $0.name < $1.name }
      // There is one device, which nodes don't name.
      for index in sorted.nodes.indices { sorted.nodes[index].device = "" }
      // A function that nobody calls is not part of the graph.
      sorted.functions.removeAll { graph.graphDefinition().function(named: $0.signature.name) == nil }
      sorted.functions.sort { $0.signature.name < $1.signature.name }
      return sorted
    }
    #expect(sorted(graph.graphDefinition()).text == sorted(definition).text)
  }

  @Test(arguments: [[0x0A, 0xFF, 0x01], [0x0A, 0x05, 0x0A, 0x01]] as [[UInt8]])
  func bytesThatAreNoneAreRefused(_ bytes: [UInt8]) {
    #expect { try GraphDefinition(contents: bytes) } throws: { "\($0)" == "ValueError: the bytes are no graph definition" }
  }

  /// A value for each dtype, by its field and by its bytes.
  @Test func tensorsAreDecoded() throws {
    var definition = TensorDefinition(dtype: "DT_INT32", shape: ShapeDefinition(), values: .ints([7]))
    definition.shape.dims = [2, 2]
    #expect(try definition.tensor().ints == [7, 7, 7, 7])
    definition.values = .ints([1, 2, 3, 4, 5])
    #expect(throws: (any Error).self) { try definition.tensor() }
    definition = TensorDefinition(dtype: "DT_HALF", shape: ShapeDefinition(), values: .halves([0x3E00]))
    #expect(try definition.tensor().doubles == [1.5])
    definition = TensorDefinition(dtype: "DT_QINT8", shape: ShapeDefinition())
    #expect(throws: (any Error).self) { try definition.tensor() }
  }
}
