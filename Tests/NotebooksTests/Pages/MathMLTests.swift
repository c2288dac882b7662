import Testing

@testable import Notebooks

/// TeX's formulas as MathML.
@Suite struct MathMLTests {
  /// What stands in the `math` element, with rows of one element left out.
  private static func body(_ tex: String, isDisplayed: Bool = false) -> String {
    let html = MathML.html(tex, isDisplayed: isDisplayed)
    let start = html.range(of: "<mrow>")
    return String(html[(start?.upperBound ?? html.startIndex)...].dropLast("</mrow></math>".count))
  }

  @Test("elements", arguments: [
    ("x + 12.5", "<mi>x</mi><mo>+</mo><mn>12.5</mn>"), ("a-b", "<mi>a</mi><mo>−</mo><mi>b</mi>"), ("\\alpha\\Omega", "<mi>α</mi><mi>Ω</mi>"),
    ("\\frac12", "<mfrac><mn>1</mn><mn>2</mn></mfrac>"), ("\\sqrt x", "<msqrt><mi>x</mi></msqrt>"), ("\\sqrt[3]{x}", "<mroot><mi>x</mi><mn>3</mn></mroot>"),
    ("x^2", "<msup><mi>x</mi><mn>2</mn></msup>"), ("x_i^2", "<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>"), ("f'", "<msup><mi>f</mi><mo>′</mo></msup>"),
    ("x^10", "<msup><mi>x</mi><mn>1</mn></msup><mn>0</mn>"), ("a \\le b", "<mi>a</mi><mo>≤</mo><mi>b</mi>"), ("\\mathbb{R}", "<mi>ℝ</mi>"), ("\\mathcal L", "<mi>ℒ</mi>"),
    ("\\mathbf{x}", "<mi mathvariant=\"normal\">𝐱</mi>"), ("\\mathrm{ReLU}", "<mi mathvariant=\"normal\">ReLU</mi>"), ("\\text{if } x", "<mtext>if\u{A0}</mtext><mi>x</mi>"),
    ("\\log x", "<mi mathvariant=\"normal\">log</mi><mi>x</mi>"), ("\\hat y", "<mover accent=\"true\"><mi>y</mi><mo>^</mo></mover>"), ("\\neq", "<mo>≠</mo>"),
    ("\\not=", "<mo>=\u{338}</mo>"), ("\\binom n k", "<mrow><mo>(</mo><mfrac linethickness=\"0\"><mi>n</mi><mi>k</mi></mfrac><mo>)</mo></mrow>"), ("a<b", "<mi>a</mi><mo>&lt;</mo><mi>b</mi>"),
    ("\\nosuch x", "<mtext class=\"unknown\">\\nosuch</mtext><mi>x</mi>"), ("a % comment\n+ b", "<mi>a</mi><mo>+</mo><mi>b</mi>"), ("\\{1\\}", "<mo>{</mo><mn>1</mn><mo>}</mo>"),
  ])
  func elements(_ tex: String, _ html: String) {
    let plain = MathMLTests.body(tex).replacing(#/<mrow>(<m[ino][^>]*>[^<]*<\/m[ino]>)<\/mrow>/#) { $0.1 }
    #expect(plain.replacing(#/<mrow>(<m[ino][^>]*>[^<]*<\/m[ino]>)<\/mrow>/#) { $0.1 } == html)
  }

  @Test("limits stand above and below only where the formula stands for itself") func limits() {
    #expect(MathMLTests.body("\\sum_{i}^{n}").hasPrefix("<msubsup><mo>∑</mo>"))
    #expect(MathMLTests.body("\\sum_{i}^{n}", isDisplayed: true).hasPrefix("<munderover><mo>∑</mo>"))
    #expect(MathMLTests.body("\\int_0^1", isDisplayed: true).hasPrefix("<msubsup><mo>∫</mo>"))
    #expect(MathMLTests.body("\\max_w", isDisplayed: true).hasPrefix("<munder><mi mathvariant=\"normal\">max</mi>"))
    #expect(MathML.html("x", isDisplayed: true).hasPrefix("<math display=\"block\" alttext=\"x\">"))
  }

  @Test("matrices, cases, aligned lines") func tables() {
    let fence = { (text: String) in "<mo fence=\"true\" stretchy=\"true\">\(text)</mo>" }
    #expect(MathMLTests.body("\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}")
      == "<mrow>\(fence("("))<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr><mtr><mtd><mn>3</mn></mtd><mtd><mn>4</mn></mtd></mtr></mtable>\(fence(")"))</mrow>")
    #expect(MathMLTests.body("\\begin{cases}a\\\\b\\end{cases}x").hasPrefix("<mrow>\(fence("{"))<mtable class=\"cases\">"))
    #expect(MathMLTests.body("\\begin{cases}a\\\\b\\end{cases}x").hasSuffix("</mrow><mi>x</mi>"))
    #expect(MathMLTests.body("a &= b \\\\ c &= d").hasPrefix("<mtable class=\"aligned\"><mtr><mtd><mi>a</mi></mtd>"))
    #expect(MathMLTests.body("\\left(\\frac{a}{b}\\right]").hasSuffix("\(fence("]"))</mrow>"))
  }

  /// Elements are closed in their order, whatever the formula.
  @Test("broken formulas are well-formed", arguments: [
    "{", "}", "a^", "_", "\\frac", "\\frac{a", "\\sqrt[", "\\left(", "\\right)", "\\begin{matrix} a & b", "\\end{matrix}", "\\begin", "\\begin{nosuch} a \\end{nosuch}",
    "a && b \\\\", "\\text{", "\\", "^^", "x''^2", "\\left.\\right.", "\\hat", "\\mathbb", "\\operatorname{", "\\not", "\\overset", "\\pmod", "\\color{red}x", "&", "\\\\",
    "a_b_c", "\\binom", "\\begin{array}{cc} 1 & 2 \\end{array}", "\\left\\{ x \\right.", "</math><script>",
  ])
  func wellFormed(_ tex: String) {
    var open: [Substring] = []
    for tag in MathML.html(tex, isDisplayed: true).matches(of: #/<(\/?)([a-z]+)[^>]*>/#) {
      if tag.1.isEmpty { open.append(tag.2) } else { #expect(open.popLast() == tag.2) }
    }
    #expect(open.isEmpty)
  }
}
