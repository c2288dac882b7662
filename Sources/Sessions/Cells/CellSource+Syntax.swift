import Diagnostics
import Script

extension CellSource {
  /// What is no valid code in the cell, before anything of it runs, as a traceback shows it; nil where all of it can be
  /// compiled. What a `%%name` cell holds is the magic's matter.
  public var syntaxError: String? {
    for case .code(let text, let line) in CellSegments.split(self) {
      let file = SourceFile(name: name, text: text, firstLine: firstLine + line)
      do {
        let (body, awaits) = allowsMagics ? try Parser.parseCell(file) : (try Parser.parseModule(file), false)
        _ = try Compiler.compileModule(body, file: file, lastExpressionIsResult: true, isCoroutine: awaits)
      } catch let failure as Failure {
        return Traceback.text(ofSyntaxError: failure)
      } catch {
        return "\(error)\n"
      }
    }
    return nil
  }
}
