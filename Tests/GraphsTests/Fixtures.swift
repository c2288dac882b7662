import Foundation

/// The graph definitions that TensorFlow printed, kept with the end-to-end tests.
enum Fixtures {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("EndToEndTests/GraphDefinitions")

  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".pbtxt") }.map { String($0.dropLast(6)) }.sorted()
  }()

  /// The text of `str(graph_def)`: the file without the newline that `print` added.
  static func text(_ name: String) throws -> String {
    let text = try String(contentsOf: folder.appendingPathComponent(name + ".pbtxt"), encoding: .utf8)
    return text.hasSuffix("\n\n") ? String(text.dropLast()) : text
  }
}
