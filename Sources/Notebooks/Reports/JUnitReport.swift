import Foundation

/// Results as JUnit's XML, which servers for continuous integration read: a notebook is a suite, a code cell a test.
///
/// Source of the format: the schema that Jenkins' xUnit plugin publishes (`testsuites`, `testsuite`, `testcase`,
/// `failure`, `system-out`, `system-err`).
public struct JUnitReport {
  public struct Test {
    public var name: String
    public var seconds: Double
    public var failure: (message: String, text: String)?
    public var output = ""
    public var errorOutput = ""

    public init(name: String, seconds: Double) {
      self.name = name
      self.seconds = seconds
    }
  }

  public struct Suite {
    public var name: String
    public var tests: [Test]

    public init(name: String, tests: [Test]) {
      self.name = name
      self.tests = tests
    }
  }

  private static let start = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n"
  private static let end = "</testsuites>\n"

  private let suites: [Suite]

  public init(_ suites: [Suite]) { self.suites = suites }

  public var text: String { JUnitReport.start + suites.map { JUnitReport.text($0) }.joined() + JUnitReport.end }

  /// One report of several.
  public static func joined(_ reports: [String]) -> String {
    start + reports.map { $0.replacingOccurrences(of: start, with: "").replacingOccurrences(of: end, with: "") }.joined() + end
  }

  private static func text(_ suite: Suite) -> String {
    let failures = suite.tests.count { $0.failure != nil }
    let seconds = suite.tests.reduce(0) { $0 + $1.seconds }
    var text = "  <testsuite name=\(quoted(suite.name)) tests=\"\(suite.tests.count)\" failures=\"\(failures)\" errors=\"0\""
    text += " skipped=\"0\" time=\"\(time(seconds))\">\n"
    for test in suite.tests { text += JUnitReport.text(test, suite.name) }
    return text + "  </testsuite>\n"
  }

  private static func text(_ test: Test, _ suite: String) -> String {
    var text = "    <testcase classname=\(quoted(suite)) name=\(quoted(test.name)) time=\"\(time(test.seconds))\">\n"
    if let failure = test.failure {
      text += "      <failure message=\(quoted(failure.message))>\(escaped(failure.text))</failure>\n"
    }
    if !test.output.isEmpty { text += "      <system-out>\(escaped(test.output))</system-out>\n" }
    if !test.errorOutput.isEmpty { text += "      <system-err>\(escaped(test.errorOutput))</system-err>\n" }
    return text + "    </testcase>\n"
  }

  private static func time(_ seconds: Double) -> String { String(format: "%.6f", seconds) }
  private static func quoted(_ text: String) -> String {
    "\"" + escaped(text).replacingOccurrences(of: "\n", with: "&#10;") + "\""
  }

  /// Control characters can't be written in XML 1.0 at all: they become the sign for what can't be shown.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      default:
        let isShown = scalar.value >= 32 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
        result.unicodeScalars.append(isShown ? scalar : "\u{FFFD}")
      }
    }
    return result
  }
}
