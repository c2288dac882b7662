import Testing

@testable import GraphMessages
import Graphs

/// TensorFlow's own texts, read into the model and written again.
@Suite struct DefinitionTextTests {
  @Test(arguments: Fixtures.names)
  func writesWhatItRead(_ name: String) throws {
    let text = try Fixtures.text(name)
    let definition = try GraphDefinition(parsing: text)
    #expect(definition.text == text)
  }

  @Test(arguments: [
    (Float(0.1), "0.1"), (1e-7, "1e-07"), (1e6, "1e+06"), (123_456_789, "123456792"), (1.0 / 3, "0.333333343"),
    (123456.7, "123456.703"), (-0.0, "-0"), (.infinity, "inf"), (100000, "100000"), (16_777_216, "16777216"),
  ] as [(Float, String)])
  func floatsHaveSixDigitsOrNine(_ value: Float, _ text: String) { #expect(FloatLiteral.shortest(value) == text) }

  @Test(arguments: [
    (0.1, "0.1"), (1.0 / 3, "0.33333333333333331"), (1e16, "1e+16"), (123456.789, "123456.789"), (1e-5, "1e-05"),
  ] as [(Double, String)])
  func doublesHaveFifteenDigitsOrSeventeen(_ value: Double, _ text: String) {
    #expect(FloatLiteral.shortest(value) == text)
  }

  @Test func stringsAreEscaped() {
    let bytes: [UInt8] = Array("h\u{e9}\n\"'\\".utf8) + [0xFF, 0, 0x61]
    #expect(TextEscapes.quoted(bytes) == #""h\303\251\n\"\'\\\377\000a""#)
  }

  @Test func keysDescendButPrefixesComeFirst() {
    let keys = ["Tin", "config", "T", "config_proto", "f", "_x"]
    #expect(keys.sorted(by: MapOrder.isBefore) == ["f", "config", "config_proto", "_x", "T", "Tin"])
  }

  @Test(arguments: [
    ("node {", "1:7 : Expected \"}\"."), ("node {\n  name \"x\"\n}", "2:8 : Expected \":\"."),
    ("node { name: \"x }", "1:14 : String missing ending quote."),
  ])
  func malformedTextIsRefused(_ text: String, _ message: String) {
    #expect { try GraphDefinition(parsing: text) } throws: { "\($0)" == "ValueError: \(message)" }
  }
}
