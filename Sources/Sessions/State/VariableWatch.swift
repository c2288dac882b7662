import Ops
import Tensors

/// The variables that change while something runs, with what they held before. Those that are made meanwhile have no
/// before, and don't count.
final class VariableWatch {
  private(set) var changed: [(variable: VariableResource, before: Tensor?)] = []
  private var known: Set<ObjectIdentifier> = []
  private let newest = VariableResource.count

  /// Runs `body` and watches.
  func during<Result>(_ body: () throws -> Result) rethrows -> Result {
    let outer = VariableResource.willChange
    VariableResource.willChange = { [unowned self] (variable: VariableResource) in
      note(variable)
      outer?(variable)
    }
    defer { VariableResource.willChange = outer }
    return try body()
  }

  private func note(_ variable: VariableResource) {
    guard variable.number <= newest, known.insert(ObjectIdentifier(variable)).inserted else { return }
    changed.append((variable, variable.value))
  }

  /// Gives all of them back what they held before.
  func restore() {
    for entry in changed { entry.variable.restore(entry.before) }
  }
}
