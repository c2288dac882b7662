import Diagnostics
import Script
import Testing

@Suite struct LiteralTests {
  /// Literals and what Python's `repr` shows of their values.
  static let rows: [(source: String, shown: String)] = [
    ("0x_ff", "255"),
    ("0XFF", "255"),
    ("0o17", "15"),
    ("0b1_01", "5"),
    ("1_000_000", "1000000"),
    ("0", "0"),
    ("00", "0"),
    ("0_0", "0"),
    ("9223372036854775807", "9223372036854775807"),
    ("9223372036854775808", "9223372036854775808"),
    ("0xffffffffffffffffffff", "1208925819614629174706175"),
    ("0b1111111111111111111111111111111111111111111111111111111111111111111111", "1180591620717411303423"),
    ("1e3", "1000.0"),
    ("1E-7", "1e-07"),
    ("1e16", "1e+16"),
    ("1e15", "1000000000000000.0"),
    ("123456789012345680.0", "1.2345678901234568e+17"),
    ("0.0001", "0.0001"),
    ("0.00001", "1e-05"),
    (".5", "0.5"),
    ("5.", "5.0"),
    ("1_0.5e1_0", "105000000000.0"),
    ("1e400", "1e309"),
    ("5e-324", "5e-324"),
    ("2j", "2j"),
    ("1.5J", "1.5j"),
    ("1e3j", "1000j"),
    ("'a\\tb\\n'", "'a\\tb\\n'"),
    ("'\\x41\\u00e9\\U0001F600'", "'Aé😀'"),
    ("'\\N{BULLET}\\N{LATIN SMALL LETTER A}'", "'•a'"),
    ("'\\101\\7\\08'", "'A\\x07\\x008'"),
    ("r'\\n\\''", "\"\\\\n\\\\'\""),
    ("b'\\x00\\xff\\n\\101'", "b'\\x00\\xff\\nA'"),
    ("rb'\\x'", "b'\\\\x'"),
    ("'\\q'", "'\\\\q'"),
    ("'''a\nb'''", "'a\\nb'"),
    ("'a\\\nb'", "'ab'"),
    ("'it\\'s'", "\"it's\""),
    ("\"say \\\"x\\\"\"", "'say \"x\"'"),
    ("'''\"'''", "'\"'"),
    ("u'x'", "'x'"),
    ("'\\x7f\\x80\\u200b'", "'\\x7f\\x80\\u200b'"),
    ("'a' 'b' r'\\c'", "'ab\\\\c'"),
    ("b'a' b'b'", "b'ab'"),
    ("'é€😀'", "'é€😀'"),
    ("'\\r\\n'", "'\\r\\n'"),
    ("'''a\r\nb'''", "'a\\nb'"),
    ("'\\\\'", "'\\\\'"),
  ]

  @Test(arguments: rows.indices)
  func hasPythonsValue(_ index: Int) throws {
    let row = LiteralTests.rows[index]
    let value = try Parser.parseExpression(SourceFile(name: "f", text: row.source))
    #expect(SourcePrinter.text(of: value) == row.shown)
  }

  @Test(arguments: [
    "x = 1\r\nif x:\r\n\ty = 2\r\n", "x = 1\rif x:\r  y = 2", "\u{FEFF}x = 1\nif x:\n \u{0C} y = 2",
    "x = 1\nif x: \\\n  y = 2",
  ])
  func lineEndsAndBlanksAreAsInPython(_ source: String) throws {
    let tree = try Parser.parseModule(SourceFile(name: "f", text: source))
    #expect(SourcePrinter.text(of: tree) == "x = 1\nif x:\n    y = 2")
  }

  @Test(arguments: [("\u{B5} = 1", "\u{3BC} = 1"), ("\u{FB01}n = 1", "fin = 1"), ("\u{1D431} = 1", "x = 1")])
  func namesAreNormalised(_ row: (String, String)) throws {
    let tree = try Parser.parseModule(SourceFile(name: "f", text: row.0))
    #expect(SourcePrinter.text(of: tree) == row.1)
  }

  @Test func longDecimalsAreRefused() {
    #expect {
      try Parser.parseExpression(SourceFile(name: "f", text: String(repeating: "9", count: 4301)))
    } throws: { (error: any Error) -> Bool in
      (error as? Failure)?.message
        == "Exceeds the limit (4300 digits) for integer string conversion: value has 4301 digits; use "
        + "sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to "
        + "avoid decimal conversion limits."
    }
  }
}
