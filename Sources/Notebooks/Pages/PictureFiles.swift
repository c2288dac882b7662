import Foundation

/// The pictures of a notebook as `data:` addresses: files beside it, attachments of its cells, outputs.
struct PictureFiles {
  /// A greater file stays out of the page.
  private static let limit = 8 << 20
  private static let types = ["image/png", "image/jpeg", "image/gif", "image/webp", "image/svg+xml"]

  private let folder: URL

  /// - Parameter notebook: the notebook's path.
  init(notebook: String) {
    folder = URL(fileURLWithPath: notebook).deletingLastPathComponent().resolvingSymlinksInPath()
  }

  /// The picture that Markdown names; nil where there is none, and for files that lie outside of the notebook's folder.
  func address(of source: String, in cell: NotebookCell) -> String? {
    if source.hasPrefix("attachment:") {
      let attachments = cell["attachments"].flatMap { try? JSONValue(parsing: $0) }
      return attachments?[String(source.dropFirst("attachment:".count))].flatMap { PictureFiles.address(ofBundle: $0) }
    }
    if source.hasPrefix("data:") { return PictureFiles.isPicture(source) ? source : nil }
    guard !SafeLink.isAbroad(source), !source.hasPrefix("/") else { return nil }
    let name = source.removingPercentEncoding ?? source
    let url = folder.appendingPathComponent(name).resolvingSymlinksInPath()
    guard url.path.hasPrefix(folder.path == "/" ? "/" : folder.path + "/"),
      let size = try? url.resourceValues(forKeys: [.fileSizeKey, .isRegularFileKey]), size.isRegularFile == true,
      size.fileSize ?? 0 <= PictureFiles.limit, let data = try? Data(contentsOf: url), let type = PictureFiles.type(of: data)
    else { return nil }
    return "data:\(type);base64,\(data.base64EncodedString())"
  }

  /// The picture among the forms of an output; nil where there is none.
  static func address(ofBundle bundle: JSONValue, _ files: NotebookData = NotebookData()) -> String? {
    guard let resolved = try? files.resolved(bundle) else { return nil }
    for type in types {
      guard let text = IPythonText.joined(resolved[type]), text.utf8.count <= limit * 4 / 3 else { continue }
      if type == "image/svg+xml" { return "data:\(type);base64,\(Data(text.utf8).base64EncodedString())" }
      guard let data = Data(base64Encoded: text, options: .ignoreUnknownCharacters) else { continue }
      return "data:\(type);base64,\(data.base64EncodedString())"
    }
    return nil
  }

  /// `data:` with the type of a picture and nothing that ends an attribute.
  private static func isPicture(_ address: String) -> Bool {
    types.contains { address.hasPrefix("data:\($0);base64,") }
  }

  /// What the first bytes say: the name of a file may say anything.
  private static func type(of data: Data) -> String? {
    let signatures: [(bytes: [UInt8], type: String)] = [
      ([0x89, 0x50, 0x4E, 0x47], "image/png"), ([0xFF, 0xD8, 0xFF], "image/jpeg"), (Array("GIF8".utf8), "image/gif"),
    ]
    for signature in signatures where data.starts(with: signature.bytes) { return signature.type }
    if data.starts(with: Array("RIFF".utf8)), data.dropFirst(8).starts(with: Array("WEBP".utf8)) { return "image/webp" }
    let head = String(decoding: data.prefix(400), as: UTF8.self).drop { $0.isWhitespace }
    return head.hasPrefix("<svg") || head.hasPrefix("<?xml") && head.contains("<svg") ? "image/svg+xml" : nil
  }
}
