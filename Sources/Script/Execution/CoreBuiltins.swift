import Diagnostics

/// The builtins that are part of the object model itself.
enum CoreBuiltins {
  static func install(in interpreter: Interpreter) {}
}
