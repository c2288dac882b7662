import Diagnostics

/// The kinds of files that hold notebooks.
public enum NotebookFormat: String, Sendable, CaseIterable {
  /// This program's own.
  case nb
  /// Jupyter's, nbformat 4.
  case ipynb
  /// A script with `# %%` between cells; recorded outputs are left out.
  case py
  /// Markdown with code in fences.
  case md

  /// The format that a file's name says; nil for another name.
  public init?(path: String) {
    if path.hasSuffix(".nb.py") {
      self = .nb
      return
    }
    guard let dot = path.lastIndex(of: "."), let format = NotebookFormat(rawValue: String(path[path.index(after: dot)...])) else {
      return nil
    }
    self = format
  }

  /// Reads a notebook from a file's text.
  ///
  /// - Parameter data: what lies in the folder beside a `.nb` file; gets what is too long for one.
  /// - Errors: `ValueError` for a text that is no notebook of the format.
  public func notebook(from text: String, magics: Set<String>, data: inout NotebookData) throws -> Notebook {
    switch self {
    case .nb, .py: return try NotebookReader(magics: magics).read(text)
    case .md: return MarkdownNotebook().notebook(from: text)
    case .ipynb:
      var jupyter = IPythonNotebook(magics: magics)
      let notebook = try jupyter.notebook(from: text)
      data = jupyter.data
      return notebook
    }
  }

  /// The text of a file that holds a notebook.
  ///
  /// - Errors: `OSError` for data that is not there, `ValueError` for keys of cells that are no JSON.
  public func text(of notebook: Notebook, magics: Set<String>, data: NotebookData) throws -> String {
    switch self {
    case .nb: return NotebookWriter(magics: magics).text(notebook)
    case .md: return MarkdownNotebook().text(of: notebook)
    case .py:
      var script = notebook
      for index in script.cells.indices { script.cells[index].outputs = [] }
      return NotebookWriter(magics: magics).text(script)
    case .ipynb:
      var jupyter = IPythonNotebook(magics: magics)
      jupyter.data = data
      return try jupyter.text(of: notebook)
    }
  }
}
