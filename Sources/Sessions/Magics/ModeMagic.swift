import Diagnostics
import Script

extension Magic {
  static let mode = Magic(
    "mode", usage: "mode [eager|graph]", summary: "Choose how the cells that follow are executed, or show it.",
    details: """
      In mode eager a cell runs op by op. In mode graph each cell is traced as one function, as %%graph does it.

          %mode graph
      """
  ) { (call: MagicCall) throws -> Handle? in
    if call.argument.isEmpty {
      call.session.display("mode: \(call.session.mode.rawValue)")
    } else if let mode = CellSource.Mode(rawValue: call.argument) {
      call.session.mode = mode
    } else {
      throw Failure(.valueError, "%mode expects eager or graph, got '\(call.argument)'")
    }
    return nil
  }
}
