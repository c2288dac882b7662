import Diagnostics
import Foundation
import Script
import ScriptLibrary
import Synchronization
import Testing

@testable import Commands

/// Every public name of the TensorFlow table, called with what no caller should give: nothing, too much, other kinds, ragged
/// lists, impossible shapes, NaN for axes, negative and huge numbers, None, strings. Each call must give a value or an error
/// of a script's class. A crash ends the test process; what hangs is interrupted and told.
@Suite struct BadInputTests {
  /// What the calls are made with, and what is told of them: nothing, if all is well.
  private static let program = #"""
    import time
    import tensorflow as tf

    nan = float("nan")
    huge = 2 ** 62
    class Odd:
        pass
    arguments = [
        (), (None,), ("x",), (b"\xff",), (nan,), (-1,), (huge,), (2 ** 100,), ([1, [2, 3]],), ([[1.0, 2.0], [3.0]],), (Odd(),),
        ({},), ([],), (lambda: 1,), (tf.float32,), (tf.zeros([0, 3]),), (tf.constant(["a", "b"]),), ([huge, huge],), (True,),
        (1j,), (None, None), ("x", "y"), ([1.0, 2.0], nan), ([1.0, 2.0], -5), ([1.0, 2.0], huge), ([1.0, 2.0], "x"),
        ([1.0, 2.0], None), ([[1.0, 2.0], [3.0, 4.0]], [1.0, 2.0, 3.0]), (tf.zeros([2, 3]), tf.zeros([4, 5])),
        (tf.zeros([0]), tf.zeros([0])), (tf.constant(["a"]), tf.constant(["b"])), ([1, 2], [[huge]]),
        (tf.zeros([2, 2]), [-9, 9]), ([-1, 2], [1.0]), (None, None, None), ("x", "y", "z"), ([1.0, 2.0], [0, 1], nan),
        ([1.0, 2.0], [0, 5], -3), ([1.0, 2.0], [0, 1], huge), (tf.zeros([2, 3]), tf.zeros([3, 2]), tf.zeros([5])),
        (tf.zeros([2, 3]), [0, 7], [1, -8]), (lambda x: x, None, "z"), ([1.0], [1.0], [1.0], [1.0]), (None, None, None, None),
        (tf.zeros([1, 2, 2, 1]), tf.zeros([2, 2, 1, 1]), -1, "SAME"),
        (tf.zeros([1, 2, 2, 1]), tf.zeros([9, 9, 1, 1]), [1, 1, 1, 1], "VALID"), (tf.zeros([2, 2]), 0, [0, 0], "x"),
        tuple(range(30)),
    ]
    keywords = [{"no_such_parameter": 1}, {"name": 3, "axis": nan}, {"shape": [-1, -1]}]
    owners = {
        "tf.Tensor": tf.constant([1.0, 2.0]), "tf.Variable": tf.Variable([1.0, 2.0]),
        "tf.TensorShape": tf.TensorShape([1, None]), "tf.TensorSpec": tf.TensorSpec([1], tf.float32),
        "tf.IndexedSlices": tf.IndexedSlices(tf.constant([1.0]), tf.constant([0])), "tf.DType": tf.float32,
        "tf.TensorArray": tf.TensorArray(tf.float32, 1), "tf.GradientTape": tf.GradientTape(), "tf.Module": tf.Module(),
        "tf.RaggedTensor": tf.ragged.constant([[1], [2, 3]]), "tf.SparseTensor": tf.SparseTensor([[0]], [1], [3]),
    }

    def attempt(name, function, given, named):
        start = time.time()
        try:
            function(*given, **named)
        except KeyboardInterrupt:
            print(name, "was interrupted with", len(given), "arguments")
        except tf.errors.InternalError as error:
            print(name, "gives an internal error:", str(error)[:150])
        except Exception as error:
            module = type(error).__module__
            if module != "builtins" and not module.startswith(("tensorflow", "keras", "numpy")):
                print(name, "raises", type(error))
            if type(error) is SystemError:
                print(name, "raises SystemError:", str(error)[:150])
        except BaseException as error:
            print(name, "raises", type(error).__name__)
        if time.time() - start > 10:
            print(name, "takes", round(time.time() - start), "seconds for", [str(x)[:40] for x in given])

    for name in names:
        path = name.split(".")
        owner = owners.get(".".join(path[:2]))
        rest = path[2:] if owner is not None else path[1:]
        owner = tf if owner is None else owner
        try:
            for part in rest:
                owner = getattr(owner, part)
        except (AttributeError, RuntimeError):
            continue
        if not callable(owner):
            continue
        for given in arguments:
            attempt(name, owner, given, {})
        for named in keywords:
            attempt(name, owner, ([1.0, 2.0],), named)
    """#

  /// The full names of the record, without the groups of pictures, which are no part of this program.
  private static var names: [String] {
    var names: [String] = []
    var group = ""
    for line in TensorFlowNames.text.split(separator: "\n") {
      var words = line.split(separator: " ").map(String.init)
      if !line.hasPrefix(" ") { group = String(words.removeFirst().dropLast()) }
      if group == "tf.image" { continue }
      names += words.map { (word: String) -> String in
        group + "." + (word.split(separator: "(").first.map(String.init) ?? word)
      }
    }
    // These print, or change what every later call does.
    let left = ["tf.print", "tf.random.set_seed"]
    return names.filter { (name: String) -> Bool in !left.contains(name) }
  }

  @Test func everyNameTakesBadInput() throws {
    let names = BadInputTests.names
    #expect(names.count > 800)
    let list = names.map { (name: String) -> String in "\"\(name)\"" }.joined(separator: ", ")
    let watchdog = Thread {
      Thread.sleep(forTimeInterval: 150)
      if !Thread.current.isCancelled { Interrupt.requested.store(1, ordering: .relaxed) }
    }
    watchdog.start()
    defer { watchdog.cancel() }
    let told = try Interpreter.runOnLargeStack { () throws -> String in
      let interpreter = Interpreter()
      Library.install(in: interpreter, arguments: [""])
      var told = ""
      interpreter.output = { (text: String) in told += text }
      interpreter.errorOutput = { (_: String) in }
      let file = SourceFile(name: "<bad input>", text: "names = [\(list)]\n" + BadInputTests.program)
      _ = try interpreter.execute(Compiler.compileModule(Parser.parseModule(file), file: file))
      return told
    }
    #expect(told == "")
  }
}
