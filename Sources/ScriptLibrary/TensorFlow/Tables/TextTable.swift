import Diagnostics
import Ops
import Script
import Tensors
import Tracing

/// `tf.print`, `tf.strings` and text of numbers.
enum TextTable {
  static let rows: [APIFunction] = [
    APIFunction("tf.print", signature: "*inputs, **kwargs", summary: "Prints values, whenever the code runs.", op: "PrintV2") {
      (call: APICall) throws -> Handle in try PrintCall(call).run()
    },
    APIFunction("tf.strings.format", signature: "template, inputs, placeholder='{}', summarize=3, name=None", summary: "A template filled with tensors.", op: "StringFormat") {
      (call: APICall) throws -> Handle in
      let items = call[1].asSequence ?? [call[1]]
      let tensors = try items.map { try TensorConversion.tensor($0, call.interpreter) }
      let attributes = Attributes([
        "T": .types(tensors.map { $0.dtype }), "template": .string(call[0].asString ?? ""),
        "placeholder": .string(call[2].asString ?? "{}"), "summarize": .int(try call.int(3) ?? 3),
      ])
      return .tensor(try Op.stringFormat(tensors, attributes, name: call.name))
    },
    APIFunction(
      "tf.strings.as_string", "tf.as_string",
      signature: "input, precision=-1, scientific=False, shortest=False, width=-1, fill='', name=None",
      summary: "Each element as text.", op: "AsString"
    ) { (call: APICall) throws -> Handle in
      try call.single(
        .asString, [call[0]],
        Attributes([
          "precision": .int(try call.int(1) ?? -1), "scientific": .bool(try call.bool(2)),
          "shortest": .bool(try call.bool(3)), "width": .int(try call.int(4) ?? -1), "fill": .string(call[5].asString ?? ""),
        ]))
    },
    APIFunction("tf.strings.join", signature: "inputs, separator='', name=None", summary: "Strings put together.", op: "StringJoin") {
      (call: APICall) throws -> Handle in
      let count = try call.interpreter.elements(call[0]).count
      return try call.single(
        .stringJoin, [call[0]], Attributes(["N": .int(count), "separator": .string(call[1].asString ?? "")]))
    },
    APIFunction("tf.strings.length", signature: "input, unit='BYTE', name=None", summary: "The length of each string.", op: "StringLength") {
      (call: APICall) throws -> Handle in
      try call.single(.stringLength, [call[0]], Attributes(["unit": .string(call[1].asString ?? "BYTE")]))
    },
    cased("lower", .stringLower, "Each string in small letters."),
    cased("upper", .stringUpper, "Each string in capital letters."),
    .op(["tf.strings.strip"], "StringStrip", ["input"], summary: "Each string without white space at its ends."),
    APIFunction("tf.strings.to_number", signature: "input, out_type='float32', name=None", summary: "Numbers that are written in strings.", op: "StringToNumber") {
      (call: APICall) throws -> Handle in
      try call.single(.stringToNumber, [call[0]], Attributes(["out_type": .type(try call.dtype(1) ?? .float32)]))
    },
  ]

  private static func cased(_ name: String, _ op: Op, _ summary: String) -> APIFunction {
    APIFunction(["tf.strings.\(name)"], signature: "input, encoding='', name=None", summary: summary, op: op.name) {
      (call: APICall) throws -> Handle in
      try call.single(op, [call[0]], Attributes(["encoding": .string(call[1].asString ?? "")]))
    }
  }
}

/// One call of `tf.print`: a template of what is known now, filled with tensors when it runs.
private struct PrintCall {
  private let interpreter: Interpreter
  private let inputs: [Handle]
  private var separator = " "
  private var end = "\n"
  private var stream = "stderr"
  private var summarize = 3
  private var name: String?

  /// - Errors: `ValueError` for keywords and streams that `tf.print` does not know.
  init(_ call: APICall) throws {
    interpreter = call.interpreter
    inputs = call[0].asSequence ?? []
    for (key, value) in call[1].as(DictObject.self)?.items.map({ ($0.key.asString ?? "", $0.value) }) ?? [] {
      switch key {
      case "sep": separator = value.asString ?? " "
      case "end": end = value.asString ?? "\n"
      case "summarize": summarize = value.asInt ?? 3
      case "name": name = value.asString
      case "output_stream": stream = try PrintCall.stream(value, interpreter)
      default: throw Failure(.valueError, "Unrecognized keyword arguments for tf.print: {'\(key)': \(try interpreter.repr(value))}")
      }
    }
  }

  private static func stream(_ value: Handle, _ interpreter: Interpreter) throws -> String {
    if let text = value.asString {
      if text.hasPrefix("file://") { throw Failure(.notImplementedError, "tf.print to files is not there") }
    } else if let sys = try? interpreter.importModule("sys") {
      for name in ["stdout", "stderr"] {
        if let stream = try interpreter.findAttribute(sys, name), stream.isIdentical(to: value) { return name }
      }
    }
    throw Failure(
      .valueError,
      "Unsupported output stream, logging level, or file.\(try interpreter.str(value)). Supported streams are sys.stdout, "
        + "sys.stderr, tf.logging.info, tf.logging.warning, tf.logging.error. File needs to be in the form of "
        + "'file://<filepath>'.")
  }

  func run() throws -> Handle {
    let text: AnyTensor
    if inputs.count == 1, let tensor = try asTensor(inputs[0]), tensor.dtype == .string, tensor.partialShape.rank == 0 {
      text = tensor
    } else {
      text = try formatted()
    }
    let attributes = Attributes(["output_stream": .string(stream), "end": .string(end)])
    _ = try Op.print.call([text], attributes, name: name)
    return .none
  }

  private func asTensor(_ leaf: Handle) throws -> AnyTensor? {
    if let tensor = leaf.asTensor { return tensor }
    guard let convertible = leaf.asObject as? any TensorConvertible, !(convertible is any ArrayLike) else { return nil }
    return try convertible.makeTensor(dtype: nil, name: "Const", interpreter)
  }

  private func formatted() throws -> AnyTensor {
    var tensors: [AnyTensor] = []
    let placeholder = try placeholder()
    let templates = try inputs.map { (input: Handle) throws -> String in
      if let text = input.asString { return text }
      let packed = try Nest.map(sorted(input), interpreter) { (leaf: Handle) throws -> Handle in
        guard let tensor = try asTensor(leaf) else { return leaf }
        tensors.append(tensor)
        return .string(placeholder)
      }
      return try packed.asString ?? interpreter.repr(packed)
    }
    var template = templates.joined(separator: separator)
    let quoted = "'\(placeholder)'"
    while let place = template.firstRange(of: quoted) { template.replaceSubrange(place, with: placeholder) }
    let attributes = Attributes([
      "T": .types(tensors.map { $0.dtype }), "template": .string(template), "placeholder": .string(placeholder),
      "summarize": .int(summarize),
    ])
    return try Op.stringFormat(tensors, attributes, name: name.map { $0 + "_format" })
  }

  /// Dicts in the order of their keys, as they are printed.
  private func sorted(_ handle: Handle) throws -> Handle {
    guard let dict = handle.as(DictObject.self) else {
      guard let children = try Nest.children(handle, interpreter) else { return handle }
      return try Nest.rebuilt(handle, children.map { try sorted($0) }, interpreter)
    }
    let made = DictObject()
    for item in try Nest.sortedItems(dict, interpreter) {
      let key = item.key.owned
      defer { key.release() }
      try made.set(key, sorted(item.value).owned, interpreter)
    }
    return .object(made)
  }

  /// `{}`, unless a text that is printed has it.
  private func placeholder() throws -> String {
    var placeholder = "{}"
    let texts = try inputs.map { (input: Handle) throws -> String in
      try Nest.flatten(input, interpreter).compactMap { $0.asString }.joined()
    }
    while texts.contains(where: { $0.contains(placeholder) }) { placeholder = "{" + placeholder + "}" }
    return placeholder
  }
}
