import Diagnostics
import Script

/// Nested structures as `tf.nest` sees them: lists, tuples, named tuples and dicts are taken apart, everything else is a
/// leaf, but for instances of classes that say themselves how they are taken apart, by `__tf_flatten__` and
/// `__tf_unflatten__`, or by `__attrs_attrs__` as the `attrs` package does. Dicts are walked in the order of their sorted keys and rebuilt in their own.
public enum Nest {
  public static func isNested(_ handle: Handle) -> Bool {
    switch handle.asObject?.kind {
    case .list, .tuple, .dict: true
    case .instance: flattens(handle) || hasAttributeList(handle)
    default: false
    }
  }

  /// Whether it is an instance of a class with `__tf_flatten__` and `__tf_unflatten__`.
  public static func flattens(_ handle: Handle) -> Bool {
    guard let object = handle.asObject, object.kind == .instance else { return false }
    return object.type.find("__tf_flatten__") != nil && object.type.find("__tf_unflatten__") != nil
  }

  /// What `__tf_flatten__` gives: metadata, and the parts.
  ///
  /// - Errors: `TypeError` when it is no pair.
  public static func flattened(_ handle: Handle, _ interpreter: Interpreter) throws -> (metadata: Handle, parts: [Handle]) {
    let pair = try interpreter.callMethod(handle, "__tf_flatten__")
    guard let items = pair.asSequence, items.count == 2 else {
      throw Failure(
        .typeError, "__tf_flatten__ of \(handle.typeName) gave \(try interpreter.repr(pair))",
        hint: "return a pair: the metadata, and a tuple of the parts")
    }
    return (items[0], try interpreter.elements(items[1]))
  }

  /// Whether it is an instance of a class made as by `attrs.define`.
  public static func hasAttributeList(_ handle: Handle) -> Bool {
    guard let object = handle.asObject, object.kind == .instance else { return false }
    return object.type.find("__attrs_attrs__") != nil
  }

  /// The names in `__attrs_attrs__`, in their order.
  public static func attributeNames(of handle: Handle, _ interpreter: Interpreter) throws -> [String] {
    let attributes = try interpreter.elements(interpreter.getAttribute(.object(handle.type), "__attrs_attrs__"))
    return try attributes.map { try interpreter.str(interpreter.getAttribute($0, "name")) }
  }

  /// The names of a named tuple's fields; nil for a plain tuple.
  public static func fieldNames(of tuple: TupleObject) -> [String]? {
    if let names = tuple.fieldNames { return names }
    guard tuple.type !== TypeObject.tuple, let fields = tuple.type.find("_fields") else { return nil }
    let names = Handle(fields).asSequence?.compactMap { $0.asString }
    return names?.count == tuple.count ? names : nil
  }

  /// The parts one level down, in walking order; nil for a leaf.
  public static func children(_ handle: Handle, _ interpreter: Interpreter) throws -> [Handle]? {
    switch handle.asObject {
    case let list as ListObject: list.items
    case let tuple as TupleObject: tuple.items
    case let dict as DictObject: try sortedItems(dict, interpreter).map { $0.value }
    case .some where flattens(handle): try flattened(handle, interpreter).parts
    case .some where hasAttributeList(handle):
      try attributeNames(of: handle, interpreter).map { try interpreter.getAttribute(handle, $0) }
    default: nil
    }
  }

  /// The entries of a dict by their sorted keys.
  ///
  /// - Errors: `TypeError` for keys that can't be ordered.
  public static func sortedItems(
    _ dict: DictObject, _ interpreter: Interpreter
  ) throws -> [(key: Handle, value: Handle)] {
    let items = dict.items
    if items.count < 2 { return items }
    var sorted: [(key: Handle, value: Handle)] = []
    for item in items {
      var place = sorted.count
      while place > 0, try isLess(item.key, sorted[place - 1].key, interpreter) { place -= 1 }
      sorted.insert(item, at: place)
    }
    return sorted
  }

  private static func isLess(_ left: Handle, _ right: Handle, _ interpreter: Interpreter) throws -> Bool {
    if let left = left.as(StringObject.self), let right = right.as(StringObject.self) { return left.isLess(than: right) }
    do {
      return try interpreter.truth(interpreter.compare(.less, left, right))
    } catch let failure as Failure where failure.kind == .typeError {
      throw Failure(.typeError, "nest only supports dicts with sortable keys. Error: \(failure.message)")
    }
  }

  /// The leaves in walking order.
  public static func flatten(_ handle: Handle, _ interpreter: Interpreter) throws -> [Handle] {
    var leaves: [Handle] = []
    try flatten(handle, into: &leaves, interpreter)
    return leaves
  }

  public static func flatten(_ handle: Handle, into leaves: inout [Handle], _ interpreter: Interpreter) throws {
    guard let children = try children(handle, interpreter) else {
      leaves.append(handle)
      return
    }
    for child in children { try flatten(child, into: &leaves, interpreter) }
  }

  /// The same structure with every leaf replaced, in walking order.
  public static func map(
    _ handle: Handle, _ interpreter: Interpreter, _ transform: (Handle) throws -> Handle
  ) throws -> Handle {
    guard let children = try children(handle, interpreter) else { return try transform(handle) }
    var replaced: [Handle] = []
    replaced.reserveCapacity(children.count)
    for child in children { replaced.append(try map(child, interpreter, transform)) }
    return try rebuilt(handle, replaced, interpreter)
  }

  /// The structure of `handle` over other leaves, taken from the front of `leaves`.
  public static func pack(
    _ handle: Handle, from leaves: inout ArraySlice<Handle>, _ interpreter: Interpreter
  ) throws -> Handle {
    try map(handle, interpreter) { (_: Handle) throws -> Handle in
      guard let next = leaves.popFirst() else {
        throw Failure(.valueError, "Structure had more atoms than flat_sequence")
      }
      return next
    }
  }

  /// The structure of `handle` over other leaves, as many as it has.
  public static func pack(_ handle: Handle, _ leaves: [Handle], _ interpreter: Interpreter) throws -> Handle {
    var rest = leaves[...]
    return try pack(handle, from: &rest, interpreter)
  }

  /// A structure of the kind of `like` over other parts, which are in walking order.
  public static func rebuilt(_ like: Handle, _ children: [Handle], _ interpreter: Interpreter) throws -> Handle {
    switch like.asObject {
    case let list as ListObject:
      let made = ListObject(capacity: children.count, type: list.type)
      for child in children { made.append(child) }
      return .object(made)
    case let tuple as TupleObject:
      let made = TupleObject(children, type: tuple.type)
      made.fieldNames = tuple.fieldNames
      return .object(made)
    case let dict as DictObject:
      return .object(try rebuilt(dict, zip(try sortedItems(dict, interpreter).map { $0.key }, children), interpreter))
    case .some(let object) where flattens(like):
      let metadata = try flattened(like, interpreter).metadata
      let unflatten = try interpreter.getAttribute(.object(object.type), "__tf_unflatten__")
      return try interpreter.call(unflatten, [metadata, .tuple(children)])
    case .some where hasAttributeList(like):
      return try interpreter.call(.object(like.type), children)
    default: return like
    }
  }

  /// A dict of the class and order of `like` with other values. A class of its own is made from pairs, as TensorFlow does;
  /// a `defaultdict` keeps its factory.
  static func rebuilt(
    _ like: DictObject, _ entries: some Sequence<(Handle, Handle)>, _ interpreter: Interpreter
  ) throws -> DictObject {
    let made = like.copy()
    for (entry, value) in entries {
      let key = entry.owned
      defer { key.release() }
      try made.set(key, value.owned, interpreter)
    }
    guard like.type !== TypeObject.dict else { return made }
    let pairs = Handle.list(made.items.map { .tuple([$0.key, $0.value]) })
    let factory = try interpreter.findAttribute(.object(like), "default_factory")
    let remade = try interpreter.call(.object(like.type), factory.map { [$0, pairs] } ?? [pairs])
    return remade.as(DictObject.self) ?? made
  }

  /// The structure with dots for leaves, as TensorFlow's messages show it.
  public static func skeleton(_ handle: Handle, _ interpreter: Interpreter) throws -> String {
    let dots = try map(handle, interpreter) { (_: Handle) -> Handle in .object(NestDot.shared) }
    return try interpreter.str(dots)
  }
}

/// What stands for a leaf in a printed structure.
private final class NestDot: Object {
  nonisolated(unsafe) static let shared = NestDot(type: .object)
  override func repr(_ interpreter: Interpreter) throws -> String { "." }
}
