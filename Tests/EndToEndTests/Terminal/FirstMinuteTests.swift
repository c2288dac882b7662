import Foundation
import Testing

/// Point 12 of what the shell promises: the first minute.
@Suite("12 The first minute in a terminal", .serialized)
struct FirstMinuteTests {
  @Test("12 two lines of greeting and a hint; --quiet has none")
  func greets() throws {
    let person = try PersonAtTerminal(columns: 80)
    let lines = person.screen.lines
    #expect(lines[0].hasPrefix("tandem 0.1.0: each cell eagerly or as a graph"))
    #expect(lines[1].contains("%help") && lines[1].contains("Ctrl-D"))
    #expect(lines[2].contains("%tutorial"))
    #expect(lines[3] == "[1]>")
    #expect(try PersonAtTerminal(["--quiet"]).screen.text == "[1]>")
  }

  /// Types a cell and waits for the next prompt; a blank line ends a block.
  private static func run(_ cell: String, _ person: PersonAtTerminal, next number: Int) throws {
    person.paste(cell)
    person.press(.enter)
    try person.see("prompt \(number)") { (screen: Screen) -> Bool in
      if screen.textBeforeCursor == "[\(number)]> ", screen.cursorLine == "[\(number)]>" { return true }
      return false
    }
  }

  /// The six experiments, as a person might type them.
  private static let answers = [
    "import tensorflow as tf\nw = tf.constant([[5.0], [4.0]])\ndef eager(x):\n    return tf.matmul(x, w) + 0.7\n\n"
      + "graph = tf.function(eager)\nx = tf.constant([[2.0, 3.0]])\nprint(eager(x), graph(x))",
    "@tf.function\ndef f(x):\n    if x > 0:\n        return 1\n    return 0\n\nf(tf.constant(1)), f(tf.constant(-1))",
    "import timeit\ntimes = timeit.timeit(lambda: eager(x), number=1000), timeit.timeit(lambda: graph(x), number=1000)",
    "inputs = tf.keras.Input((4,))\nmodel = tf.keras.Model(inputs, tf.keras.layers.Dense(2)(inputs))\n"
      + "fast = tf.function(model)\nfast(tf.ones((1, 4)));",
    "@tf.function\ndef doubled(values):\n    out = tf.TensorArray(tf.int32, size=3)\n    for i in tf.range(3):\n"
      + "        out = out.write(i, 2 * values[i])\n    return out.stack()\n\ndoubled(tf.constant([1, 2, 3]))",
    "v = tf.Variable([1, 2, 3])\n@tf.function\ndef change():\n    v.assign([1, 5, 5])\n\nchange()",
  ]

  @Test("12 %tutorial walks through the six experiments")
  func walks() throws {
    let person = try PersonAtTerminal(columns: 130, rows: 60)
    person.enter("%tutorial")
    try person.see("step 1 of 6: Two executions, one number")
    try person.seePrompt(2)
    for (index, answer) in FirstMinuteTests.answers.enumerated() {
      try FirstMinuteTests.run(answer, person, next: index + 3)
      try person.see(index < 5 ? "step \(index + 2) of 6: " : "that was the last step.")
      person.press(.controlL)
      try person.seePrompt(index + 3)
    }
  }

  @Test("12 a wrong answer is explained, and anything else is left alone")
  func explains() throws {
    let person = try PersonAtTerminal(columns: 130, rows: 60)
    person.enter("%tutorial")
    try person.seePrompt(2)
    person.enter("1 + 1")
    try person.seePrompt(3)
    #expect(!person.screen.text.contains("not yet"))
    try FirstMinuteTests.run(
      "import tensorflow as tf\ndef eager(x):\n    return tf.matmul(x, [[5.0], [4.0]])\n", person, next: 4)
    try person.see("not yet: x is missing: x = tf.constant([[2.0, 3.0]])")
    person.enter("x = tf.constant([[2.0, 3.0]]); eager(x)")
    try person.see("not yet: eager(x) gives [[22.0]]; the product of [[2, 3]] and [[5], [4]] is 22, and the bias makes it [[22.7]].")
    try person.seePrompt(5)
    person.enter("%tutorial 2")
    try person.see("step 2 of 6")
    try person.seePrompt(6)
    try FirstMinuteTests.run("def f(x):\n    return 1 if x > 0 else 0\n", person, next: 7)
    try person.see("not yet: f runs op by op: @tf.function stands in the line above its def.")
    try FirstMinuteTests.run("@tf.function\ndef f(x):\n    return tf.cast(x > 0, tf.int32)\n", person, next: 8)
    try person.see("not yet: the numbers are right, but the graph has no If")
  }

  @Test("12 the tutorial is left and resumed, also in another shell")
  func resumes() throws {
    let person = try PersonAtTerminal(columns: 130, rows: 60)
    person.enter("%tutorial 3")
    try person.see("made from the first step, since the session lacks it: tf, w, eager, graph, x")
    try person.seePrompt(2)
    person.enter("%tutorial stop")
    try person.see("the tutorial is left at step 3; %tutorial goes on there")
    try person.seePrompt(3)
    try FirstMinuteTests.run(FirstMinuteTests.answers[2], person, next: 4)
    #expect(!person.screen.text.contains("✓"))
    person.press(.controlD)
    #expect(person.end() == 0)
    let again = try PersonAtTerminal(home: person.home, columns: 130, rows: 60)
    again.enter("%tutorial")
    try again.see("step 3 of 6: What a call costs")
    try again.seePrompt(2)
    try FirstMinuteTests.run(FirstMinuteTests.answers[2], again, next: 3)
    try again.see("step 4 of 6: A model is traced once")
    again.enter("%tutorial show")
    try again.see("fast = tf.function(model)")
    again.enter("%tutorial skip")
    try again.see("step 5 of 6")
  }
}
