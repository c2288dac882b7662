import Foundation
import ScriptLibrary
import Testing

@testable import Notebooks

/// Pages of notebooks: what stands in them, and that nothing of a notebook gets out of its place.
@Suite struct ReportPageTests {
  private static func notebook(_ text: String, path: String = "a/b.nb") throws -> ReportedNotebook {
    ReportedNotebook(try NotebookReader(magics: ["compare", "graph"]).read(NotebookText(text)), path: path)
  }

  private static func page(_ text: String) throws -> String {
    ReportPages([try notebook(text)], builtins: ["print"]).single
  }

  /// What a page shows, without its style and its script.
  private static func body(_ text: String) throws -> String {
    let page = try page(text)
    let start = try #require(page.range(of: "<main"))
    let end = try #require(page.range(of: "</main>"))
    return String(page[start.lowerBound..<end.upperBound])
  }

  // MARK: Safety

  @Test("the policy names style and script by what they are") func policy() throws {
    let page = try ReportPageTests.page("# %%\n1\n")
    let policy = try #require(page.firstMatch(of: #/<meta http-equiv="Content-Security-Policy" content="([^"]*)">/#)).1
    #expect(policy.hasPrefix("default-src 'none'; "))
    #expect(!policy.contains("unsafe"))
    for name in ["script", "style"] {
      let texts = page.matches(of: try Regex("<\(name)>([\\s\\S]*?)</\(name)>"))
      #expect(texts.count == 1)
      let text = try #require(texts.first?.output[1].substring)
      let digest = ContentDigest.sha256(Array(text.utf8))
      let bytes = stride(from: 0, to: 64, by: 2).compactMap { UInt8(digest.dropFirst($0).prefix(2), radix: 16) }
      #expect(policy.contains("\(name)-src 'sha256-\(Data(bytes).base64EncodedString())'"))
    }
    // The policy stands before everything that it is about.
    #expect(page.range(of: "Content-Security-Policy")?.lowerBound ?? page.endIndex < page.range(of: "<style>")?.lowerBound ?? page.startIndex)
  }

  @Test("nothing is asked of a server, and no element has a style or a handler of its own") func asksNobody() throws {
    let page = try ReportPageTests.page("# %% [markdown]\n# ![p](http://x.org/a.png) ![q](//x.org/b.png)\n\n# %%\n1\n#:= 1\n")
    #expect(!page.contains("src=\"http"))
    #expect(!page.contains("src=\"//"))
    #expect(!page.contains("<link"))
    #expect(!page.contains("@import"))
    #expect(!page.contains("url("))
    #expect(!page.contains("fetch("))
    #expect(!page.contains("innerHTML"))
    let body = try ReportPageTests.body("# %%\nx\n")
    #expect(!body.contains(" style="))
    #expect(!body.contains(#/<[^>]*\son[a-z]+=/#))
  }

  @Test("hostile notebooks stay text", arguments: [
    "# %% </title><script>x</script>\n1\n", "# %%\n'</code></pre><script>x</script>'\n", "# %%\n1\n#:> </pre><script>x</script>\n", "# %%\n1\n#:! E: <script>x</script>\n",
    "# %%\n1\n#:= <tf.Tensor: shape=(2,), dtype=<script>, numpy=array([<script>, 2])>\n", "# %% id=\"\\\"><script>x</script>\"\n1\n", "# ---\n# tandem:\n#   title: \"</title><script>x</script>\"\n# ---\n\n# %%\n1\n",
    "# %%\n# %compare x\n#:+ value     both   <script>\n#:+           <script>\n#:^ times     eager  1 µs ± <script>, first 1 s\n#:^ <script>`<script>`\n", "# %% mode=\"<script>\"\n1\n",
    "# %%\n1\n#:@+ {\"data\":{\"image/png\":\"\\\"><script>\"}}\n#:+ <script>\n", "# %%\n1\n#:@ {\"output_type\":\"display_data\",\"data\":{\"text/html\":\"<script>x</script>\",\"text/plain\":\"<script>\"}}\n",
    "# %% [markdown]\n# # <script>\n# [x](javascript:y) <script>\n", "# %% [raw]\n# <script>\n", "# %% [markdown]\n# ![<script>](data:image/png;base64,\"><script>)\n",
  ])
  func staysText(_ text: String) throws {
    let page = try ReportPageTests.page(text)
    #expect(page.components(separatedBy: "<script").count == 2)
    #expect(page.components(separatedBy: "</script").count == 2)
    #expect(page.components(separatedBy: "</title>").count == 2)
    #expect(!page.contains("javascript:"))
    // The whole set of pages is as safe.
    let notebooks = [try ReportPageTests.notebook(text, path: "a/<script>.nb"), try ReportPageTests.notebook(text, path: "a/\"onclick=x/c.nb")]
    for html in [ReportPages(notebooks, builtins: []).whole] + ReportPages(notebooks, builtins: []).folder.map(\.html) {
      #expect(html.components(separatedBy: "<script").count == 2)
      #expect(!html.contains("\"onclick"))
    }
  }

  @Test("codes for terminals go, with what belongs to them", arguments: [
    ("\u{1B}[31mred\u{1B}[0m", "red"), ("\u{1B}]0;title\u{7}x", "x"), ("\u{1B}]8;;http://x\u{1B}\\link\u{1B}]8;;\u{1B}\\", "link"), ("a\u{8}\u{7}b", "ab"), ("\u{9B}1mx", "x"),
    ("\u{1B}(Bx", "x"), ("\u{1B}", ""), ("\u{1B}[", ""), ("\u{1B}[38;2;1;2;3mx", "x"), ("tab\tline\n", "tab\tline\n"), ("\u{1B}cx", "x"), ("\u{1B}]x", ""),
  ])
  func strips(_ text: String, _ plain: String) { #expect(TerminalCodes.stripped(text) == plain) }

  @Test("text that turns the direction of reading is shown by its code") func direction() {
    #expect(HTMLText.escaped("a\u{202E}b\u{2066}") == "a⟨U+202E⟩b⟨U+2066⟩")
    #expect(HTMLText.escaped("<&>\"'\u{0}\u{7F}") == "&lt;&amp;&gt;&quot;&#39;\u{FFFD}\u{FFFD}")
  }

  // MARK: What stands in a page

  @Test("code has the lines of its file, coloured") func code() throws {
    let body = try ReportPageTests.body("# %% Title\ndef f(x):\n    return print('<') # %\n")
    #expect(body.contains("<span class=\"title\">Title</span>"))
    #expect(body.contains("<span class=\"line\" id=\"n1-l2\" data-n=\"2\"><span class=\"k\">def</span> <span class=\"d\">f</span>(x):\n</span>"))
    #expect(body.contains("<span class=\"k\">return</span> <span class=\"b\">print</span>(<span class=\"s\">&#39;&lt;&#39;</span>) <span class=\"c\"># %</span>"))
    #expect(ColoredCode(builtins: []).lines("s = '''a\nb'''") == ["s = <span class=\"s\">&#39;&#39;&#39;a</span>", "<span class=\"s\">b&#39;&#39;&#39;</span>"])
    #expect(ColoredCode(builtins: []).lines("%time é\n") == ["<span class=\"m\">%time</span> é", ""])
  }

  @Test("outputs by their kinds, places of a traceback as links") func outputs() throws {
    let body = try ReportPageTests.body(
      "# %%\nx\n#:> out\n#:~ err\n#:= 1\n#:^ 3 ms\n\n# %%\ny\n#:@! {\"traceback\":[\"File \\\"a/b.nb\\\", line 2, in f\",\"E: <x>\"]}\n#:! E: x\n")
    for part in ["<pre class=\"output printed\">out</pre>", "<pre class=\"output printed stderr\">err</pre>", "<pre class=\"output value\">1</pre>",
      "<pre class=\"output display volatile\">3 ms</pre>", "File &quot;a/b.nb&quot;, line <a href=\"#n1-l2\">2</a>, in f\nE: &lt;x&gt;"] {
      #expect(body.contains(part), "\(part)")
    }
  }

  @Test("tensors unfold", arguments: [
    ("<tf.Tensor: shape=(2, 2), dtype=float32, numpy=\narray([[1., 2.],\n       [3., 4.]], dtype=float32)>", "float32", "(2, 2)", 4),
    ("tf.Tensor([1 2 3], shape=(3,), dtype=int32)", "int32", "(3,)", 3), ("<tf.Variable 'v:0' shape=(2,) dtype=int64, numpy=array([1, 2])>", "int64", "(2,)", 2),
    ("[<tf.Tensor: shape=(2,), dtype=bool, numpy=array([ True, False])>]", "bool", "(2,)", 2),
    ("<tf.Tensor: shape=(9999,), dtype=int32, numpy=array([0, 1, ..., 9997, 9998], dtype=int32)>", "int32", "(9999,)", 0),
  ])
  func tensors(_ text: String, _ dtype: String, _ shape: String, _ count: Int) throws {
    let lines = text.split(separator: "\n").map { "#:= \($0)\n" }.joined()
    let body = try ReportPageTests.body("# %%\nx\n\(lines)")
    #expect(body.contains("<details class=\"tensor\"><summary><b>\(dtype)</b> <span>\(shape)</span>"))
    #expect(body.components(separatedBy: "<td class=\"h").count - 1 == (dtype == "bool" ? 0 : count))
  }

  @Test("texts that only look like tensors", arguments: ["<tf.Tensor: ", "tf.Tensor(", "<tf.Tensor: shape=(, dtype=x>", "<tf.Tensor: shape=(2,), dtype=", "tf.Tensor(1, shape=(), dtype=int32)"])
  func noTensors(_ text: String) { #expect(PrintedTensors(text).found.isEmpty) }

  @Test("a comparison stands side by side, with its times as bars") func comparison() throws {
    let body = try ReportPageTests.body("""
      # %%
      # %compare f(x)
      #:+ value     eager  int32[3] [2 4 6]
      #:+           graph  int32[3] [0 0 0]
      #:+           the values differ
      #:+ print     both   tracing
      #:+           later  (nothing)
      #:+ variables v:0  eager  0.0 → 2.0
      #:+           v:0  graph  0.0 → 1.0
      #:+ traces    f(int32[3]): first call
      #:^ times     eager  40 µs ± 2 µs (441 calls), first 512 µs
      #:^           graph  10 µs ± 756 ns (441 calls), first, with its trace, 2 ms
      #:^ the values differ; `f` is at line 2.

      """)
    for part in [
      "<tr class=\"differs\"><th scope=\"row\">value</th><td class=\"eager\"><code>int32[3] [2 4 6]</code></td><td class=\"graph\" colspan=\"2\"><code>int32[3] [0 0 0]</code></td></tr>",
      "<tr class=\"note\"><td></td><td colspan=\"3\">the values differ</td></tr>",
      "<th scope=\"row\">print</th><td colspan=\"2\" class=\"both\"><code>tracing</code></td><td><code>(nothing)</code></td>",
      "<th scope=\"row\">variables <code>v:0</code></th><td class=\"eager\"><code>0.0 → 2.0</code></td>",
      "<svg class=\"bar graph\" viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect width=\"23.8\" height=\"8\"/>",
      "<figcaption>the values differ; <code>f</code> is at line <a href=\"#n1-l2\">2</a>.</figcaption>",
    ] { #expect(body.contains(part), "\(part)") }
    #expect(ComparisonFigure.all(in: "a table\nof something") == nil)
  }

  @Test("times in words", arguments: [("8.41 µs ± 285 ns", 8.41e-6), ("1 ms", 1e-3), (" with its trace, 1.5 s", 1.5), ("2min", nil), ("x", nil)])
  func seconds(_ text: String, _ seconds: Double?) {
    let read = TimeChart.seconds(text)
    #expect((read == nil) == (seconds == nil))
    #expect(abs((read ?? 0) - (seconds ?? 0)) <= 1e-9 * (seconds ?? 0))
  }

  // MARK: Several notebooks

  @Test("links between notebooks lead to their pages") func links() throws {
    let first = try ReportPageTests.notebook("# %% [markdown]\n# # One\n# See [two](sub/two.nb), [out](../x.nb), [h](#one).\n", path: "n/one.nb")
    let second = try ReportPageTests.notebook("# %% [markdown]\n# # Two\n# Back to [one](../one.nb).\n", path: "./n/sub/two.nb")
    let pages = ReportPages([first, second], builtins: [])
    let folder = pages.folder
    #expect(folder.map(\.path) == ["index.html", "one.html", "sub/two.html"])
    #expect(folder[1].html.contains("<a href=\"sub/two.html\">two</a>, <a href=\"../x.nb\">out</a>, <a href=\"#n1-one\">h</a>"))
    #expect(folder[2].html.contains("Back to <a href=\"../one.html\">one</a>"))
    #expect(folder[2].html.contains("<a href=\"../index.html\">All notebooks</a>"))
    #expect(pages.whole.contains("See <a href=\"#n2\">two</a>"))
    #expect(pages.whole.contains("<details class=\"notebook\" id=\"n2\">"))
    #expect(pages.title == "n")
  }

  @Test("index.nb gives title, first words and order") func index() throws {
    let index = try ReportPageTests.notebook("# %% [markdown]\n# # The study\n# What it is.\n#\n# - [b](b.nb)\n# - [a](a.nb)\n", path: "n/index.nb")
    let a = try ReportPageTests.notebook("# %% [markdown]\n# # First\n# See [all](index.nb).\n", path: "n/a.nb")
    let b = try ReportPageTests.notebook("# %% [markdown]\n# # Second\n", path: "n/b.nb")
    let pages = ReportPages([a, b, index], builtins: [])
    let whole = pages.whole
    #expect(pages.title == "The study")
    #expect(whole.contains("<div class=\"text\">\n<p>What it is.</p>\n</div>"))
    #expect(whole.range(of: "id=\"n2\"")?.lowerBound ?? whole.endIndex < whole.range(of: "id=\"n1\"")?.lowerBound ?? whole.startIndex)
    #expect(!whole.contains("id=\"n3\""))
    #expect(whole.contains("<a href=\"#content\">all</a>"))
    #expect(pages.folder.map(\.path) == ["index.html", "a.html", "b.html", "index-2.html"])
  }
}
