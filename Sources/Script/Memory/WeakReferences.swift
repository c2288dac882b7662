import Diagnostics

/// A `weakref.ref`.
public final class WeakReferenceObject: Object {
  /// The target where it is no instance: Swift forgets it when it dies.
  private weak var object: Object?
  /// The target where it is an instance, which tells when it dies.
  private var instance: Unmanaged<Object>?
  let callback: Handle
  /// The target's hash, once it has been asked for: the reference keeps it when the target is gone.
  private var knownHash: Int?

  public init(_ target: Object, callback: Handle = .none) {
    let isInstance = target.kind == .instance
    if isInstance { instance = Unmanaged.passUnretained(target) } else { object = target }
    self.callback = callback
    super.init(type: .weakReference)
    if isInstance || !callback.isNone {
      target.flags |= ObjectFlags.isWatched
      WeakReferences.watch(target, self)
    }
  }

  deinit { if let instance { WeakReferences.forget(instance, self) } }

  private var target: Object? { instance?.takeUnretainedValue() ?? object }

  /// The target has gone.
  fileprivate func lose() { instance = nil }

  /// The object, or None once it is gone.
  public var referent: Handle { target.map { .object($0) } ?? .none }

  public override var isCallable: Bool { true }

  public override func call(_ arguments: Arguments, _ interpreter: Interpreter) throws -> Value {
    try arguments.check("ref", 0)
    return referent.owned
  }

  /// References are equal when their targets are; dead ones only to themselves.
  public override func compare(_ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter) throws -> Value? {
    guard op == .equal || op == .notEqual, let other = other.as(WeakReferenceObject.self) else { return nil }
    var isSame = self === other
    if let target, let second = other.target { isSame = try interpreter.equals(.object(target), .object(second)) }
    return .bool(isSame == (op == .equal))
  }

  public override func hash(_ interpreter: Interpreter) throws -> Int {
    if let knownHash { return knownHash }
    guard let target else { throw Failure(.typeError, "weak object has gone away") }
    let hash = try interpreter.hash(.object(target))
    knownHash = hash
    return hash
  }

  public override func repr(_ interpreter: Interpreter) throws -> String {
    guard let target else { return "<weakref at \(addressText); dead>" }
    return "<weakref at \(addressText); to '\(target.typeName)' at \(target.addressText)>"
  }
}

/// Weak references that are to hear when their targets die, by target.
enum WeakReferences {
  private typealias Watcher = Unmanaged<WeakReferenceObject>
  /// References to instances take themselves out when they die; those to others may be gone.
  private struct Watchers {
    var ofInstance: [Watcher] = []
    var ofObject: [WeakWatcher] = []
  }
  private struct WeakWatcher { weak var reference: WeakReferenceObject? }
  private nonisolated(unsafe) static var watchers: [ObjectIdentifier: Watchers] = [:]

  static func watch(_ target: Object, _ reference: WeakReferenceObject) {
    if target.kind == .instance {
      watchers[ObjectIdentifier(target), default: Watchers()].ofInstance.append(Unmanaged.passUnretained(reference))
    } else {
      watchers[ObjectIdentifier(target), default: Watchers()].ofObject.append(WeakWatcher(reference: reference))
    }
  }

  /// Called when a reference to an instance that lives goes.
  fileprivate static func forget(_ target: Unmanaged<Object>, _ reference: WeakReferenceObject) {
    let key = target._withUnsafeGuaranteedRef { ObjectIdentifier($0) }
    let own = Unmanaged.passUnretained(reference).toOpaque()
    guard var waiting = watchers.removeValue(forKey: key) else { return }
    waiting.ofInstance.removeAll { $0.toOpaque() == own }
    if !waiting.ofInstance.isEmpty { watchers[key] = waiting }
  }

  /// Called when an object dies; an instance still holds its attributes then.
  static func objectDied(_ object: Object) {
    guard let waiting = watchers.removeValue(forKey: ObjectIdentifier(object)) else { return }
    // All have lost it before the first callback runs.
    let references = waiting.ofInstance.map { $0.takeUnretainedValue() } + waiting.ofObject.compactMap { $0.reference }
    for reference in references { reference.lose() }
    for reference in references where !reference.callback.isNone {
      guard let interpreter = Finalizers.interpreter else { continue }
      _ = try? interpreter.call(reference.callback, [.object(reference)])
    }
  }
}
