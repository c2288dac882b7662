/// Where the builtin functions, the methods of the builtin classes and the standard modules are made known.
enum BuiltinRegistration {
  static func install(in interpreter: Interpreter) {}
}
