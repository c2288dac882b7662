import Foundation
import Sessions

/// Pages of one or more notebooks: a page each with a list of them, or one page of all.
///
/// Notebooks are numbered in the order in which they are given. In the page of notebook 3 identifiers begin with `n3-`: a
/// line of its file is `n3-l12`, a cell `n3-c4`, a box of its second graph `n3-g2-7`.
public struct ReportPages {
  private let notebooks: [ReportedNotebook]
  private let builtins: Set<String>
  /// The folders that all paths have in common.
  private let base: [Substring]
  /// The place of `index.nb` in the common folder. What it says stands above the others, which come in the order in which
  /// it names them; nil where there is none.
  private let index: Int?

  /// - Parameter builtins: names of the language that are coloured.
  public init(_ notebooks: [ReportedNotebook], builtins: Set<String>) {
    self.notebooks = notebooks
    self.builtins = builtins.filter { !$0.hasPrefix("_") }
    let base = ReportPages.commonFolders(notebooks.map(\.path))
    self.base = base
    index = notebooks.firstIndex { (notebook: ReportedNotebook) -> Bool in
      let parts = ReportPages.parts(notebook.path)
      return notebooks.count > 1 && parts.count == base.count + 1 && parts.last == "index.nb"
    }
  }

  /// Whether a file is a page that this program has made.
  public static func isReport(_ content: Data) -> Bool { content.range(of: Data(PageFrame.generator.utf8)) != nil }

  /// That of `index.nb` where there is one, else the name of the folder.
  public var title: String {
    index.map { notebooks[$0].title } ?? base.last.map { String($0).replacing("_", with: " ") } ?? "Notebooks"
  }

  /// What identifiers of a notebook begin with; `number` is from 1.
  public static func prefix(_ number: Int) -> String { "n\(number)-" }

  // MARK: One notebook

  /// The page of the only notebook.
  public var single: String { notebooks.isEmpty ? "" : page(0) { SafeLink.destination($0) } }

  private func page(_ index: Int, home: String = "#content", destination: @escaping (String) -> String?) -> String {
    let prefix = ReportPages.prefix(index + 1)
    let section = NotebookSection(notebooks[index], prefix: prefix, shift: 0, builtins: builtins) { (target: String) -> String? in
      target.hasPrefix("#") ? "#\(prefix)\(HTMLText.slug(String(target.dropFirst())))" : destination(target)
    }
    let entries = section.headings.filter { (2...4).contains($0.level) }.map { (heading: MarkdownHTML.Heading) -> String in
      "<li class=\"level\(heading.level)\"><a href=\"#\(HTMLText.escaped(heading.id))\">\(HTMLText.escaped(heading.text))</a></li>\n"
    }
    let title = "<h1>\(section.title)</h1>\n\(section.facts)"
    let frame = PageFrame(
      title: notebooks[index].title, contents: "<ol>\n\(entries.joined())</ol>\n", main: title + section.body, home: home,
      name: home == "#content" ? "" : "All notebooks")
    return frame.html
  }

  // MARK: One page of all

  /// All notebooks in one page, each folded.
  public var whole: String {
    var main = "<h1>\(HTMLText.escaped(title))</h1>\n\(facts)\(introduction { self.destination($0, from: 0) })"
    var contents = "<p><input type=\"search\" class=\"filter\" id=\"filter\" placeholder=\"Find a notebook\" aria-label=\"Find a notebook\"></p>\n"
    for group in groups {
      let name = HTMLText.escaped(group.name)
      if !group.name.isEmpty { main += "<h2 class=\"folder\">\(name)</h2>\n" }
      var entries = ""
      for index in group.members {
        let section = self.section(index)
        main += ReportPages.folded(section, id: "n\(index + 1)", isOpen: notebooks.count == 1)
        entries += "<li><a href=\"#n\(index + 1)\">\(section.title)</a></li>\n"
      }
      contents += ReportPages.group(name, entries)
    }
    return PageFrame(title: title, contents: contents, main: main).html
  }

  private static func group(_ name: String, _ entries: String) -> String {
    "<details class=\"group\" open><summary>\(name.isEmpty ? "Notebooks" : name)</summary>\n<ol>\n\(entries)</ol></details>\n"
  }

  private func section(_ index: Int) -> NotebookSection {
    let prefix = ReportPages.prefix(index + 1)
    return NotebookSection(notebooks[index], prefix: prefix, shift: 2, builtins: builtins) { (target: String) -> String? in
      if target.hasPrefix("#") { return "#\(prefix)\(HTMLText.slug(String(target.dropFirst())))" }
      return self.destination(target, from: index)
    }
  }

  /// Where a link leads within the page of all.
  private func destination(_ target: String, from index: Int) -> String? {
    guard let found = notebook(target, from: index) else { return SafeLink.destination(target) }
    return found == listIndex ? "#content" : "#n\(found + 1)"
  }

  /// `index.nb` where it is nothing but a list of the others, which pages have anyway.
  private var listIndex: Int? { index.flatMap { (index: Int) -> Int? in
    notebooks[index].cells.allSatisfy { $0.kind == "markdown" } ? index : nil
  } }

  /// What `index.nb` says before it lists the others.
  private func introduction(_ destination: @escaping (String) -> String?) -> String {
    guard let cell = listIndex.flatMap({ notebooks[$0].cells.first }) else { return "" }
    var document = MarkdownDocument(cell.source)
    document.blocks = Array(document.blocks.drop { if case .heading = $0 { true } else { false } })
    document.blocks = Array(document.blocks.prefix { if case .paragraph = $0 { true } else { false } })
    var markdown = MarkdownHTML(prefix: "")
    markdown.destination = destination
    return HTMLText.element("div", "text", "\n\(markdown.html(document))\n") + "\n"
  }

  private static func folded(_ section: NotebookSection, id: String, isOpen: Bool) -> String {
    let failed = section.notebook.hasFailed ? " <strong class=\"failed\">a cell failed</strong>" : ""
    return """
      <details class="notebook" id="\(id)"\(isOpen ? " open" : "")>
      <summary><h3>\(section.title)</h3>\(failed)<p>\(HTMLText.escaped(section.summary))</p></summary>
      <div class="inside">
      \(section.facts)\(section.body)</div>
      </details>

      """
  }

  private var facts: String {
    let cells = notebooks.reduce(0) { $0 + $1.cells.count { $0.kind == "code" } }
    var parts = ["\(notebooks.count) notebooks", "\(cells) cells of code"]
    let replayed = notebooks.filter(\.isReplayed)
    parts.append(replayed.isEmpty ? "outputs as recorded" : "replayed in \(TimeText.short(replayed.reduce(0) { $0 + $1.seconds }))")
    let failed = notebooks.count { $0.hasFailed }
    if failed > 0 { parts.append("<strong class=\"failed\">\(failed) failed</strong>") }
    return "<p class=\"facts\">" + parts.joined(separator: "<span class=\"dot\">·</span>") + "</p>\n"
  }

  // MARK: A page each

  /// A page each and `index.html`, which lists them, by their paths in a folder.
  public var folder: [(path: String, html: String)] {
    let pages = pagePaths
    var list = "<h1>\(HTMLText.escaped(title))</h1>\n\(facts)"
    list += introduction { (target: String) -> String? in
      self.notebook(target, from: self.index ?? 0).map { pages[$0] } ?? SafeLink.destination(target)
    }
    var contents = "<p><input type=\"search\" class=\"filter\" id=\"filter\" placeholder=\"Find a notebook\" aria-label=\"Find a notebook\"></p>\n"
    var files: [(path: String, html: String)] = []
    for group in groups {
      let name = HTMLText.escaped(group.name)
      var (entries, rows) = ("", "")
      for index in group.members {
        let section = self.section(index)
        let failed = section.notebook.hasFailed ? " <strong class=\"failed\">a cell failed</strong>" : ""
        let link = "<a href=\"\(HTMLText.escaped(pages[index]))\">\(section.title)</a>"
        rows += "<li>\(link)\(failed)<p>\(HTMLText.escaped(section.summary))</p></li>\n"
        entries += "<li>\(link)</li>\n"
      }
      list += (group.name.isEmpty ? "" : "<h2 class=\"folder\">\(name)</h2>\n") + "<ul class=\"list\">\n\(rows)</ul>\n"
      contents += ReportPages.group(name, entries)
    }
    files.append(("index.html", PageFrame(title: title, contents: contents, main: list).html))
    for index in notebooks.indices {
      let up = String(repeating: "../", count: pages[index].count { $0 == "/" })
      let html = page(index, home: up + "index.html") { (target: String) -> String? in
        self.notebook(target, from: index).map { up + pages[$0] } ?? SafeLink.destination(target)
      }
      files.append((pages[index], html))
    }
    return files
  }

  /// Where each notebook's page lies: the notebook's place below the folders that all have in common.
  private var pagePaths: [String] {
    var taken: Set<String> = ["index.html"]
    return notebooks.map { (notebook: ReportedNotebook) -> String in
      let parts = ReportPages.parts(notebook.path).dropFirst(base.count)
      var name = parts.joined(separator: "/")
      for suffix in [".nb.py", ".nb"] where name.hasSuffix(suffix) {
        name.removeLast(suffix.count)
        break
      }
      var path = name + ".html"
      var number = 1
      while !taken.insert(path).inserted {
        number += 1
        path = "\(name)-\(number).html"
      }
      return path
    }
  }

  // MARK: Folders and links

  /// Notebooks by their folder, in the order of `index.nb` where there is one; those of the common folder first.
  private var groups: [(name: String, members: [Int])] {
    var groups: [(name: String, members: [Int])] = []
    for index in order where index != listIndex {
      let folders = ReportPages.parts(notebooks[index].path).dropLast().dropFirst(base.count)
      let name = folders.map { $0.replacing("_", with: " ") }.joined(separator: " / ")
      if let place = groups.firstIndex(where: { $0.name == name }) {
        groups[place].members.append(index)
      } else {
        groups.append((name, [index]))
      }
    }
    return groups.filter { $0.name.isEmpty } + groups.filter { !$0.name.isEmpty }
  }

  private var order: [Int] {
    var order: [Int] = []
    if let index {
      let targets = notebooks[index].cells.filter { $0.kind == "markdown" }.flatMap { MarkdownDocument($0.source).linkTargets }
      for found in targets.compactMap({ notebook($0, from: index) }) where !order.contains(found) { order.append(found) }
    }
    return order + notebooks.indices.filter { !order.contains($0) }
  }

  /// The notebook that a link of another one leads to.
  private func notebook(_ target: String, from index: Int) -> Int? {
    guard let link = SafeLink.destination(target), !SafeLink.isAbroad(link), !link.hasPrefix("/") else { return nil }
    let file = link.prefix { $0 != "#" && $0 != "?" }
    guard file.hasSuffix(".nb") || file.hasSuffix(".nb.py") else { return nil }
    var parts = Array(ReportPages.parts(notebooks[index].path).dropLast())
    for part in file.split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
    }
    return notebooks.firstIndex { ReportPages.parts($0.path) == parts }
  }

  private static func parts(_ path: String) -> [Substring] {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
    }
    return parts
  }

  private static func commonFolders(_ paths: [String]) -> [Substring] {
    let folders = paths.map { Array(parts($0).dropLast()) }
    guard var common = folders.first else { return [] }
    for other in folders {
      common = Array(zip(common, other).prefix { $0.0 == $0.1 }.map { $0.0 })
    }
    return common
  }
}
