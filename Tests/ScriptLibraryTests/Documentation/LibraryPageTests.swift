import Diagnostics
import Script
import Testing

@testable import ScriptLibrary

/// The examples in the pages of help show what TensorFlow 2.21 and NumPy 2.4 show.
@Suite struct LibraryPageTests {
  private static let check = """
    import doctest
    import numpy as np
    import tensorflow as tf
    import tensorflow.experimental.numpy as tnp
    def check(name, text):
        test = doctest.DocTestParser().get_doctest(text + '\\n', {'tf': tf, 'np': np}, name, None, 0)
        report = []
        if not test.examples:
            print(name, 'has no example')
        elif doctest.DocTestRunner(verbose=False).run(test, out=report.append).failed:
            print(name)
            print(''.join(report))
    for name, text in pages:
        check(name, text)
    """

  private static let help = """
    import tensorflow as tf
    import numpy as np
    for shown in [tf.add, tf.linalg.expm, tf.Variable.assign, tf.Tensor.shape, np.ndarray.reshape]:
        print('>>> ' in shown.__doc__)
    print('x, y: one dtype of' in tf.add.__doc__)
    """

  private func printed(_ program: String, _ pages: [(String, String)] = []) throws -> String {
    try Interpreter.runOnLargeStack { () throws -> String in
      let interpreter = Interpreter()
      Library.install(in: interpreter, arguments: [""])
      var text = ""
      interpreter.output = { (part: String) in text += part }
      interpreter.errorOutput = { (_: String) in }
      interpreter.globals["pages"] = .list(pages.map { .tuple([.string($0.0), .string($0.1)]) })
      let file = SourceFile(name: "<test>", text: program + "\n")
      _ = try interpreter.execute(Compiler.compileModule(Parser.parseModule(file), file: file))
      return text
    }
  }

  @Test func everyExampleShowsWhatItSays() throws {
    let pages = LibraryPages.all.map { ($0.names[0], $0.text) }
    #expect(pages.count > 1400)
    #expect(try printed(LibraryPageTests.check, pages) == "")
  }

  @Test func helpShowsThem() throws {
    #expect(try printed(LibraryPageTests.help) == "True\nTrue\nTrue\nTrue\nTrue\nTrue\n")
  }
}
