import Script
import Testing

@testable import Sessions

/// Point 6 of the shell: results. A magic, and what it shows.
@Suite("6: %display") struct DisplayTests {
  private static func shown(_ magic: String, graphics: Graphics? = nil, width: Int = 60) throws -> String {
    try Interpreter.runOnLargeStack {
      let session = Session()
      session.width = width
      session.findGraphics = graphics.map { (found: Graphics) in { found } }
      var heard = ""
      session.listener = { (_: Session.Stream, text: String) in heard += text }
      _ = session.run(CellSource("import tensorflow as tf\nimport numpy as np", name: "cell 1"))
      let result = session.run(CellSource(magic, name: "cell 2"))
      if let error = result.error { heard += "\(error.type): \(error.message)\n" }
      return heard
    }
  }

  @Test("tables are aligned, and shortened to the window", arguments: [
    ("table tf.constant([[1.5, -2.0], [1e7, 0.25]])",
     "float32[2,2]\n     [0]   [1]\n[0]  1.5    -2\n[1]  1e7  0.25\n"),
    ("table [1, 20, 300]", "int32[3]\n  [0]  [1]  [2]\n    1   20  300\n"), ("table 5", "int32[]\n5\n"),
    ("table tf.constant([['a', 'bcd']])", "string[1,2]\n     [0]  [1]\n[0]    a  bcd\n"),
    ("table tf.constant([True, False])", "bool[2]\n   [0]    [1]\n  True  False\n"),
    ("table tf.constant([1+2j])", "complex128[1]\n   [0]\n  1+2j\n"), ("table tf.zeros((0, 2))", "float32[0,2]: no elements\n"),
    ("table tf.reshape(tf.range(8), (2, 2, 2))",
     "int32[2,2,2]\n[0, :, :]\n     [0]  [1]\n[0]    0    1\n[1]    2    3\n[1, :, :]\n     [0]  [1]\n[0]    4    5\n[1]    6    7\n"),
    ("table np.arange(3.0)", "float64[3]\n  [0]  [1]  [2]\n    0    1    2\n"),
    ("table tf.Variable([7, 8])", "int32[2]\n  [0]  [1]\n    7    8\n"),
  ])
  func tables(_ magic: String, _ text: String) throws {
    #expect(try DisplayTests.shown("%display \(magic)") == text)
  }

  @Test("no line is wider than the window", arguments: [
    "table tf.reshape(tf.range(4000.0), (40, 100))", "plot tf.sin(tf.range(500.0) / 20)", "histogram tf.range(5000)",
    "image tf.zeros((300, 400))", "tf.random.normal((30, 40))",
  ])
  func widths(_ magic: String) throws {
    for width in [40, 60, 100] {
      let text = try DisplayTests.shown("%display \(magic)", width: width)
      let widest = text.split(separator: "\n").filter { !$0.contains("elements") && !$0.hasPrefix("float") }.map(\.count).max() ?? 0
      #expect(widest <= width && widest > 10, "\(text)")
    }
  }

  @Test("statistics", arguments: [
    ("stats [1, 2, 3, 6]", "int32[4]         4    1    6     3  1.87083      0    0    0"),
    ("stats [0.5, float('nan'), float('inf'), 0.0]", "float32[4]         4    0  0.5  0.25  0.25      1    1    1"),
    ("stats tf.constant([True, False])", "bool[2]         2    0    1   0.5  0.5      1    0    0"),
    ("stats [float('nan')]", "float32[1]: no finite elements; 1 NaN, 0 infinite"), ("stats tf.zeros(0)", "float32[0]: no elements"),
  ])
  func statistics(_ magic: String, _ row: String) throws {
    #expect(try DisplayTests.shown("%display \(magic)").contains(row))
  }

  @Test("a line runs from the lower left to the upper right")
  func lines() throws {
    let text = try DisplayTests.shown("%display plot tf.range(40)")
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines[0] == "int32[40]  min 0  max 39  mean 19.5")
    #expect(lines[1].hasPrefix("  39 ┤⠀⠀⠀") && lines[1].hasSuffix("⠎") || lines[1].last != "⠀", "\(text)")
    #expect(lines[10].hasPrefix("   0 ┤") && !lines[10].hasPrefix("   0 ┤⠀"), "\(text)")
    #expect(lines[12].hasPrefix("      0") && lines[12].hasSuffix("39"))
  }

  @Test("a histogram counts every element once")
  func histograms() throws {
    let text = try DisplayTests.shown("%display histogram tf.concat([tf.zeros(30), tf.ones(10)], 0)", width: 80)
    let counts = text.split(separator: "\n").dropFirst().compactMap { $0.split(separator: " ").last.flatMap { Int($0) } }
    #expect(counts.reduce(0, +) == 40 && counts.first == 30 && counts.last == 10, "\(text)")
  }

  @Test("what can't be shown is refused", arguments: [
    ("%display", "ValueError: %display was given nothing to run\n"),
    ("%display image tf.zeros((3, 4, 5))",
     "ValueError: %display image shows a tensor of shape [H, W] or [H, W, 1, 3 or 4], not float32[3,4,5]\n"),
    ("%display plot tf.constant(['a'])", "TypeError: %display plot shows real numbers, not string\n"),
    ("%display stats print",
     "TypeError: %display shows tensors, variables, arrays and lists of numbers; this is a builtin_function_or_method\n"),
    ("%display line tf.zeros((9, 9))",
     "ValueError: a line plot is for a vector, or a matrix of up to 6 rows, not float32[9,9]\n"),
  ])
  func refusals(_ magic: String, _ text: String) throws { #expect(try DisplayTests.shown(magic) == text) }

  @Test("a name that is called like a form is a name")
  func names() throws {
    #expect(try DisplayTests.shown("table = [1, 2]\n%display table table").hasPrefix("int32[2]\n  [0]  [1]\n"))
    #expect(try DisplayTests.shown("image = [1, 2]\n%display image").hasPrefix("type "))
  }

  // MARK: Pictures

  private static let picture = "%display image tf.constant([[[255, 0, 0], [0, 255, 0]], [[0, 0, 255], [255, 255, 255]]])"

  @Test("without escape codes a picture is shades; in notebooks always", arguments: [
    ("%display image tf.constant([[0.0, 1.0], [0.0, 1.0]])", " █\n"),
    ("%display image tf.constant([[-3.0, 5.0], [1.0, 1.0]])", "░▓\n"),
    ("%display image tf.zeros((1, 2, 2, 1)) + 0.5", "▒▒\n"),
  ])
  func shades(_ magic: String, _ text: String) throws { #expect(try DisplayTests.shown(magic) == text) }

  @Test("half blocks have the upper pixel in front")
  func blocks() throws {
    #expect(
      try DisplayTests.shown(DisplayTests.picture, graphics: .blocks)
        == "\u{1B}[38;2;255;0;0;48;2;0;0;255m▀\u{1B}[38;2;0;255;0;48;2;255;255;255m▀\u{1B}[0m\n")
  }

  @Test("kitty gets raw pixels in pieces of 4096 characters")
  func kitty() throws {
    let text = try DisplayTests.shown(DisplayTests.picture, graphics: .kitty)
    let pieces = text.split(separator: "\u{1B}_G").map(String.init)
    #expect(pieces[0].hasPrefix("a=T,q=2,f=24,s=240,v=240,m=1;/wAA/wAA"), "\(pieces[0].prefix(60))")
    #expect(pieces.dropLast().allSatisfy { $0.hasSuffix("\u{1B}\\") && $0.contains("m=1;") })
    #expect(pieces.last?.hasPrefix("m=0;") == true)
    let data = pieces.map { $0.split(separator: ";")[1].dropLast(2) }.joined()
    #expect(pieces.allSatisfy { $0.split(separator: ";")[1].count <= 4099 } && data.dropLast().count == 240 * 240 * 4)
  }

  @Test("iTerm2 gets a PNG file, whose sums are right")
  func iterm2() throws {
    let text = try DisplayTests.shown(DisplayTests.picture, graphics: .iterm2)
    #expect(text.hasPrefix("\u{1B}]1337;File=inline=1;size=173") && text.hasSuffix("\u{7}\n"))
    // The end of every PNG file: an empty IEND with its checksum AE 42 60 82.
    #expect(text.hasSuffix("AAAAAElFTkSuQmCC\u{7}\n"))
  }

  @Test("sixels: a palette, then bands of six rows")
  func sixel() throws {
    let text = try DisplayTests.shown(DisplayTests.picture, graphics: .sixel)
    #expect(text.hasPrefix("\u{1B}Pq\"1;1;240;240#5;2;0;0;100#30;2;0;100;0#180;2;100;0;0#215;2;100;100;100"))
    #expect(text.hasSuffix("-\u{1B}\\\n"))
    #expect(text.contains("#30!120?!120~$#180!120~$-"), "\(text.prefix(200))")
  }

  @Test("%config pictures chooses, where escape codes may be written")
  func choice() throws {
    try Interpreter.runOnLargeStack {
      let session = Session()
      try session.set("pictures", to: "sixel")
      #expect(session.chosenGraphics == .shades)
      session.findGraphics = { .blocks }
      #expect(session.chosenGraphics == .sixel)
    }
  }
}
