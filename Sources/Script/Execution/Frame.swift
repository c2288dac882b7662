import Diagnostics
import Glibc

/// One activation of code.
struct Frame {
  enum Mode: UInt8 {
    /// The value goes to a register of the frame below.
    case call
    /// The value leaves the run loop.
    case boundary
    /// The value is dropped; `pending` goes to a register of the frame below.
    case initialize
    /// A generator that a `for` of the frame below has resumed.
    case iteration
    /// A generator that `next` or `send`, called by the frame below, has resumed.
    case stepping
    /// A generator that a `yield from` of the frame below steps through.
    case delegation
    /// A property's setter: the value is dropped.
    case discard
    /// A special method that does an operator of the frame below: its instruction takes the value, unless it is
    /// NotImplemented.
    case operation
    /// The same for a comparison, or a jump that depends on one or on `__exit__`.
    case comparison
    /// Only a block of the code is being run: its end ends the run, and the frame stays.
    case block
  }

  /// The function, owned; undefined for module code and class bodies.
  var functionValue: Value
  var codeReference: Unmanaged<Code>
  /// The code's own, here because jumps and caches are looked up in them all the time.
  var instructions: UnsafeMutablePointer<Instruction>
  var caches: UnsafeMutablePointer<InlineCache>
  var globalsReference: Unmanaged<DictObject>
  var closure: UnsafeMutablePointer<Value>
  /// The first register.
  var base: UnsafeMutablePointer<Value>
  /// The first register of the stack that a call from this frame may use.
  var top: UnsafeMutablePointer<Value>
  /// Behind the instruction that is being executed, while another frame is above or a native runs.
  var next: UnsafeMutablePointer<Instruction>
  /// The instance that `__init__` works on, or the exception that was being handled when a generator was resumed; owned.
  var pending = Value.undefined
  var returnRegister: Int32 = 0
  var mode = Mode.call
  /// The registers are a generator's own, not the stack's.
  var isDetached = false
  /// The generator whose frame this is.
  var generator: Unmanaged<GeneratorObject>?

  @inline(__always)
  init(
    functionValue: Value, code: Unmanaged<Code>, globals: Unmanaged<DictObject>, closure: UnsafeMutablePointer<Value>,
    base: UnsafeMutablePointer<Value>, top: UnsafeMutablePointer<Value>, slot: UInt16, mode: Mode
  ) {
    self.functionValue = functionValue
    codeReference = code
    (instructions, caches) = code._withUnsafeGuaranteedRef { ($0.instructions, $0.caches) }
    next = instructions
    globalsReference = globals
    self.closure = closure
    self.base = base
    self.top = top
    returnRegister = Int32(slot)
    self.mode = mode
  }

  var code: Code { codeReference.takeUnretainedValue() }
  var globals: DictObject { globalsReference.takeUnretainedValue() }

  /// The place of the instruction that is being executed.
  var pc: Int { codeReference._withUnsafeGuaranteedRef { $0.place(before: next) } }
  var span: SourceSpan { codeReference._withUnsafeGuaranteedRef { $0.span(at: pc) } }

  /// The namespace of a class body, or of code that runs with one.
  var namespace: DictObject? { code.usesNamespace ? base[0].as(DictObject.self) : nil }

  /// Whether calls pass conversion on.
  var isConverted: Bool { codeReference._withUnsafeGuaranteedRef { $0.isLowered } }
}

/// The memory of registers and frames: reserved address space, touched only where it is used.
final class RegisterStack {
  static let valueCapacity = 1 << 25
  static let frameCapacity = 1 << 21

  let base: UnsafeMutablePointer<Value>
  let limit: UnsafeMutablePointer<Value>
  let frames: UnsafeMutablePointer<Frame>

  init() {
    base = RegisterStack.reserve(Value.self, RegisterStack.valueCapacity)
    limit = base + (RegisterStack.valueCapacity - (1 << 17))
    frames = RegisterStack.reserve(Frame.self, RegisterStack.frameCapacity)
  }

  deinit {
    munmap(base, RegisterStack.valueCapacity * MemoryLayout<Value>.stride)
    munmap(frames, RegisterStack.frameCapacity * MemoryLayout<Frame>.stride)
  }

  private static func reserve<T>(_ type: T.Type, _ count: Int) -> UnsafeMutablePointer<T> {
    let bytes = count * MemoryLayout<T>.stride
    let flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE
    let memory = mmap(nil, bytes, PROT_READ | PROT_WRITE, flags, -1, 0)
    guard let memory, memory != MAP_FAILED else {
      // Not even address space: nothing can run.
      StandardStreams.write("tandem: out of memory\n", to: 2)
      exit(1)
    }
    return memory.bindMemory(to: type, capacity: count)
  }
}
