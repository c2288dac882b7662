/// Where the builtin functions and the methods of the builtin classes are made known.
enum BuiltinRegistration {
  private nonisolated(unsafe) static var definedTypes = false

  static func install(in interpreter: Interpreter) {
    defineTypes()
    let builtins = interpreter.builtins
    NumericFunctions.install(in: builtins)
    IterationFunctions.install(in: builtins)
    ObjectFunctions.install(in: builtins)
    InputAndOutput.install(in: builtins)
    ScopeFunctions.install(in: builtins)
    CodeFunctions.install(in: builtins)
    BuiltinEffects.declareFunctions(in: builtins)
    BreakpointFunction.install(in: builtins)
  }

  /// Once a process: classes are shared by all interpreters.
  private static func defineTypes() {
    if definedTypes { return }
    definedTypes = true
    IntMethods.define(on: .int)
    IntMethods.defineBool(on: .bool)
    FloatMethods.define(on: .float)
    ComplexMethods.define(on: .complex)
    StringMethods.define(on: .str)
    BytesMethods.define()
    MemoryViewObject.define(on: .memoryview)
    ListMethods.define(on: .list)
    TupleMethods.define(on: .tuple)
    DictMethods.define(on: .dict)
    SetMethods.define()
    RangeMethods.define(on: .range)
    RangeMethods.defineSlice(on: .slice)
    IterationFunctions.defineTypes()
    BuiltinEffects.declareTypes()
  }
}
