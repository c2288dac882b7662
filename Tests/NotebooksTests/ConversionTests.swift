import Foundation
import Testing

@testable import Notebooks

/// `.ipynb` to `.nb` and back: nothing is lost.
@Suite struct ConversionTests {
  private static let magics: Set<String> = ["time", "timeit", "help"]

  /// A notebook with these cells, as nbformat writes it.
  private static func page(_ cells: [String], metadata: String = "{}", minor: Int = 5) throws -> String {
    let text = "{\"cells\":[\(cells.joined(separator: ","))],\"metadata\":\(metadata),\"nbformat\":4,\"nbformat_minor\":\(minor)}"
    return try JSONValue(parsing: text).page
  }

  /// Through the text of a `.nb` file.
  private static func thereAndBack(_ page: String) throws -> (nb: String, back: String) {
    var data = NotebookData()
    let notebook = try NotebookFormat.ipynb.notebook(from: page, magics: magics, data: &data)
    let text = try NotebookFormat.nb.text(of: notebook, magics: magics, data: data)
    let read = try NotebookFormat.nb.notebook(from: text, magics: magics, data: &data)
    return (text, try NotebookFormat.ipynb.text(of: read, magics: magics, data: data))
  }

  private static func code(_ source: String, outputs: [String] = [], count: String = "null", metadata: String = "{}") -> String {
    let lines = IPythonText.lines(source).line
    return "{\"cell_type\":\"code\",\"execution_count\":\(count),\"id\":\"a1\",\"metadata\":\(metadata),"
      + "\"outputs\":[\(outputs.joined(separator: ","))],\"source\":\(lines)}"
  }

  @Test("sources come back", arguments: [
    "x = 1", "print('a')\n\n", "%time f(x)", "%%time\nx", "!pip install x\nimport os", "files = !ls\nfiles", "?x", "x.y??",
    "%matplotlib inline\nx", "%%bash\nls -l\n# %% a", "s='''\n# %%\n#:> a\n'''", "s = '''open", "# %% hm\n#%% x", "# %time a", "",
    "\n\n", "x\n   \n", "#:> out\n", "#:@", "def f():\n    %time x\n    return 1", "# é 漢字 😀", "x = [\n1,\n\n2]", "# \\%% a", "#\\%% a",
    "%time a\n%foo b\n!c", "   ", "# !ls", "x = 5 if a != b else 3", "print('really?')", "%time",
  ])
  func sources(_ source: String) throws {
    let page = try ConversionTests.page([ConversionTests.code(source), ConversionTests.code("after = 1")])
      .replacingOccurrences(of: "\"a1\"", with: "\"a2\"", options: .backwards, range: nil)
    #expect(try ConversionTests.thereAndBack(page).back == page)
  }

  @Test("what is no Python becomes a comment", arguments: [
    ("!pip install x\nimport os", "# !pip install x\nimport os"), ("%%bash\nls", "# \\%%bash\n# ls"), ("%time x", "# %time x"),
    ("x?", "# x?"), ("%matplotlib inline", "# %matplotlib inline"),
  ])
  func comments(_ source: String, _ written: String) throws {
    let nb = try ConversionTests.thereAndBack(ConversionTests.page([ConversionTests.code(source)])).nb
    let body = nb.split(separator: "\n", maxSplits: 1).last.map { String($0) }
    #expect(body == written + "\n")
  }

  @Test("outputs come back", arguments: [
    ["{\"name\":\"stdout\",\"output_type\":\"stream\",\"text\":[\"a\\n\",\"b\"]}", "{\"name\":\"stdout\",\"output_type\":\"stream\",\"text\":[\"c\\n\"]}"],
    ["{\"name\":\"stderr\",\"output_type\":\"stream\",\"text\":[\"\\u001b[31mred\\u001b[0m\\n\"]}"],
    ["{\"data\":{\"text/plain\":[\"1\"]},\"execution_count\":7,\"metadata\":{},\"output_type\":\"execute_result\"}"],
    ["{\"data\":{\"text/plain\":[\"1\"]},\"execution_count\":8,\"metadata\":{\"a\":1.50},\"output_type\":\"execute_result\"}"],
    ["{\"data\":{\"text/html\":[\"<b>\"],\"text/plain\":[\"a\\n\",\"b\"]},\"metadata\":{},\"output_type\":\"display_data\"}"],
    ["{\"data\":{\"text/html\":[\"<b>\"]},\"metadata\":{},\"output_type\":\"display_data\"}"],
    ["{\"data\":{\"text/plain\":[\"5 us\"]},\"metadata\":{\"tandem\":{\"volatile\":true}},\"output_type\":\"display_data\"}"],
    ["{\"ename\":\"ValueError\",\"evalue\":\"bad: x\",\"output_type\":\"error\",\"traceback\":[\"\\u001b[0;31m--\",\"t\"]}"],
    ["{\"ename\":\"E\",\"evalue\":\"\",\"output_type\":\"error\",\"traceback\":[]}"],
    ["{\"name\":\"stdout\",\"output_type\":\"stream\",\"text\":[]}"],
  ])
  func outputs(_ outputs: [String]) throws {
    let page = try ConversionTests.page([ConversionTests.code("x", outputs: outputs, count: "7")])
    #expect(try ConversionTests.thereAndBack(page).back == page)
  }

  @Test("metadata come back", arguments: [
    ("{}", "{}", 5), ("{}", "{}", 4), ("{\"kernelspec\":{\"name\":\"python3\"},\"x\":[1.50,2e10,null]}", "{\"tags\":[\"a b\"],\"collapsed\":true}", 5),
    ("{\"a\":1}", "{\"title\":\"A title\"}", 2), ("{}", "{\"title\":\"x=1 y\",\"tandem\":{\"check\":\"loose\",\"rtol\":0.1}}", 5),
    ("{}", "{\"tandem\":{\"id\":3}}", 5),
  ])
  func metadata(_ notebook: String, _ cell: String, _ minor: Int) throws {
    var code = ConversionTests.code("x", metadata: cell)
    if minor < 5 { code = code.replacingOccurrences(of: "\"id\":\"a1\",", with: "") }
    let page = try ConversionTests.page([code], metadata: notebook, minor: minor)
    #expect(try ConversionTests.thereAndBack(page).back == page)
  }

  @Test func textsPicturesAndAttachmentsComeBack() throws {
    let picture = Data((0..<6000).map { UInt8($0 % 251) }).base64EncodedString()
    let text = "{\"attachments\":{\"i.png\":{\"image/png\":\"\(picture)\"}},\"cell_type\":\"markdown\",\"id\":\"m\",\"metadata\":{},"
      + "\"source\":[\"# T\\n\",\"\\n\",\"%% x\\n\",\"\\n\"]}"
    let shown = "{\"data\":{\"image/png\":\"\(picture)\\n\",\"text/plain\":[\"<Figure>\"]},\"metadata\":{},\"output_type\":\"display_data\"}"
    let raw = "{\"cell_type\":\"raw\",\"id\":\"r\",\"metadata\":{\"raw_mimetype\":\"text/x-rst\"},\"source\":[\"::\"]}"
    let page = try ConversionTests.page([text, raw, ConversionTests.code("plot()", outputs: [shown])])
    let (nb, back) = try ConversionTests.thereAndBack(page)
    #expect(back == page)
    #expect(nb.split(separator: "\n").allSatisfy { $0.utf8.count < 4096 })
  }

  @Test func aNotebookOfThisProgramComesBackByteForByte() throws {
    let text = """
      # ---
      # tandem:
      #   format: 1
      #   title: "T"
      #   check: {rtol: 1e-3}
      # ---

      # %% [markdown] id="a"
      # # T

      # %% A title check="loose" tags=["raises-exception"]
      # %time f()
      #:> a
      #:~ b
      #:^ 5 us
      #:! ValueError: no

      # %%
      1
      #:= 1

      """
    var data = NotebookData()
    let notebook = try NotebookFormat.nb.notebook(from: text, magics: ConversionTests.magics, data: &data)
    let page = try NotebookFormat.ipynb.text(of: notebook, magics: ConversionTests.magics, data: data)
    let back = try NotebookFormat.ipynb.notebook(from: page, magics: ConversionTests.magics, data: &data)
    #expect(try NotebookFormat.nb.text(of: back, magics: ConversionTests.magics, data: data) == text)
  }

  @Test("what is no notebook is refused", arguments: [
    ("{\"nbformat\":3,\"worksheets\":[]}", "nbformat 3"), ("{", "line 1, column 2 is no JSON"), ("[1, 2", "a comma or ] is missing"),
    ("{}", "no nbformat"), ("{\"nbformat\":4}", "no list of cells"), ("{\"nbformat\":4,\"cells\":[{\"cell_type\":\"heading\"}]}", "cell 1: cell_type"),
    (String(repeating: "[", count: 5000), "nested too deeply"),
  ])
  func refuses(_ text: String, _ message: String) {
    var data = NotebookData()
    #expect {
      try NotebookFormat.ipynb.notebook(from: text, magics: [], data: &data)
    } throws: { "\($0)".contains(message) }
  }

  @Test func markdownKeepsTextCodeAndOutputs() throws {
    let notebook = try NotebookReader(magics: []).read("# %% [markdown]\n# # T\n#\n# text\n\n# %%\nprint('```')\n#:> ```\n\n# %%\n1\n#:= 1\n")
    let text = MarkdownNotebook().text(of: notebook)
    #expect(text == "# T\n\ntext\n\n````python\nprint('```')\n````\n\n````output stdout\n```\n````\n\n```python\n1\n```\n\n```output value\n1\n```\n")
    let back = MarkdownNotebook().notebook(from: text)
    #expect(back.cells.map(\.source) == notebook.cells.map(\.source))
    #expect(back.cells.map(\.outputs) == notebook.cells.map(\.outputs))
  }
}
