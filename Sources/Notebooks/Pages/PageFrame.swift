import Foundation
import ScriptLibrary

/// What every page has around its content: the head with its policy, the bar, the contents, style and script.
///
/// The policy lets a browser load nothing, run only the script and obey only the style that the page itself holds, both
/// named by their SHA-256, and show pictures only from `data:` addresses. Whatever a notebook smuggled into the page could
/// neither run nor reach a server.
struct PageFrame {
  let title: String
  /// HTML for the contents.
  let contents: String
  /// HTML of the content.
  let main: String
  /// What the name in the bar leads to.
  var home = "#content"
  /// The name in the bar; the title where it is empty.
  var name = ""

  static let style = EmbeddedScripts.text(of: "report.css") ?? ""
  static let script = EmbeddedScripts.text(of: "report.js") ?? ""
  /// Tells a page of this program from other files.
  static let generator = "<meta name=\"generator\" content=\"tandem report\">"

  /// Source of the grammar: Content Security Policy Level 3, W3C.
  static let policy: String = [
    "default-src 'none'", "script-src 'sha256-\(digest(script))'", "style-src 'sha256-\(digest(style))'", "img-src data:",
    "base-uri 'none'", "form-action 'none'",
  ].joined(separator: "; ")

  /// SHA-256 in base 64, as the policy names texts.
  static func digest(_ text: String) -> String {
    let digits = Array(ContentDigest.sha256(Array(text.utf8)).utf8)
    let bytes = stride(from: 0, to: digits.count - 1, by: 2).map { (index: Int) -> UInt8 in
      UInt8(String(decoding: digits[index...(index + 1)], as: UTF8.self), radix: 16) ?? 0
    }
    return Data(bytes).base64EncodedString()
  }

  var html: String {
    let title = HTMLText.escaped(self.title)
    let name = self.name.isEmpty ? title : HTMLText.escaped(self.name)
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(PageFrame.policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="no-referrer">
      \(PageFrame.generator)
      <title>\(title)</title>
      <style>\(PageFrame.style)</style>
      </head>
      <body>
      <a class="skip" href="#content">Skip to the content</a>
      <div class="bar" role="banner">
      <span class="name"><a href="\(HTMLText.escaped(home))">\(name)</a></span>
      <button type="button" id="fold">Unfold all</button>
      <button type="button" id="theme">Theme: auto</button>
      </div>
      <nav aria-label="Contents"><details id="contents" open><summary>Contents</summary>
      \(contents)</details></nav>
      <main id="content" tabindex="-1">
      \(main)<footer>Made by <code>tandem report</code>: one file, no request to any server.</footer>
      </main>
      <script>\(PageFrame.script)</script>
      </body>
      </html>

      """
  }
}
