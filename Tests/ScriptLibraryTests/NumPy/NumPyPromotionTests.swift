import Diagnostics
import Script
import ScriptLibrary
import Testing

/// Every pair of dtypes and Python numbers for each ufunc, beside NumPy's table.
@Suite("numpy's ufuncs promote as NumPy's")
struct NumPyPromotionTests {
  private static let program = """
    import numpy as np
    dtypes = '\(NumPyPromotionTable.dtypes)'
    def chars(function, *operands):
        try:
            result = function(*operands)
        except Exception:
            return '!'
        return ''.join(one.dtype.char for one in (result if isinstance(result, tuple) else (result,)))
    def row(line):
        words = line.split(' ')
        function = getattr(np, words[0])
        if len(words) == 2:
            return words[0] + ' ' + ''.join(chars(function, np.ones(2, own)) for own in dtypes)
        x = np.ones(2, words[1])
        text = ''
        for y in [np.ones(2, own) for own in dtypes] + [True, 1, 1.0, 1j]:
            text += chars(function, x, y) + chars(function, y, x)
        return words[0] + ' ' + words[1] + ' ' + text
    with np.errstate(all='ignore'):
        for line in lines:
            given = row(line)
            if given != line:
                print(line, 'is', given)
    """

  @Test func everyPair() throws {
    let printed = try Interpreter.runOnLargeStack { () throws -> String in
      let interpreter = Interpreter()
      Library.install(in: interpreter, arguments: [""])
      var text = ""
      interpreter.output = { (part: String) in text += part }
      let lines = NumPyPromotionTable.rows.split(separator: "\n").map { (line: Substring) -> Handle in .string(String(line)) }
      interpreter.globals["lines"] = .list(lines)
      let file = SourceFile(name: "<test>", text: NumPyPromotionTests.program + "\n")
      _ = try interpreter.execute(Compiler.compileModule(Parser.parseModule(file), file: file))
      return text
    }
    #expect(printed == "")
  }
}
