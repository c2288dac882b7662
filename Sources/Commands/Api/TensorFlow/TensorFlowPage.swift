import ArgumentParser
import Diagnostics
import Script
import ScriptLibrary

/// `tandem api tensorflow`: which of TensorFlow's names are there.
struct TensorFlowPage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tensorflow",
    abstract: "List TensorFlow 2.21's names: which are there, which in part, which are left out, and why.",
    discussion: """
      The names are those that TensorFlow 2.21 lists in tf, tf.math, tf.linalg, tf.nn, tf.random, tf.nest, tf.debugging,
      tf.autodiff, tf.bitwise, tf.dtypes, tf.sets, tf.strings, tf.image and tf.experimental.numpy, and the members of its
      main classes. Each is looked up in this program. A function without one of TensorFlow's parameters counts as there
      in part. Pictures, ragged and sparse tensors are no part of this program, and are not counted.
      """)

  @OptionGroup var choice: SurveyChoice

  func run() throws { try choice.write { try TensorFlowSurvey().page(showsAll: $0, $1) } }
}

private struct TensorFlowSurvey {
  private let interpreter = Interpreter()

  /// An instance of each class whose members are listed: some are found by instances only.
  private static let prelude = """
    import tensorflow as tf
    Tensor = tf.constant([1.0, 2.0])
    Variable = tf.Variable([1.0, 2.0])
    TensorShape = tf.TensorShape([1, None])
    TensorSpec = tf.TensorSpec([1], tf.float32)
    IndexedSlices = tf.IndexedSlices(tf.constant([1.0]), tf.constant([0]))
    DType = tf.float32
    TensorArray = tf.TensorArray(tf.float32, 1)
    GradientTape = tf.GradientTape()
    Module = tf.Module()

    """

  func page(showsAll: Bool, _ groups: [String]) throws -> String {
    Library.install(in: interpreter, arguments: [""])
    let file = SourceFile(name: "<prelude>", text: TensorFlowSurvey.prelude)
    _ = try interpreter.execute(Compiler.compileModule(Parser.parseModule(file), file: file))
    return NameSurvey(
      TensorFlowNames.text, in: interpreter, reasons: .tensorFlow, showsAll: showsAll, groups: groups, owner: owner
    ).page
  }

  private func owner(of group: String) -> Handle? {
    let path = group.split(separator: ".").map(String.init)
    if path.count == 2, let instance = interpreter.globals[path[1]] { return instance }
    var owner = try? interpreter.importModule("tensorflow")
    for name in path.dropFirst() {
      guard let parent = owner, let child = try? interpreter.findAttribute(parent, name) else { return nil }
      owner = child
    }
    return owner
  }
}
