import Diagnostics
import Synchronization

/// Runs code: owns the frames, the registers, the modules and the exception classes.
///
/// One thread at a time may touch an interpreter and its objects: `runOnLargeStack` sees to it.
public final class Interpreter: @unchecked Sendable {
  /// Where `print` writes.
  public var output: (String) -> Void
  /// Where `sys.stderr` and `tf.print` write.
  public var errorOutput: (String) -> Void
  /// What `print` writes to in place of `output`: an object with a method `write` that a script has made `sys.stdout`.
  public var redirectedOutput: Handle?
  /// The names that every module sees.
  public let builtins: ModuleObject
  /// The module that cells run in.
  public let main: ModuleObject
  /// `sys.modules`: what has been imported, by dotted name.
  public var modules: [String: ModuleObject] = [:]
  /// `sys.modules`, once a script has asked for it.
  var moduleTable: ModuleTable?
  /// What can be imported: makes the module when it is first asked for.
  public var moduleFactories: [String: (Interpreter) throws -> ModuleObject] = [:]
  /// Finds modules that are files.
  public var moduleFinder: (any ModuleFinder)?
  /// Code of modules that have run: functions hold their own code, frames don't hold a module's.
  var loadedCode: [Code] = []
  /// Decides control flow on values that are no plain Python values, in lowered code.
  public var controlFlowDelegate: (any ControlFlowDelegate)?
  /// Raised when functions are to be lowered anew.
  public var loweringGeneration = 0
  /// `sys.getrecursionlimit()`.
  public var recursionLimit = 1000 {
    didSet {
      nativeLimit = min(recursionLimit, 12_000)
      if !isWatchingCalls { callLimit = quickLimit }
    }
  }
  /// How often natives may be within each other: they lie on Swift's own stack.
  final var nativeLimit = 1000
  /// The depth at which entering a frame takes the slow way: the recursion limit, or -1 while a debugger or a counter
  /// wants to know of every frame. So watching costs nothing while nobody watches.
  final var callLimit = 1000
  /// The limit while nobody watches: more frames than there is room for are refused as well.
  final var quickLimit: Int { min(recursionLimit, RegisterStack.frameCapacity - 4) }
  /// Whether frames are kept with the exceptions that leave them, for a debugger to look at later.
  public var keepsFrames = false
  /// The error that ended the last run, with the frames that it left: what `%debug` and `pdb.pm()` look at.
  public var lastException: ExceptionObject?
  /// What `breakpoint()` opens; made when it is first asked for.
  public private(set) lazy var debugger = Debugger(self)
  /// The debugger while it has something to watch.
  final var activeDebugger: Debugger?
  /// Who counts calls now.
  final var callCounter: CallCounter?
  /// Set when the process is about to end: what dies now is not worth a warning.
  public var isEnding = false
  /// By the kinds' places.
  var exceptionClasses: [TypeObject?]
  var reprStack: [Unmanaged<Object>] = []

  let registers: RegisterStack
  /// `builtins.members`, without counting.
  final let builtinNames: Unmanaged<DictObject>
  /// The place of the frame that runs; -1 when none does.
  final var top = -1
  /// Frames that are on their way.
  final var depth = 0
  /// Natives that are on their way. They are counted for themselves: a recursion through a decorator or a cache, which is
  /// a frame and two natives a level, then goes as deep as in CPython.
  final var nativeDepth = 0
  /// What the run that has ended gave: owned by whoever called `run`.
  final var outcome = Value.undefined
  /// An exception that is on its way and has not been unwound yet; `failure` when it is no exception object yet.
  final var raised: ExceptionObject?
  final var failure: (any Error)?
  /// Where the block ends that runs on a frame of mode `block`.
  final var blockEnd: UnsafeMutablePointer<Instruction>?
  /// The names of the last call with `**`.
  final var lastKeywordNames: KeywordNames?
  /// The exception that an `except` block is handling, for `raise` without operand and `__context__`.
  final var handled = Value.undefined
  final let characters: CharacterTable
  /// `Interrupt.requested`: asked for by name, it would cost a call at every turn of a loop.
  final let interruptFlag: UnsafePointer<Atomic<Int32>>
  /// The class `range`, for loops that count.
  final let rangeClass: Value

  public init() {
    output = { (text: String) in StandardStreams.write(text, to: 1) }
    errorOutput = { (text: String) in StandardStreams.write(text, to: 2) }
    builtins = ModuleObject("builtins")
    builtinNames = Unmanaged.passUnretained(builtins.members)
    main = ModuleObject("__main__")
    exceptionClasses = ExceptionHierarchy.byKind
    registers = RegisterStack()
    characters = CharacterTable()
    interruptFlag = withUnsafePointer(to: Interrupt.requested) { $0 }
    rangeClass = Value(borrowing: TypeObject.range)
    modules["builtins"] = builtins
    modules["__main__"] = main
    OperatorNames.prepare()
    CoreTypes.prepare()
    ExceptionHierarchy.install(in: builtins)
    CoreBuiltins.install(in: self)
    BuiltinRegistration.install(in: self)
    QuickNative.install(in: builtins)
  }

  deinit { Finalizers.forget(self) }

  /// The interpreter that ran last on this thread, for those who have no way to it and must not hold it.
  public static var running: Interpreter? { Finalizers.interpreter }

  /// The names of the session.
  public var globals: DictObject { main.members }

  /// Makes a module importable. It is made when a script first imports it.
  public func register(module name: String, _ make: @escaping (Interpreter) throws -> ModuleObject) {
    moduleFactories[name] = make
  }

  /// Makes a module importable.
  public func register(module: ModuleObject) {
    moduleFactories[module.name] = { (_: Interpreter) in module }
  }

  /// A str of one code point; the ones of Latin-1 are shared. Owned by the caller.
  @inline(__always)
  func character(_ scalar: Unicode.Scalar) -> Value { characters.value(scalar) }
}

/// The strings of one character of Latin-1, made once.
final class CharacterTable {
  private let latin: UnsafeMutablePointer<Value>

  init() {
    latin = .allocate(capacity: 256)
    for code in 0..<256 { (latin + code).initialize(to: StringObject.makeValue(Unicode.Scalar(UInt8(code)))) }
  }

  deinit {
    for code in 0..<256 { latin[code].release() }
    latin.deallocate()
  }

  /// The str of an ASCII character.
  @inline(__always)
  func ascii(_ byte: UInt8) -> Value { latin[Int(byte)].retained() }

  /// A character of text that is ASCII, borrowed, if the index is within; else undefined.
  @inline(__always)
  func character(of text: StringObject, _ index: Int) -> Value {
    let place = index < 0 ? index &+ text.count : index
    guard text.isASCII, UInt(bitPattern: place) < UInt(bitPattern: text.count) else { return .undefined }
    return latin[Int(text.base[place])]
  }

  @inline(__always)
  func value(_ scalar: Unicode.Scalar) -> Value {
    scalar.value < 256 ? latin[Int(scalar.value)].retained() : StringObject.makeValue(scalar)
  }
}
