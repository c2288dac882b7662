import Foundation
import Script
import Sessions
import Testing

/// TensorFlow's own graph definitions, imported and run here, give what the programs that they came from give here.
@Suite struct GraphImportTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("EndToEndTests/GraphDefinitions")

  private static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".py") }.map { String($0.dropLast(3)) }.sorted()
  }()

  /// Runs `concrete` and the imported definition on equal inputs from equal variables, and compares to the bit.
  private static let comparison = """
    def value(t, isPlain):
        shape = [3] if t.shape.rank is None else [3 if d is None else d for d in t.shape.as_list()]
        if t.dtype == tf.string:
            return tf.fill(shape, "12")
        if isPlain and t.dtype.is_integer:
            return tf.ones(shape, t.dtype)
        numbers = tf.random.stateless_uniform(shape, [1, 2], 0.1, 2.9)
        return numbers > 1.5 if t.dtype == tf.bool else tf.cast(numbers, t.dtype)

    def placeholders(graph):
        return [o.outputs[0] for o in graph.get_operations() if o.type == "Placeholder"]

    def same(a, b):
        return a.dtype == b.dtype and a.shape == b.shape and bool(tf.reduce_all(a == b))

    with tf.io.gfile.GFile(path) as file:
        definition = text_format.Parse(file.read(), tf.compat.v1.GraphDef())
    binary = tf.compat.v1.GraphDef.FromString(definition.SerializeToString())
    print(binary.SerializeToString() == definition.SerializeToString())
    wrapped = tf.compat.v1.wrap_function(lambda: tf.import_graph_def(binary, name=""), [])
    captured = {inner.name: outer for outer, inner in concrete.graph.captures}
    ours = placeholders(concrete.graph)
    saved = [v.numpy() for v in concrete.variables]

    def run(isPlain):
        values = {t.name: captured[t.name] if t.name in captured else value(t, isPlain) for t in ours}
        results = tf.nest.flatten(concrete(*[values[t.name] for t in concrete.inputs if t.name not in captured]))
        return values, [r for r in results if r is not None]

    try:
        values, wanted = run(False)
    except tf.errors.InvalidArgumentError:
        values, wanted = run(True)  # Indices, labels, segments and sizes must be in their range.
    after = [v.numpy() for v in concrete.variables]
    for variable, start in zip(concrete.variables, saved):
        variable.assign(start)
    effects = [o for o in wrapped.graph.get_operations() if o.type == "NoOp"]
    fetches = [t.name for t in concrete.outputs]
    pruned = wrapped.prune(placeholders(wrapped.graph), [wrapped.graph.get_tensor_by_name(n) for n in fetches] + effects)
    given = pruned(*[values[t.name] for t in ours])
    print("end of what the program prints")
    print(len(wanted) > 0, [same(a, b) for a, b in zip(given, wanted)].count(False))
    print([same(tf.constant(a), v.read_value()) for a, v in zip(after, concrete.variables)].count(False))
    """

  /// Programs that draw random numbers without a seed draw others each time.
  private static let drawing: Set<String> = ["dropout"]

  @Test(arguments: names.filter { !drawing.contains($0) })
  func givesTheProgramsValues(_ name: String) throws {
    let file = GraphImportTests.folder.appendingPathComponent(name)
    var program = try String(contentsOf: file.appendingPathExtension("py"), encoding: .utf8)
    let ending = try #require(program.range(of: ".graph.as_graph_def())"))
    let start = try #require(program.range(of: "print(", options: .backwards))
    program.replaceSubrange(ending, with: "")
    program.replaceSubrange(start, with: "concrete = ")
    let path = file.appendingPathExtension("pbtxt").path
    let cells = [program, "path = '\(path)'\nfrom google.protobuf import text_format\n" + GraphImportTests.comparison]
    let printed = try GraphImportTests.output(cells)
    #expect(printed.hasPrefix("True\n") && printed.hasSuffix("end of what the program prints\nTrue 0\n0\n"), "\(printed)")
  }

  private static func output(_ cells: [String]) throws -> String {
    try Interpreter.runOnLargeStack {
      let session = Session()
      var text = ""
      for cell in cells {
        let result = session.run(CellSource(cell, name: "<test>"))
        text += result.standardOutput + (result.error?.traceback ?? "")
      }
      return text
    }
  }
}
