import Testing

@testable import Notebooks

/// Markdown as HTML. Rows without a remark are examples of the CommonMark specification 0.31.2 (sections in the names).
@Suite struct MarkdownTests {
  private static func html(_ text: String) -> String {
    var writer = MarkdownHTML(prefix: "")
    return writer.html(MarkdownDocument(text))
  }

  @Test("4: leaf blocks", arguments: [
    ("# foo\n### foo", "<h1 id=\"foo\">foo</h1>\n<h3 id=\"foo-1\">foo</h3>"), ("####### foo", "<p>####### foo</p>"),
    ("#5 bolt", "<p>#5 bolt</p>"), ("## foo ##", "<h2 id=\"foo\">foo</h2>"), ("***\n---", "<hr>\n<hr>"), ("+++", "<p>+++</p>"),
    ("Foo *bar*\n=========", "<h1 id=\"foo-bar\">Foo <em>bar</em></h1>"), ("Foo\nbar\n---", "<h2 id=\"foo-bar\">Foo\nbar</h2>"),
    ("    a simple\n      indented", "<pre class=\"sample\"><code>a simple\n  indented</code></pre>"),
    ("```\n<\n >\n```", "<pre class=\"sample\"><code>&lt;\n &gt;</code></pre>"),
    ("~~~\naaa\n```\n~~~", "<pre class=\"sample\"><code>aaa\n```</code></pre>"),
    ("````\naaa\n```\n``````", "<pre class=\"sample\"><code>aaa\n```</code></pre>"),
    ("```\n\naaa", "<pre class=\"sample\"><code>\naaa</code></pre>"), ("aaa\nbbb\n\nccc", "<p>aaa\nbbb</p>\n<p>ccc</p>"),
    ("foo  \nbar", "<p>foo<br>\nbar</p>"), ("foo\\\nbar", "<p>foo<br>\nbar</p>"), ("foo\n# bar\nbaz", "<p>foo</p>\n<h1 id=\"bar\">bar</h1>\n<p>baz</p>"),
  ])
  func leafBlocks(_ text: String, _ html: String) { #expect(MarkdownTests.html(text) == html) }

  @Test("5: quotes and lists", arguments: [
    ("> # Foo\n> bar\n> baz", "<blockquote>\n<h1 id=\"foo\">Foo</h1>\n<p>bar\nbaz</p>\n</blockquote>"),
    ("> bar\nbaz", "<blockquote>\n<p>bar\nbaz</p>\n</blockquote>"), ("> foo\n---", "<blockquote>\n<p>foo</p>\n</blockquote>\n<hr>"),
    ("- one\n- two", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>"), ("1.  a\n2.  b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>"),
    ("3) c\n4) d", "<ol start=\"3\">\n<li>c</li>\n<li>d</li>\n</ol>"), ("-one", "<p>-one</p>"), ("1234567890. not ok", "<p>1234567890. not ok</p>"),
    ("- foo\n- bar\n+ baz", "<ul>\n<li>foo</li>\n<li>bar</li>\n</ul>\n<ul>\n<li>baz</li>\n</ul>"),
    ("- a\n\n- b", "<ul>\n<li><p>a</p></li>\n<li><p>b</p></li>\n</ul>"),
    ("- one\n\n  two", "<ul>\n<li><p>one</p>\n<p>two</p></li>\n</ul>"), ("- one\n\n two", "<ul>\n<li>one</li>\n</ul>\n<p>two</p>"),
    ("- foo\n  - bar\n    - baz", "<ul>\n<li>foo\n<ul>\n<li>bar\n<ul>\n<li>baz</li>\n</ul></li>\n</ul></li>\n</ul>"),
    ("- a\n  > b\n- c", "<ul>\n<li>a\n<blockquote>\n<p>b</p>\n</blockquote></li>\n<li>c</li>\n</ul>"),
    ("The number is\n14. no list", "<p>The number is\n14. no list</p>"),
  ])
  func containers(_ text: String, _ html: String) { #expect(MarkdownTests.html(text) == html) }

  @Test("6: code, emphasis, escapes", arguments: [
    ("`` foo ` bar ``", "<p><code>foo ` bar</code></p>"), ("`foo\\`bar`", "<p><code>foo\\</code>bar`</p>"), ("*foo`*`", "<p>*foo<code>*</code></p>"),
    ("```foo``", "<p>```foo``</p>"), ("*foo bar*", "<p><em>foo bar</em></p>"), ("a * foo bar*", "<p>a * foo bar*</p>"),
    ("foo*bar*", "<p>foo<em>bar</em></p>"), ("foo_bar_", "<p>foo_bar_</p>"), ("_foo bar_", "<p><em>foo bar</em></p>"), ("**foo**", "<p><strong>foo</strong></p>"),
    ("__foo_bar_baz__", "<p><strong>foo_bar_baz</strong></p>"), ("*foo **bar** baz*", "<p><em>foo <strong>bar</strong> baz</em></p>"),
    ("***foo** bar*", "<p><em><strong>foo</strong> bar</em></p>"), ("*foo**bar**baz*", "<p><em>foo<strong>bar</strong>baz</em></p>"), ("**foo*", "<p>*<em>foo</em></p>"),
    ("*foo**bar*", "<p><em>foo**bar</em></p>"), ("***foo***", "<p><em><strong>foo</strong></em></p>"), ("*a `*`*", "<p><em>a <code>*</code></em></p>"),
    ("~~gone~~ ~kept~", "<p><del>gone</del> ~kept~</p>"), ("\\*not em\\*", "<p>*not em*</p>"), ("&copy; &#35; &#x22; &nope;", "<p>© # &quot; &amp;nope;</p>"),
  ])
  func inlines(_ text: String, _ html: String) { #expect(MarkdownTests.html(text) == html) }

  @Test("6: links and pictures", arguments: [
    ("[link](/uri \"title\")", "<p><a href=\"/uri\" title=\"title\">link</a></p>"), ("[link](<a b>)", "<p><a href=\"ab\">link</a></p>"),
    ("[a](b(c)d)", "<p><a href=\"b(c)d\">a</a></p>"), ("[link *foo **bar***](u)", "<p><a href=\"u\">link <em>foo <strong>bar</strong></em></a></p>"),
    ("[foo [bar](u)](v)", "<p>[foo <a href=\"u\">bar</a>](v)</p>"), ("[foo]\n\n[foo]: /url 'x'", "<p><a href=\"/url\" title=\"x\">foo</a></p>"),
    ("[text][Bar]\n\n[bar]: /url", "<p><a href=\"/url\">text</a></p>"), ("[foo]", "<p>[foo]</p>"), ("*a [b*](c)", "<p>*a <a href=\"c\">b*</a></p>"),
    ("<http://a.b/c?d>", "<p><a href=\"http://a.b/c?d\" rel=\"noopener noreferrer\">http://a.b/c?d</a></p>"),
    ("<me@example.org>", "<p><a href=\"mailto:me@example.org\" rel=\"noopener noreferrer\">me@example.org</a></p>"),
    // Pictures that a page does not hold are named.
    ("![*alt*](x.png)", "<p><span class=\"absent\" title=\"x.png\">[picture: alt]</span></p>"),
  ])
  func links(_ text: String, _ html: String) { #expect(MarkdownTests.html(text) == html) }

  @Test("tables", arguments: [
    ("| a | b |\n|:--|--:|\n| 1 | `x` |\n| 2 |",
      "<div class=\"scroll\"><table>\n<thead><tr><th class=\"left\">a</th><th class=\"right\">b</th></tr></thead>\n<tbody>\n"
        + "<tr><td class=\"left\">1</td><td class=\"right\"><code>x</code></td></tr>\n<tr><td class=\"left\">2</td><td class=\"right\"></td></tr>\n</tbody>\n</table></div>"),
    ("a \\| b | c\n-|-", "<div class=\"scroll\"><table>\n<thead><tr><th>a | b</th><th>c</th></tr></thead>\n<tbody>\n</tbody>\n</table></div>"),
    ("| a |\n| b |", "<p>| a |\n| b |</p>"),
  ])
  func tables(_ text: String, _ html: String) { #expect(MarkdownTests.html(text) == html) }

  @Test("what is mathematics and what an amount", arguments: [
    ("$a$", true), ("$$a$$", true), ("$$\na\n+ b\n$$", true), ("\\begin{align}\na &= b\n\\end{align}", true), ("it costs $5 or $6", false), ("$ a $", false),
    ("\\$a\\$", false), ("`$a$`", false), ("a $x", false), ("$$ open", false),
  ])
  func mathematics(_ text: String, _ isMathematics: Bool) { #expect(MarkdownTests.html(text).contains("<math") == isMathematics) }

  @Test("nothing becomes markup but Markdown's own", arguments: [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "a <b onclick='x'>b</b>", "<!-- c -->", "`<script>`", "$<script>$", "# <script>",
    "| <script> |\n|--|", "> <script>", "```<script>\n<script>\n```", "[<script>](u)", "![<script>](u)", "[a](u \"><script>\")", "[x]: /u\n\n<script>[x]",
    "[a](\"onmouseover=alert(1))", "&lt;script&gt;", "&#60;script&#62;", "<http://a/\"onclick=x>", "$$\\text{<script>}$$", "$\\begin{<script>}$", "\\<script>",
  ])
  func escapes(_ text: String) {
    let html = MarkdownTests.html(text)
    #expect(!html.lowercased().contains("<script"))
    #expect(!html.contains("<img"))
    #expect(!html.contains("<b "))
    #expect(!html.contains("<!--"))
    // No attribute but those that the writer writes.
    let tags = html.split(separator: "<").compactMap { $0.split(separator: ">").first }
    for tag in tags { #expect(!tag.replacing(#/"[^"]*"/#, with: "").contains(#/\bon[a-z]+\s*=/#), "\(tag)") }
  }

  @Test("links that a browser would run lead nowhere", arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\u{0}script:x", "&#106;avascript:alert(1)", "&#x6A;avascript:x", "vbscript:x", "data:text/html,x",
    "\u{1}javascript:x", "javascript&#58;alert(1)", "javascript&#x3A;x", "file:///etc/passwd", "blob:x", "\\javascript:x",
  ])
  func neutralises(_ target: String) {
    #expect(!MarkdownTests.html("[a](\(target))").contains("href"))
    #expect(!MarkdownTests.html("[a][b]\n\n[b]: \(target)").contains("href"))
    #expect(!MarkdownTests.html("<\(target)>").contains("href"))
  }

  @Test("hostile depth and length end", arguments: [
    ("", "> ", 5000), ("", "- ", 5000), ("", "*a ", 20000), ("", "a* ", 20000), ("", "**a", 20000), ("", "[", 20000), ("", "![](", 20000), ("", "`a``", 20000),
    ("", "$a ", 20000), ("", "| a ", 20000), ("", "<a", 20000), ("$", "{", 20000), ("$", "\\left(", 5000), ("$", "\\begin{matrix}", 5000), ("$", "\\frac", 5000),
    ("$", "\\sqrt", 5000), ("$", "x^", 5000), ("$", "\\text{", 5000), ("$", "\\mathbb", 5000),
  ])
  func ends(_ start: String, _ unit: String, _ count: Int) {
    for end in [start, "a" + start] { #expect(!MarkdownTests.html(start + String(repeating: unit, count: count) + end).isEmpty) }
  }
}
