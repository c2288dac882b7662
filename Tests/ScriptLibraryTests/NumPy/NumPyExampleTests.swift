import Diagnostics
import Script
import ScriptLibrary
import Testing

/// The examples in the help of numpy's functions give what they say.
@Suite("numpy's examples")
struct NumPyExampleTests {
  static let modules = [
    "_np_calculus", "_np_comparing", "_np_emath", "_np_fft", "_np_files", "_np_functional", "_np_histograms", "_np_linalg",
    "_np_places", "_np_polynomials", "_np_products", "_np_random", "_np_sets", "_np_shaping", "_np_statistics",
    "_np_strings", "_np_testing", "_np_text",
  ]

  private static let program = """
    import doctest
    import numpy as np
    def check(name, text):
        test = doctest.DocTestParser().get_doctest(text, {'np': np}, name, None, 0)
        report = []
        if test.examples and doctest.DocTestRunner(verbose=False).run(test, out=report.append).failed:
            print(name)
            print(''.join(report))
    """

  private static let ofModule = """
    module = __import__(name)
    for entry in dir(module):
        value = getattr(module, entry)
        if not entry.startswith('_') and callable(value) and '>>>' in (value.__doc__ or ''):
            check(entry, value.__doc__)
    """

  private static let ofNamespace = """
    for entry in dir(np):
        text = getattr(getattr(np, entry), '__doc__', None)
        if isinstance(getattr(np, entry), np.ufunc):
            if '>>>' not in text:
                print(entry, 'has no example')
            check(entry, text)
        elif type(getattr(np, entry)).__name__ == 'builtin_function_or_method' and text and '>>>' in text:
            check(entry, text)
    """

  private func printed(_ program: String, _ name: String) throws -> String {
    try Interpreter.runOnLargeStack { () throws -> String in
      let interpreter = Interpreter()
      Library.install(in: interpreter, arguments: [""])
      var text = ""
      interpreter.output = { (part: String) in text += part }
      interpreter.errorOutput = { (_: String) in }
      interpreter.globals["name"] = .string(name)
      let file = SourceFile(name: "<test>", text: NumPyExampleTests.program + "\n" + program + "\n")
      _ = try interpreter.execute(Compiler.compileModule(Parser.parseModule(file), file: file))
      return text
    }
  }

  @Test(arguments: modules)
  func module(_ name: String) throws { #expect(try printed(NumPyExampleTests.ofModule, name) == "") }

  @Test func namespace() throws { #expect(try printed(NumPyExampleTests.ofNamespace, "numpy") == "") }
}
