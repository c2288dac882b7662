import Foundation

// usage: ScriptEmbedder OUTPUT SCRIPT…
//
// Writes a Swift file with the texts of the scripts as string literals: they lie in the program's read-only data, cost
// nothing until they are asked for, and need no file at run time. `asyncio/queues.py` would be `queues`: names of files
// are the names of modules, with dots (`collections.abc.py`). Pages of help (`tf.math.pages`), style sheets and scripts of
// web pages (`report.css`) keep their suffix, and are no modules.

let output = CommandLine.arguments[1]
var text = """
  // Made by ScriptEmbedder from the files of this target.

  enum EmbeddedScripts {

  """
var cases = ""
var names: [String] = []
var pages: [String] = []
for path in CommandLine.arguments.dropFirst(2) {
  let file = String(path.split(separator: "/").last!)
  let isScript = file.hasSuffix(".py")
  let name = isScript ? String(file.dropLast(3)) : file
  let script = try String(contentsOfFile: path, encoding: .utf8)
  var fence = "##"
  while script.contains("\"\"\"" + fence) || script.contains("\\" + fence) { fence += "#" }
  if isScript { names.append(name) } else if file.hasSuffix(".pages") { pages.append(name) }
  cases += "    case \"\(name)\": return \(fence)\"\"\"\n\(script)\n\"\"\"\(fence)\n"
}
text += "  static let names: [String] = [\(names.map { "\"\($0)\"" }.joined(separator: ", "))]\n\n"
text += "  static let pages: [String] = [\(pages.map { "\"\($0)\"" }.joined(separator: ", "))]\n\n"
text += "  static func text(of name: String) -> String? {\n    switch name {\n\(cases)    default: return nil\n    }\n  }\n}\n"
if (try? String(contentsOfFile: output, encoding: .utf8)) != text {
  try text.write(toFile: output, atomically: true, encoding: .utf8)
}
