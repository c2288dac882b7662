import Diagnostics

/// What the interpreter itself needs of the builtin classes: how instances are made, and `object`'s own methods.
enum CoreTypes {
  private nonisolated(unsafe) static var isPrepared = false

  /// Once a process, before the first interpreter runs.
  static func prepare() {
    if isPrepared { return }
    isPrepared = true
  }
}
