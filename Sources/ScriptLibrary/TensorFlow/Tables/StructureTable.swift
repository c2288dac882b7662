import Diagnostics
import Script
import Tensors
import Tracing

/// `tf.nest`.
enum StructureTable {
  static let rows: [APIFunction] = [
    APIFunction("tf.nest.flatten", signature: "structure, expand_composites=False", summary: "The leaves of nested lists, tuples and dicts.") {
      (call: APICall) throws -> Handle in .list(try Nest.flatten(call[0], call.interpreter))
    },
    APIFunction("tf.nest.is_nested", signature: "seq", summary: "Whether it is a list, tuple or dict.") {
      (call: APICall) -> Handle in .bool(Nest.isNested(call[0]))
    },
    APIFunction("tf.nest.pack_sequence_as", signature: "structure, flat_sequence, expand_composites=False", summary: "Leaves in the form of a structure.") {
      (call: APICall) throws -> Handle in
      let leaves = try call.interpreter.elements(call[1])
      let count = try Nest.flatten(call[0], call.interpreter).count
      guard count == leaves.count else {
        throw Failure(
          .valueError,
          "Could not pack sequence. Structure had \(count) atoms, but flat_sequence had \(leaves.count) items.  Structure: "
            + "\(try call.interpreter.str(call[0])), flat_sequence: \(try call.interpreter.str(call[1])).")
      }
      return try Nest.pack(call[0], leaves, call.interpreter)
    },
    APIFunction("tf.nest.map_structure", signature: "func, *structure, **kwargs", summary: "A function of the leaves of structures of one form.") {
      (call: APICall) throws -> Handle in
      let structures = call[1].asSequence ?? []
      guard let first = structures.first else { throw Failure(.valueError, "Must provide at least one structure") }
      for other in structures.dropFirst() { try Nest.assertSameStructure(first, other, call.interpreter) }
      let columns = try structures.map { try Nest.flatten($0, call.interpreter) }
      let leaves = try (columns.first ?? []).indices.map { (place: Int) throws -> Handle in
        try call.interpreter.call(call[0], columns.map { $0[place] })
      }
      return try Nest.pack(first, leaves, call.interpreter)
    },
    APIFunction("tf.nest.assert_same_structure", signature: "nest1, nest2, check_types=True, expand_composites=False", summary: "Fails unless two structures have one form.") {
      (call: APICall) throws -> Handle in
      try Nest.assertSameStructure(call[0], call[1], checkTypes: call.bool(2), call.interpreter)
      return .none
    },
  ]
}
