import Diagnostics
import Script

/// Why two structures differ: the reason and its class of error.
public struct StructureMismatch {
  public let kind: ErrorKind
  public let message: String
}

extension Nest {
  /// What makes the two structures different, in TensorFlow's words; nil when they are the same.
  ///
  /// - Parameter checkTypes: whether a list and a tuple differ.
  public static func mismatch(
    _ first: Handle, _ second: Handle, checkTypes: Bool = true, _ interpreter: Interpreter
  ) throws -> StructureMismatch? {
    guard let reason = try difference(first, second, checkTypes, interpreter) else { return nil }
    let message = """
      The two structures don't have the same nested structure.

      First structure: \(try described(first, interpreter))

      Second structure: \(try described(second, interpreter))

      More specifically: \(reason.message)
      Entire first structure:
      \(try skeleton(first, interpreter))
      Entire second structure:
      \(try skeleton(second, interpreter))
      """
    return StructureMismatch(kind: reason.kind, message: message)
  }

  /// - Errors: `ValueError` or `TypeError` where the structures differ.
  public static func assertSameStructure(
    _ first: Handle, _ second: Handle, checkTypes: Bool = true, _ interpreter: Interpreter
  ) throws {
    if let mismatch = try mismatch(first, second, checkTypes: checkTypes, interpreter) {
      throw Failure(mismatch.kind, mismatch.message)
    }
  }

  private static func difference(
    _ first: Handle, _ second: Handle, _ checkTypes: Bool, _ interpreter: Interpreter
  ) throws -> StructureMismatch? {
    let isNestedFirst = isNested(first)
    if isNestedFirst != isNested(second) {
      let (nested, other) = isNestedFirst ? (first, second) : (second, first)
      return StructureMismatch(
        kind: .valueError,
        message: "Substructure \"\(try described(nested, interpreter))\" is a sequence, while substructure "
          + "\"\(try described(other, interpreter))\" is not")
    }
    guard isNestedFirst, let left = try children(first, interpreter), let right = try children(second, interpreter)
    else { return nil }
    if checkTypes, let reason = try typeDifference(first, second, interpreter) { return reason }
    if left.count != right.count {
      return StructureMismatch(
        kind: .valueError,
        message: "The two structures don't have the same number of elements. First structure: "
          + "\(try described(first, interpreter)). Second structure: \(try described(second, interpreter))")
    }
    for (a, b) in zip(left, right) {
      if let reason = try difference(a, b, checkTypes, interpreter) { return reason }
    }
    return nil
  }

  private static func typeDifference(
    _ first: Handle, _ second: Handle, _ interpreter: Interpreter
  ) throws -> StructureMismatch? {
    if let left = first.as(DictObject.self), let right = second.as(DictObject.self) {
      let leftKeys = try sortedItems(left, interpreter).map { $0.key }
      let rightKeys = try sortedItems(right, interpreter).map { $0.key }
      if try interpreter.equals(.list(leftKeys), .list(rightKeys)) { return nil }
      let ownLeft = Handle.list(left.items.map { $0.key })
      let ownRight = Handle.list(right.items.map { $0.key })
      return StructureMismatch(
        kind: .valueError,
        message: "The two dictionaries don't have the same set of keys. First structure has keys "
          + "\(try described(ownLeft, interpreter)), while second structure has keys "
          + "\(try described(ownRight, interpreter))")
    }
    if first.type === second.type { return nil }
    if let left = first.as(TupleObject.self).flatMap({ fieldNames(of: $0) }),
      let right = second.as(TupleObject.self).flatMap({ fieldNames(of: $0) }),
      left == right, first.type.name == second.type.name
    {
      return nil
    }
    return StructureMismatch(
      kind: .typeError,
      message: "The two namedtuples don't have the same sequence type. First structure "
        + "\(try described(first, interpreter)) has type \(first.type.name), while second structure "
        + "\(try described(second, interpreter)) has type \(second.type.name)")
  }

  private static func described(_ handle: Handle, _ interpreter: Interpreter) throws -> String {
    "type=\(handle.type.name) str=\(try interpreter.str(handle))"
  }
}
