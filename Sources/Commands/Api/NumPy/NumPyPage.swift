import ArgumentParser
import Diagnostics
import Script
import ScriptLibrary

/// `tandem api numpy`: which of NumPy's names are there.
struct NumPyPage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "numpy",
    abstract: "List NumPy 2.4's names: which are there, which are left out, and why.",
    discussion: """
      The names are those that NumPy 2.4 lists in numpy, numpy.linalg, numpy.random, numpy.testing and numpy.fft, and the
      members of arrays, scalars, dtypes, ufuncs and generators. Each is looked up in this program.
      """)

  @OptionGroup var choice: SurveyChoice

  func run() throws { try choice.write { try NumPySurvey().page(showsAll: $0, $1) } }
}

private struct NumPySurvey {
  private let interpreter = Interpreter()

  /// An instance of each class whose members are listed.
  private static let prelude = """
    import numpy as np
    ndarray = np.ones(2)
    generic = np.float32(1)
    float64 = np.float64(1)
    float32 = np.float32(1)
    int64 = np.int64(1)
    dtype = np.dtype('f8')
    ufunc = np.add
    flatiter = np.ones(2).flat
    Generator = np.random.default_rng(0)
    RandomState = np.random.RandomState(0)
    SeedSequence = np.random.SeedSequence(0)
    PCG64 = np.random.PCG64(0)

    """

  func page(showsAll: Bool, _ groups: [String]) throws -> String {
    Library.install(in: interpreter, arguments: [""])
    for line in NumPySurvey.prelude.split(separator: "\n") {
      let file = SourceFile(name: "<prelude>", text: line + "\n")
      // An instance that can't be made leaves its class to be looked at.
      _ = try? interpreter.execute(Compiler.compileModule(Parser.parseModule(file), file: file))
    }
    return NameSurvey(
      NumPyNames.text, in: interpreter, reasons: .numPy, showsAll: showsAll, groups: groups, owner: owner
    ).page
  }

  private func owner(of group: String) -> Handle? {
    let path = group.split(separator: ".").map(String.init)
    if let name = path.last, path.count > 1, let instance = interpreter.globals[name] { return instance }
    var owner = try? interpreter.importModule("numpy")
    for name in path.dropFirst() {
      guard let parent = owner, let child = try? interpreter.findAttribute(parent, name) else { return nil }
      owner = child
    }
    return owner
  }
}
