import Diagnostics
import Script
import Tensors

/// Checks of the names that a conditional's branches leave behind, in AutoGraph's words.
enum BranchState {
  /// What the lowering calls a function's result.
  static func isReturnValue(_ name: String) -> Bool { name.hasPrefix("retval_") }

  /// - Errors: `ValueError` for a name that has no value at the end of a branch.
  static func checkDefined(_ values: [Handle], _ names: [String], branch: String) throws {
    for (value, name) in zip(values, names) where value.isUndefined {
      if isReturnValue(name) {
        throw Failure(.valueError, "the \(branch) branch must also have a return statement.")
      }
      throw Failure(
        .valueError, "'\(name)' must also be initialized in the \(branch) branch",
        hint: "give '\(name)' a value before the if, or in both branches")
    }
  }

  /// - Errors: `TypeError` and `ValueError` where the branches don't agree in structure or dtype.
  static func checkAgreement(
    _ main: [Handle], _ other: [Handle], _ names: [String], _ interpreter: Interpreter
  ) throws {
    for (index, name) in names.prefix(main.count).enumerated() {
      let before = withoutVariables(main[index])
      let after = withoutVariables(other[index])
      if let mismatch = try Nest.mismatch(before, after, interpreter) {
        throw Failure(
          .typeError,
          "'\(name)' must have the same nested structure in the main and else branches:\n\n\(mismatch.message)")
      }
      let leaves = zip(try Nest.flatten(before, interpreter), try Nest.flatten(after, interpreter))
      for (left, right) in leaves { try checkLeaf(left, right, name, interpreter) }
    }
  }

  private static func withoutVariables(_ value: Handle) -> Handle { value }

  /// - Errors: `ValueError` for None, `TypeError` for different dtypes.
  static func checkLeaf(_ main: Handle, _ other: Handle, _ name: String, _ interpreter: Interpreter) throws {
    if main.isNone { throw Failure(.valueError, "'\(name)' is None at the end of the main branch.") }
    if other.isNone { throw Failure(.valueError, "'\(name)' is None at the end of the else branch.") }
    let left = try LoopState.asTensor(main, interpreter)
    let right = try LoopState.asTensor(other, interpreter)
    guard let left, let right, left != right else { return }
    throw Failure(
      .typeError,
      "'\(name)' has dtype \(left.name) in the main branch, but dtype \(right.name) in the else branch",
      hint: "cast one of them, or start with a value of the right dtype")
  }
}
