import Diagnostics
import Glibc
import Tensors

/// Where printing ops write. Whoever owns the streams installs itself.
public enum PrintedOutput {
  /// Writes text to `stdout`, `stderr`, or a log.
  nonisolated(unsafe) public static var write: (_ text: String, _ stream: String) -> Void = {
    (text: String, stream: String) in
    var text = text
    text.withUTF8 { (bytes: UnsafeBufferPointer<UInt8>) in
      _ = Glibc.write(stream == "stdout" ? 1 : 2, bytes.baseAddress, bytes.count)
    }
  }
}

/// Ops that make messages of tensors, print them, or fail with them.
public enum Messages {
  public static let all: [Op] = [.stringFormat, .print, .assert]

  /// Where `PrintV2` may write.
  fileprivate static let streams = ["stdout", "stderr", "log(info)", "log(warning)", "log(error)"]
}

extension Op {
  /// A template with its placeholders replaced by tensors.
  ///
  /// - Inputs: any number of tensors of any dtypes, as many as there are placeholders.
  /// - Source: TensorFlow op `StringFormat`; scripts call `tf.strings.format` and `tf.print`.
  public static let stringFormat: Op = Op(
    "StringFormat", scope: "StringFormat", inputs: [.list("inputs", "T")], outputs: [.fixed(.string)],
    attributes: [
      Attribute("T", .typeList), .string("template", default: "%s"), .string("placeholder", default: "%s"),
      .int("summarize", default: 3),
    ], shape: .scalar,
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      let placeholder = call.attributes.string("placeholder", default: "%s")
      let summarize = call.attributes.int("summarize", default: 3)
      var rest = call.attributes.string("template", default: "%s")[...]
      var pieces: [Substring] = []
      while !placeholder.isEmpty, let place = rest.firstRange(of: placeholder) {
        pieces.append(rest[..<place.lowerBound])
        rest = rest[place.upperBound...]
      }
      guard pieces.count == inputs.count else {
        throw Failure(
          .invalidArgumentError,
          "num placeholders in template and num inputs must match: \(pieces.count) vs. \(inputs.count)")
      }
      var text = ""
      for (piece, tensor) in zip(pieces, inputs) {
        text += piece + TensorSummary.text(tensor, edgeItems: summarize)
      }
      return [.string(text + rest)]
    },
    gradient: .notDifferentiable("its result is text"), summary: "A template filled with tensors.")

  /// Prints a text, in program order.
  ///
  /// - Errors: `InvalidArgumentError` for an input that is no scalar, or an unknown stream.
  /// - Source: TensorFlow op `PrintV2`; scripts call `tf.print`.
  public static let print: Op = Op(
    "PrintV2", scope: "PrintV2", inputs: [.fixed("input", .string)], outputs: [],
    attributes: [.string("output_stream", default: "stderr"), .string("end", default: "\n")], isStateful: true,
    shape: .noOutput,
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      guard let input = inputs.first else { return [] }
      guard input.rank == 0 else {
        throw Failure(.invalidArgumentError, "Input is expected to be scalar, but got \(input.shape)")
      }
      let stream = call.attributes.string("output_stream", default: "stderr")
      guard Messages.streams.contains(stream) else {
        let hint = stream.hasPrefix("file://") ? "printing to a file is not there" : nil
        throw Failure(
          .invalidArgumentError,
          "Unknown output stream: \(stream), Valid streams are: " + Messages.streams.joined(separator: " "), hint: hint)
      }
      let text = String(decoding: input.bytes(at: 0), as: UTF8.self)
      PrintedOutput.write(text + call.attributes.string("end", default: "\n"), stream)
      return []
    },
    gradient: .notDifferentiable("has no output"), summary: "Prints a text.")

  /// Fails where a condition is false.
  ///
  /// - Inputs: `condition`: a bool scalar; `data`: what the message shows.
  /// - Errors: `InvalidArgumentError` `assertion failed: [data] …`.
  /// - Source: TensorFlow op `Assert`; scripts call `tf.Assert` and `tf.debugging.assert_…`.
  public static let assert: Op = Op(
    "Assert", scope: "Assert", inputs: [.fixed("condition", .bool), .list("data", "T")], outputs: [],
    attributes: [Attribute("T", .typeList), .int("summarize", default: 3)], isStateful: true, shape: .noOutput,
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      if let condition = inputs.first, condition.rank != 0 {
        throw Failure(.invalidArgumentError, "In[0] should be a scalar: \(condition.shape)")
      }
      guard let condition = inputs.first, condition.bool(at: 0) else {
        let summarize = call.attributes.int("summarize", default: 3)
        let parts = inputs.dropFirst().map { (tensor: Tensor) -> String in
          let text = ElementText.flat(tensor, summarize: summarize)
          // TensorFlow shows strings as C would write them.
          return "[\(tensor.dtype == .string ? text.replacing("'", with: "\\'") : text)]"
        }
        throw Failure(.invalidArgumentError, "assertion failed: " + parts.joined(separator: " "))
      }
      return []
    },
    gradient: .notDifferentiable("has no output"), summary: "Fails where a condition is false.")
}
