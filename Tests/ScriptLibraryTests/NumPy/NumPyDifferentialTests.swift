import Foundation
import Diagnostics
import Script
import ScriptLibrary
import Testing

/// Expressions made by chance, run by Python's NumPy and here. Runs only where `python3` has NumPy 2.
@Suite("numpy beside Python's NumPy")
struct NumPyDifferentialTests {
  /// Prints the results of expressions over a few arrays; the same text in both.
  private static let program = """
    import numpy as np
    import random, warnings
    warnings.simplefilter('ignore')
    arrays = {
        'a': np.arange(24).reshape(2, 3, 4), 'b': np.linspace(-1, 1, 12).reshape(3, 4), 'c': np.arange(4, dtype=np.int8),
        'd': np.array([[True, False, True], [False, False, True]]), 'e': np.float32([0.5, -2, 3, 0]),
        'f': np.arange(12, dtype=np.int32).reshape(3, 4).T, 'g': np.arange(1, 4) * (1 + 2j), 'h': np.uint8([250, 3, 7, 1]),
    }
    source = random.Random(20)
    def index(size):
        kind = source.randrange(7)
        if kind == 0: return str(source.randrange(-size, size))
        if kind == 1: return '%d:%d:%d' % (source.randrange(-size, size), source.randrange(0, size + 2), source.choice([1, 2]))
        if kind == 2: return ':'
        if kind == 3: return str([source.randrange(-size, size) for _ in range(2)])
        if kind == 4: return '...'
        if kind == 5: return 'None'
        return str([source.random() < 0.5 for _ in range(size)])
    def indexed(name):
        array = arrays[name]
        return '%s[%s]' % (name, ', '.join(index(size) for size in array.shape[:source.randrange(1, array.ndim + 1)]))
    def operand():
        kind = source.randrange(4)
        if kind == 0: return source.choice(list(arrays))
        if kind == 1: return indexed(source.choice(list(arrays)))
        if kind == 2: return source.choice(['2', '0.5', '1j', 'True', 'np.int16(3)', 'np.float32(0.1)'])
        return source.choice(['a.T', 'b[::2]', 'f.T', 'a[:, 1]', 'c[::2]'])
    def expression():
        kind = source.randrange(5)
        if kind == 0: return indexed(source.choice(list(arrays)))
        if kind == 1: return '%s %s %s' % (operand(), source.choice(['+', '-', '*', '/', '//', '%', '<', '==', '&']), operand())
        if kind == 2:
            name = source.choice(['sum', 'prod', 'max', 'min', 'mean', 'cumsum', 'argmax', 'any', 'std'])
            return 'np.%s(%s, axis=%s)' % (name, operand(), source.choice(['None', '0', '-1']))
        if kind == 3:
            name = source.choice(['np.abs', 'np.sqrt', 'np.square', 'np.sign', 'np.negative', 'np.isfinite', 'np.floor'])
            return '%s(%s)' % (name, operand())
        name = source.choice(['np.maximum', 'np.add', 'np.multiply', 'np.greater', 'np.hypot', 'np.logical_or'])
        return '%s.%s(%s, %s)' % (name, 'outer', operand(), operand()) if source.random() < 0.3 else '%s(%s, %s)' % (
            name, operand(), operand())
    for _ in range(600):
        text = expression()
        try:
            with np.errstate(all='ignore'):
                value = eval(text, dict(arrays, np=np))
            print(text, '->', repr(value), getattr(value, 'shape', None), getattr(value, 'dtype', None))
        except Exception as error:
            print(text, '->', type(error).__name__)

    """

  private static func pythons() -> String? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", "import numpy\nassert numpy.__version__ >= '2.4'\n" + program]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let text = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: text, as: UTF8.self) : nil
  }

  @Test func expressionsByChance() throws {
    guard let expected = NumPyDifferentialTests.pythons() else { return }
    let printed = try Interpreter.runOnLargeStack { () throws -> String in
      let interpreter = Interpreter()
      Library.install(in: interpreter, arguments: [""])
      var text = ""
      interpreter.output = { (part: String) in text += part }
      interpreter.errorOutput = { (_: String) in }
      let file = SourceFile(name: "<test>", text: NumPyDifferentialTests.program)
      _ = try interpreter.execute(Compiler.compileModule(Parser.parseModule(file), file: file))
      return text
    }
    let pairs = zip(expected.components(separatedBy: "\n"), printed.components(separatedBy: "\n"))
    let different = pairs.filter { (pair: (String, String)) -> Bool in pair.0 != pair.1 }
    #expect(different.isEmpty, "\(different.prefix(5))")
    #expect(expected.count == printed.count)
  }
}
