import Foundation
import Testing

/// Point 3 of what the shell promises: Tab.
@Suite("3 Completion in a terminal", .serialized)
struct TerminalCompletionTests {
  @Test("3 Tab completes a name, in a narrow window among wide characters")
  func completes() throws {
    let person = try PersonAtTerminal(columns: 24)
    person.enter("value_of_six = '日本語日本語日本語'")
    try person.seePrompt(2)
    person.type("len(value_o\t")
    try person.seeCursor(after: "len(value_of_six")
    person.enter(")")
    try person.see("\n9")
  }

  @Test("3 what is offered, and what is completed", arguments: [
    // The cells before, what is typed, what stands before the cursor then, what is listed.
    ("import tensorflow as tf", "tf.matm", "tf.matmul", ""),
    ("import tensorflow as tf", "tf.matmul", "tf.matmul", "matmul(a, b, transpose_a=False"),
    ("import tensorflow as tf", "tf.matmul(a, transpose_", "tf.matmul(a, transpose_", "transpose_a=  transpose_b="),
    ("import tensorflow as tf", "tf.raw_ops.MatM", "tf.raw_ops.MatMul", ""),
    ("import tensorflow as tf", "from tensorflow import kera", "from tensorflow import keras", ""),
    (
      "def f(first, second=2):\n'Adds.'\nreturn first + second\n", "f(", "f(",
      "f(first, second=2)\n  Adds.\nfirst=   second="
    ),
    ("def f(first, second=2): return first\n", "f(1, sec", "f(1, second=", ""),
    ("d = {'alpha': 1, 'beta': {'gamma': 2}}", "d['al", "d['alpha']", ""),
    ("d = {'alpha': 1, 'beta': {'gamma': 2}}", "d['beta'][", "d['beta']['gamma']", ""),
    ("d = {'alpha': 1, 'beta': {'gamma': 2}}", "d[", "d[", "'alpha']  'beta']"),
    ("x = ['text']", "x[0].upp", "x[0].upper", ""),
    ("1", "'abc'.spl", "'abc'.split", ""),
    ("1", "'abc'.split", "'abc'.split", "split       splitlines"),
    ("1", "%timei", "%timeit", ""),
    ("1", "%graph --opt", "%graph --optimized", ""),
    ("1", "%mode gr", "%mode graph", ""),
    ("1", "%history -", "%history -", "-f  -g  -l  -n  -o"),
    ("learning_rate = 1", "lrnrt", "learning_rate", ""),
    ("learning_rate = 1", "lrnr", "learning_rate", ""),
    ("learning_rate = 1", "LEARN", "learning_rate", ""),
    ("import math", "math.sqtr", "math.sqrt", ""),
  ])
  func offers(cell: String, typed: String, cursor: String, listed: String) throws {
    let person = try PersonAtTerminal(columns: 100)
    person.enter(cell)
    try person.seePrompt(2)
    person.type(typed + "\t")
    try person.seeCursor(after: "[2]> " + cursor)
    if !listed.isEmpty { try person.see(listed) }
    person.press(.controlC)
    try person.seePrompt(2)
  }

  @Test("3 file names of %run, and in strings")
  func files() throws {
    let home = try PersonAtTerminal.newHome()
    try FileManager.default.createDirectory(
      at: home.appendingPathComponent("studies"), withIntermediateDirectories: true)
    for name in ["studies/first.py", "studies/first.txt", "study.nb"] {
      try "x = 1\n".write(to: home.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }
    let person = try PersonAtTerminal(home: home)
    person.type("%run st\t")
    try person.seeCursor(after: "%run stud")
    person.press(.tab)
    try person.see("studies/  study.nb")
    person.type("ies/\t")
    try person.seeCursor(after: "%run studies/first.py")
    person.press(.controlC)
    try person.seePrompt(1)
    person.type("open('studies/first.t\t")
    try person.seeCursor(after: "open('studies/first.txt")
  }
}
