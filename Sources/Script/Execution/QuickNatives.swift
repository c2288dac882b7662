import Diagnostics
import Glibc

/// The natives that programs call all the time. A call of one does its usual work at once, without the closure that every
/// native has, which checks its arguments and finds out what they are.
enum QuickNative: UInt8 {
  case none
  case length, isInstance, ordinal, character, absolute
  case listAppend, listPop, dictGet, setAdd
  /// These enter a generator's frame.
  case next, send

  var entersGenerator: Bool { self == .next || self == .send }

  /// Marks the builtins and the methods of builtin classes.
  static func install(in builtins: ModuleObject) {
    let functions: [(String, QuickNative)] = [
      ("len", .length), ("isinstance", .isInstance), ("ord", .ordinal), ("chr", .character), ("abs", .absolute),
      ("next", .next),
    ]
    for (name, quick) in functions { mark(builtins.members.lookup(StringObject.intern(name)), quick) }
    let methods: [(TypeObject, String, QuickNative)] = [
      (.list, "append", .listAppend), (.list, "pop", .listPop), (.dict, "get", .dictGet), (.set, "add", .setAdd),
      (.generator, "send", .send), (.generator, "__next__", .next),
    ]
    for (type, name, quick) in methods { mark(type.lookup(StringObject.intern(name)), quick) }
  }

  private static func mark(_ value: Value?, _ quick: QuickNative) {
    value?.as(NativeFunctionObject.self)?.quick = quick
  }
}

extension Interpreter {
  /// The result, owned; undefined when the call is of another kind, and nothing has been done. The arguments are borrowed.
  @inline(__always)
  func callQuick(_ native: QuickNative, _ arguments: UnsafeMutablePointer<Value>, _ count: Int) throws -> Value {
    switch native {
    case .none, .next, .send: return .undefined
    case .length: return count == 1 ? quickLength(arguments[0]) : .undefined
    case .isInstance: return count == 2 ? quickIsInstance(arguments[0], arguments[1]) : .undefined
    case .ordinal:
      guard count == 1, arguments[0].objectKind == .string else { return .undefined }
      return arguments[0].unsafeUnmanaged(StringObject.self)._withUnsafeGuaranteedRef { (text: StringObject) -> Value in
        text.isASCII && text.count == 1 ? .int(Int(text.withBytes { $0[0] })) : .undefined
      }
    case .character:
      guard count == 1, arguments[0].isInt, let code = UInt8(exactly: arguments[0].uncheckedInt) else { return .undefined }
      return character(Unicode.Scalar(code))
    case .absolute:
      guard count == 1 else { return .undefined }
      if arguments[0].isFloat { return .float(arguments[0].uncheckedFloat.magnitude) }
      guard arguments[0].isInt, arguments[0].uncheckedInt != Int.min else { return quickMagnitude(arguments[0]) }
      return .int(Swift.abs(arguments[0].uncheckedInt))
    case .listAppend:
      guard count == 2, arguments[0].objectKind == .list, !arguments[1].isUndefined else { return .undefined }
      arguments[0].unsafeUnmanaged(ListObject.self)._withUnsafeGuaranteedRef { $0.append(arguments[1].retained()) }
      return .none
    case .listPop:
      guard count == 1, arguments[0].objectKind == .list else { return .undefined }
      return arguments[0].unsafeUnmanaged(ListObject.self)._withUnsafeGuaranteedRef { (list: ListObject) -> Value in
        list.count > 0 ? list.remove(at: list.count - 1) : .undefined
      }
    case .dictGet: return try quickGet(arguments, count)
    case .setAdd:
      guard count == 2, arguments[0].objectKind == .set, !arguments[1].isUndefined else { return .undefined }
      try arguments[0].unsafeUnmanaged(SetObject.self)._withUnsafeGuaranteedRef { _ = try $0.insert(arguments[1], self) }
      return .none
    }
  }

  /// `abs` of a complex number, where it is finite.
  private func quickMagnitude(_ value: Value) -> Value {
    guard value.objectKind == .complex, let number = Numbers.complex(value) else { return .undefined }
    let magnitude = hypot(number.real, number.imaginary)
    return magnitude.isFinite ? .float(magnitude) : .undefined
  }

  /// `len` of a plain list, tuple, dict or str.
  @inline(__always)
  private func quickLength(_ value: Value) -> Value {
    guard value.isObject, !dispatches(value) else { return .undefined }
    switch value.unmanaged._withUnsafeGuaranteedRef({ $0.kind }) {
    case .list: return .int(value.unsafeUnmanaged(ListObject.self)._withUnsafeGuaranteedRef { $0.count })
    case .tuple: return .int(value.unsafeUnmanaged(TupleObject.self)._withUnsafeGuaranteedRef { $0.count })
    case .dict: return .int(value.unsafeUnmanaged(DictObject.self)._withUnsafeGuaranteedRef { $0.count })
    case .string: return .int(value.unsafeUnmanaged(StringObject.self)._withUnsafeGuaranteedRef { $0.count })
    default: return .undefined
    }
  }

  /// `isinstance(x, C)` for a class that no metaclass has a say in.
  @inline(__always)
  private func quickIsInstance(_ value: Value, _ wanted: Value) -> Value {
    guard !value.isUndefined, wanted.objectKind == .type else { return .undefined }
    guard value.isObject else {
      let type = typeOf(value)
      return wanted.unsafeUnmanaged(TypeObject.self)._withUnsafeGuaranteedRef { (candidate: TypeObject) -> Value in
        candidate.type === TypeObject.type ? .bool(type.isSubclass(of: candidate)) : .undefined
      }
    }
    let type = value.unmanaged._withUnsafeGuaranteedRef { $0.typeReference }
    return wanted.unsafeUnmanaged(TypeObject.self)._withUnsafeGuaranteedRef { (candidate: TypeObject) -> Value in
      if type.toOpaque() == wanted.unmanaged.toOpaque() { return .bool(true) }
      guard candidate.type === TypeObject.type else { return .undefined }
      return .bool(type._withUnsafeGuaranteedRef { $0.isSubclass(of: candidate) })
    }
  }

  /// `d.get(key)` and `d.get(key, default)`.
  @inline(__always)
  private func quickGet(_ arguments: UnsafeMutablePointer<Value>, _ count: Int) throws -> Value {
    guard count == 2 || count == 3, arguments[0].objectKind == .dict, !arguments[1].isUndefined else { return .undefined }
    let found = try arguments[0].unsafeUnmanaged(DictObject.self)._withUnsafeGuaranteedRef {
      try $0.lookup(arguments[1], self)
    }
    if let found { return found.retained() }
    return count == 3 ? arguments[2].retained() : .none
  }
}
