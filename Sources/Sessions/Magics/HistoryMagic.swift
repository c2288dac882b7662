import Diagnostics
import Glibc
import Script

extension Magic {
  static let history = Magic(
    "history", usage: "history [-n] [-o] [-l COUNT] [-g TEXT] [-f FILE] [CELL …]",
    summary: "Show the cells of this session, or find cells of all sessions.",
    details: """
      Alone it shows the cells of this session; with numbers (3), ranges (5-8) or counts from the end (-1) those only.
      -n puts their numbers before them, -o what they showed under them. -l COUNT shows the last cells of this and earlier
      sessions, -g TEXT those that contain a text (* stands for anything). -f FILE writes the cells into a file.

          %history -n
          %history -g tf.function
          %history -f cells.py 2-5
      """
  ) { (call: MagicCall) throws -> Handle? in
    call.session.isAboutSession()
    let words = try MagicWords(call.argument, magic: "history", flags: ["-n", "-o"], valued: ["-l", "-g", "-f"])
    let entries = try HistoryListing.entries(words, call.session)
    let text = entries.map { $0.text(isNumbered: words.has("-n")) }.joined(separator: "\n")
    if let path = words.value("-f") {
      try HistoryListing.write(entries.map { $0.cell + "\n" }.joined(separator: "\n"), path)
      call.session.display("wrote \(entries.count) \(entries.count == 1 ? "cell" : "cells") to \(path)")
    } else if entries.isEmpty {
      call.session.display("no such cell")
    } else {
      call.session.display(text)
    }
    return nil
  }
}

/// What `%history` shows.
private enum HistoryListing {
  struct Entry {
    /// nil for a cell of an earlier session.
    let number: Int?
    let cell: String
    var outputs: [CellOutput] = []

    func text(isNumbered: Bool) -> String {
      let shown = outputs.map(\.text).joined().split(separator: "\n").map { "#: " + $0 }
      var lines = cell.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      if isNumbered {
        let mark = number.map { "\($0): " } ?? "–: "
        let margin = String(repeating: " ", count: mark.count)
        lines = lines.enumerated().map { ($0 == 0 ? mark : margin) + $1 }
      }
      return (lines + shown).joined(separator: "\n")
    }
  }

  static func entries(_ words: MagicWords, _ session: Session) throws -> [Entry] {
    let own = session.records.dropLast().map { (record: CellRecord) -> Entry in
      Entry(number: record.number, cell: record.source.text, outputs: words.has("-o") ? record.outputs : [])
    }
    let count = try words.number("-l")
    let pattern = words.value("-g")
    guard count != nil || pattern != nil else {
      guard !words.words.isEmpty else { return own }
      let numbers = try CellRanges(words.words, count: session.count - 1, magic: "history").numbers
      return numbers.compactMap { (number: Int) -> Entry? in own.first { $0.number == number } }
    }
    let earlier = (session.earlierCells?() ?? []).map { Entry(number: nil, cell: $0) }
    var found = earlier + own
    if let pattern {
      // Words behind the option belong to the text.
      let text = ([pattern] + words.words).joined(separator: " ")
      found = found.filter { fnmatch("*\(text)*", $0.cell, 0) == 0 || $0.cell.contains(text) }
    }
    return Array(found.suffix(count ?? found.count))
  }

  static func write(_ text: String, _ path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Failure(.osError, "can't write \(path): \(String(cString: strerror(errno)))") }
    defer { close(descriptor) }
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { throw Failure(.osError, "can't write \(path): \(String(cString: strerror(errno)))") }
      bytes = bytes.dropFirst(count)
    }
  }
}
