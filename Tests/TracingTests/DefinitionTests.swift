import Foundation
import Graphs
import Testing

/// Graph definitions equal to TensorFlow's, for the recorded scripts that need no library.
@Suite struct DefinitionTests {
  static let names = [
    "relu_early_return", "while_loop", "boolean_operators", "conditional_expression", "if_elif_chain", "nested_functions", "structured_arguments",
    "loop_in_branch", "if_assignments", "for_range", "for_range_constant", "for_tensor", "break_continue", "tensor_array",
  ]

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("EndToEndTests/GraphDefinitions")

  @Test(arguments: names) func equalsTensorFlow(_ name: String) throws {
    let script = try String(contentsOf: Self.folder.appendingPathComponent("\(name).py"), encoding: .utf8)
    let expected = try String(contentsOf: Self.folder.appendingPathComponent("\(name).pbtxt"), encoding: .utf8)
    let printed = try TracingBench.run(script)
    let mine = try GraphDefinition(parsing: printed).normalized()
    let theirs = try GraphDefinition(parsing: expected).normalized()
    #expect(mine == theirs, "\(printed)")
  }
}
