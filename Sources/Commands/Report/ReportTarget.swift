import ArgumentParser
import Diagnostics
import Foundation
import Notebooks
import Script

/// Where a report goes: a page, one page of all, or a folder of pages.
struct ReportTarget {
  private enum Form {
    case single, whole, folder
  }

  private let form: Form
  private let path: String
  private let replacesAll: Bool

  /// - Errors: `ValidationError` where several notebooks have no place to go.
  init(_ output: String?, _ files: ReplayedFiles, replacesAll: Bool) throws {
    self.replacesAll = replacesAll
    guard let file = files.only else {
      guard let output else {
        throw ValidationError("say where the pages go: -o study.html for one page of all, -o FOLDER for a page each")
      }
      form = output.hasSuffix(".html") || output.hasSuffix(".htm") ? .whole : .folder
      path = output
      return
    }
    form = .single
    guard let output else {
      path = ReportTarget.stem(file) + ".html"
      return
    }
    var isFolder: ObjCBool = false
    let isThere = FileManager.default.fileExists(atPath: output, isDirectory: &isFolder) && isFolder.boolValue
    let name = ReportTarget.stem(file).split(separator: "/").last.map(String.init) ?? "notebook"
    path = isThere || output.hasSuffix("/") ? "\(output)/\(name).html" : output
  }

  private static func stem(_ file: String) -> String {
    for suffix in [".nb.py", ".nb", ".py"] where file.hasSuffix(suffix) { return String(file.dropLast(suffix.count)) }
    return file
  }

  /// - Errors: `OSError` where a file can't be written, or would replace one that is no report.
  func write(_ pages: ReportPages) throws {
    switch form {
    case .single: try write([(path, pages.single)])
    case .whole: try write([(path, pages.whole)])
    case .folder: try write(pages.folder.map { (path: "\(path)/\($0.path)", html: $0.html) })
    }
  }

  private func write(_ files: [(path: String, html: String)]) throws {
    // Nothing is written if something would be lost.
    for file in files { try refuseLoss(file.path) }
    for file in files {
      let folder = URL(fileURLWithPath: file.path).deletingLastPathComponent()
      do {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      } catch {
        throw Failure(.osError, "the folder '\(folder.path)' can't be made: \(error.localizedDescription)")
      }
      try NotebookFile.write(file.html, to: file.path)
    }
    let bytes = files.reduce(0) { $0 + $1.html.utf8.count }
    let what = files.count == 1 ? path : "\(files.count) pages to \(path)"
    StandardStreams.write("wrote \(what) (\(ReportTarget.size(bytes)))\n", to: 1)
  }

  private func refuseLoss(_ path: String) throws {
    guard !replacesAll, let content = FileManager.default.contents(atPath: path), !content.isEmpty,
      !ReportPages.isReport(content)
    else { return }
    throw Failure(.osError, "[Errno 17] File exists: '\(path)', and it is no report", hint: "--force replaces it")
  }

  private static func size(_ bytes: Int) -> String {
    bytes < 1 << 20 ? "\(max(1, bytes >> 10)) KB" : String(format: "%.1f MB", Double(bytes) / Double(1 << 20))
  }
}
