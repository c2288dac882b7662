import Diagnostics
import Script
import Tensors

/// `np.set_printoptions`, `np.array2string`: arrays as text.
enum TextFunctions {
  static let all: [NumPyFunction] = [
    NumPyFunction(
      "set_printoptions",
      signature:
        "precision=None, threshold=None, edgeitems=None, linewidth=None, suppress=None, nanstr=None, infstr=None, "
        + "formatter=None, sign=None, floatmode=None, *, legacy=None, override_repr=None",
      summary: "How arrays are printed."
    ) { (call: NativeCall) in
      let options = try changed(NumPyText.options, call)
      if !call[10].isNoneOrUndefined { NumPyText.legacy = try legacy(call[10], call.interpreter) }
      guard call[11].isNoneOrUndefined else {
        throw Failure(.notImplementedError, "np.set_printoptions(override_repr=…) is not there")
      }
      NumPyText.options = options
      NumPyText.formatter = try formatter(call[7], call.interpreter)
      return .none
    },
    NumPyFunction("get_printoptions", signature: "", summary: "How arrays are printed.") { (_: NativeCall) in
      let options = NumPyText.options
      let legacy = NumPyText.legacy
      let formatter = NumPyText.formatter
      return .dict([
        ("edgeitems", .int(options.edgeItems)), ("threshold", .int(options.threshold)),
        ("floatmode", .string(options.floatMode.rawValue)), ("precision", options.precision.map { .int($0) } ?? .none),
        ("suppress", .bool(options.suppress)), ("linewidth", .int(options.lineWidth)),
        ("nanstr", .string(options.nanText)), ("infstr", .string(options.infinityText)),
        ("sign", .string(options.sign.rawValue)), ("formatter", formatter.isEmpty ? .none : .dict(formatter)),
        ("legacy", legacy.map { .string($0) } ?? .bool(false)), ("override_repr", .none),
      ])
    },
    NumPyFunction(
      "array2string",
      signature:
        "a, max_line_width=None, precision=None, suppress_small=None, separator=' ', prefix='', *, formatter=None, "
        + "threshold=None, edgeitems=None, sign=None, floatmode=None, suffix='', legacy=None",
      summary: "The text of an array."
    ) { (call: NativeCall) in
      var options = NumPyText.options
      if let width = try call.optionalInteger(1) { options.lineWidth = width }
      if let precision = try call.optionalInteger(2) { options.precision = precision }
      if !call[3].isNone { options.suppress = try call.truth(3) }
      if !call[7].isNone { options.threshold = try threshold(call[7], call.interpreter) }
      if let edge = try call.optionalInteger(8) { options.edgeItems = edge }
      if !call[9].isNone { options.sign = try sign(call[9]) }
      if !call[10].isNone { options.floatMode = try floatMode(call[10]) }
      let own = try formatter(call[6], call.interpreter)
      let array = try call.array(0)
      if array.count == 0 { return .string("[]") }
      return .string(
        try NumPyText.withFormatter(own.isEmpty ? NumPyText.formatter : own) {
          try NumPyText.elements(
            array, options, separator: call[4].asString ?? " ", prefix: call[5].asString ?? "", suffix: call[11].asString ?? "",
            call.interpreter)
        })
    },
    NumPyFunction(
      "array_repr", signature: "arr, max_line_width=None, precision=None, suppress_small=None", summary: "`repr` of an array."
    ) { (call: NativeCall) in
      .string(try NumPyText.repr(call.array(0), options: limited(call), call.interpreter))
    },
    NumPyFunction(
      "array_str", signature: "a, max_line_width=None, precision=None, suppress_small=None", summary: "`str` of an array."
    ) { (call: NativeCall) in
      .string(try NumPyText.str(call.array(0), options: limited(call), call.interpreter))
    },
  ]

  private static func limited(_ call: NativeCall) throws -> PrintOptions {
    var options = NumPyText.options
    if let width = try call.optionalInteger(1) { options.lineWidth = width }
    if let precision = try call.optionalInteger(2) { options.precision = precision }
    if !call[3].isNoneOrUndefined { options.suppress = try call.truth(3) }
    return options
  }

  private static func threshold(_ handle: Handle, _ interpreter: Interpreter) throws -> Int {
    guard let threshold = try? interpreter.double(handle), handle.asString == nil else {
      throw Failure(.typeError, "threshold must be numeric")
    }
    guard !threshold.isNaN else {
      throw Failure(.valueError, "threshold must be non-NAN, try sys.maxsize for untruncated representation")
    }
    return threshold >= 0x1p62 ? Int.max : Int(threshold)
  }

  private static func sign(_ handle: Handle) throws -> PrintOptions.Sign {
    guard let sign = handle.asString.flatMap({ PrintOptions.Sign(rawValue: $0) }) else {
      throw Failure(.valueError, "sign option must be one of ' ', '+', or '-'")
    }
    return sign
  }

  private static func floatMode(_ handle: Handle) throws -> PrintOptions.FloatMode {
    guard let mode = handle.asString.flatMap({ PrintOptions.FloatMode(rawValue: $0) }) else {
      throw Failure(
        .valueError, "floatmode option must be one of \"fixed\", \"unique\", \"maxprec\", \"maxprec_equal\"")
    }
    return mode
  }

  /// Functions by the kind of elements that they write.
  private static func formatter(_ handle: Handle, _ interpreter: Interpreter) throws -> [(String, Handle)] {
    (handle.as(DictObject.self)?.items ?? []).compactMap { (entry: (key: Handle, value: Handle)) -> (String, Handle)? in
      entry.value.isNone ? nil : entry.key.asString.map { ($0, entry.value) }
    }
  }

  private static func legacy(_ handle: Handle, _ interpreter: Interpreter) throws -> String? {
    if case .bool(false) = handle { return nil }
    guard let text = handle.asString, ["1.25", "2.1", "2.2"].contains(text) else {
      throw Failure(
        .notImplementedError, "np.set_printoptions(legacy=\(try interpreter.repr(handle))) is not there: '1.25', '2.1', '2.2' are")
    }
    return text
  }

  private static func changed(_ options: PrintOptions, _ call: NativeCall) throws -> PrintOptions {
    var options = options
    if let precision = try call.optionalInteger(0) { options.precision = precision }
    if !call[1].isNoneOrUndefined { options.threshold = try threshold(call[1], call.interpreter) }
    if let edge = try call.optionalInteger(2) { options.edgeItems = edge }
    if let width = try call.optionalInteger(3) { options.lineWidth = width }
    if !call[4].isNoneOrUndefined { options.suppress = try call.truth(4) }
    if let text = call[5].asString { options.nanText = text }
    if let text = call[6].asString { options.infinityText = text }
    if !call[8].isNoneOrUndefined { options.sign = try sign(call[8]) }
    if !call[9].isNoneOrUndefined { options.floatMode = try floatMode(call[9]) }
    return options
  }
}
