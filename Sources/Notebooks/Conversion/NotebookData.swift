import Diagnostics
import Foundation
import ScriptLibrary

/// Data too long for a line of a notebook, such as pictures: files of the folder `NAME.nb.d` beside it, named by what they
/// hold. In the notebook stands `{"file":"…","sha256":"…"}`.
public struct NotebookData {
  /// How long a text may be that stands in the notebook itself, in bytes.
  private static let limit = 4096

  /// The folder's files by name, to be written or as they were read.
  public private(set) var files: [String: [UInt8]]

  public init(files: [String: [UInt8]] = [:]) { self.files = files }

  /// A bundle of MIME types with long texts moved to files.
  mutating func moved(_ bundle: JSONValue) -> JSONValue {
    guard case .object(let members) = bundle else { return bundle }
    return .object(
      members.map { (member: JSONValue.Member) -> JSONValue.Member in
        guard let text = IPythonText.joined(member.value), text.utf8.count > NotebookData.limit else { return member }
        let (bytes, encoding) = NotebookData.content(text, mime: member.key)
        let digest = ContentDigest.sha256(bytes)
        let name = "\(digest).\(NotebookData.suffix(member.key, encoding))"
        files[name] = bytes
        var place: [JSONValue.Member] = [.init("file", .string(name)), .init("sha256", .string(digest))]
        if let encoding { place.append(.init("base64", .string(encoding))) }
        return .init(member.key, .object(place))
      })
  }

  /// The bundle with the texts of files in their places.
  ///
  /// - Errors: `OSError` for a file that is not there, `ValueError` for one that was changed.
  func resolved(_ bundle: JSONValue) throws -> JSONValue {
    guard case .object(let members) = bundle else { return bundle }
    return .object(
      try members.map { (member: JSONValue.Member) throws -> JSONValue.Member in
        guard let name = member.value["file"]?.text, let digest = member.value["sha256"]?.text else { return member }
        guard let bytes = files[name] else {
          throw Failure(.osError, "[Errno 2] No such file or directory: '\(name)'", hint: "the notebook's folder of data belongs to it")
        }
        guard ContentDigest.sha256(bytes) == digest else { throw Failure(.valueError, "'\(name)' is not what the notebook recorded") }
        let text = member.value["base64"]?.text.map { Data(bytes).base64EncodedString() + $0 }
        return .init(member.key, IPythonText.lines(text ?? String(decoding: bytes, as: UTF8.self), mime: member.key))
      })
  }

  /// A picture's own bytes where its text in base 64 can be made of them again; what then follows the text (nothing, or a
  /// newline) is the encoding.
  private static func content(_ text: String, mime: String) -> (bytes: [UInt8], encoding: String?) {
    let ending = text.hasSuffix("\n") ? "\n" : ""
    guard IPythonText.isBinary(mime), let data = Data(base64Encoded: String(text.dropLast(ending.count))),
      data.base64EncodedString() + ending == text
    else { return (Array(text.utf8), nil) }
    return (Array(data), ending)
  }

  private static func suffix(_ mime: String, _ encoding: String?) -> String {
    let known = ["image/png": "png", "image/jpeg": "jpg", "image/gif": "gif", "application/pdf": "pdf"]
    if encoding != nil, let suffix = known[mime] { return suffix }
    return ["image/svg+xml": "svg", "text/html": "html", "application/json": "json"][mime] ?? "txt"
  }
}

/// Texts of nbformat, which stand in its JSON as one string or as a list of lines.
enum IPythonText {
  /// nil for what is no text.
  static func joined(_ value: JSONValue?) -> String? {
    switch value {
    case .string(let text)?: return text
    case .array(let items)?:
      let parts = items.compactMap(\.text)
      return parts.count == items.count ? parts.joined() : nil
    default: return nil
    }
  }

  /// As nbformat writes it: lines with their ends.
  static func lines(_ text: String) -> JSONValue {
    var lines: [JSONValue] = []
    var start = text.utf8.startIndex
    while start < text.utf8.endIndex {
      let newline = text.utf8[start...].firstIndex(of: UInt8(ascii: "\n"))
      let end = newline.map { text.utf8.index(after: $0) } ?? text.utf8.endIndex
      lines.append(.string(String(text[start..<end])))
      start = end
    }
    return .array(lines)
  }

  static func isBinary(_ mime: String) -> Bool {
    mime.hasPrefix("image/") && mime != "image/svg+xml" || mime == "application/pdf"
  }

  /// Pictures in base 64 stand as one string, all other data as lines.
  static func lines(_ text: String, mime: String) -> JSONValue {
    isBinary(mime) ? .string(text) : lines(text)
  }
}
