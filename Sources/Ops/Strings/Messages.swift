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
}

extension Op {
  /// A template with its placeholders replaced by tensors.
  ///
  /// - Inputs: any number of tensors of any dtypes.
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
      var text = ""
      for tensor in inputs {
        guard let place = rest.firstRange(of: placeholder) else { break }
        text += rest[..<place.lowerBound] + ElementText.nested(tensor, summarize: summarize)
        rest = rest[place.upperBound...]
      }
      return [.string(text + rest)]
    },
    gradient: .notDifferentiable("its result is text"), summary: "A template filled with tensors.")

  /// Prints a text, in program order.
  ///
  /// - Source: TensorFlow op `PrintV2`; scripts call `tf.print`.
  public static let print: Op = Op(
    "PrintV2", scope: "PrintV2", inputs: [.fixed("input", .string)], outputs: [],
    attributes: [.string("output_stream", default: "stderr"), .string("end", default: "\n")], isStateful: true,
    shape: .noOutput,
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      let text = inputs.first.map { (tensor: Tensor) -> String in String(decoding: tensor.bytes(at: 0), as: UTF8.self) } ?? ""
      PrintedOutput.write(
        text + call.attributes.string("end", default: "\n"), call.attributes.string("output_stream", default: "stderr"))
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
      guard let condition = inputs.first, condition.elementCount == 1, condition.bool(at: 0) else {
        let summarize = call.attributes.int("summarize", default: 3)
        let parts = inputs.dropFirst().map { (tensor: Tensor) -> String in
          "[\(ElementText.flat(tensor, summarize: summarize))]"
        }
        throw Failure(.invalidArgumentError, "assertion failed: " + parts.joined(separator: " "))
      }
      return []
    },
    gradient: .notDifferentiable("has no output"), summary: "Fails where a condition is false.")
}
