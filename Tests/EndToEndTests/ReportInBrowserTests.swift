import Foundation
import Testing

/// A report in a real browser, where one is installed: nothing is refused, nothing is asked for, clicks do what they say.
@Suite(.enabled(if: Chromium.path != nil)) struct ReportInBrowserTests {
  /// Makes a page and opens it.
  private func browse(_ text: String, _ body: (Chromium, String) throws -> Void) throws {
    try ReportCommandTests.report(["a.nb"], files: ["a.nb": text]) { run, folder in
      let browser = try Chromium()
      defer { browser.end() }
      let url = folder.appendingPathComponent("a.html").absoluteString
      try browser.open(url)
      try body(browser, url)
      #expect(browser.complaints == [])
      #expect(browser.requests.filter { !$0.hasPrefix("file:") && !$0.hasPrefix("data:") && $0 != "about:blank" } == [])
    }
  }

  @Test("from a node to its line and back; folding, theme, zoom, address") func clicks() throws {
    try browse(ReportCommandTests.study) { browser, url in
      #expect(try browser.value("document.documentElement.classList.contains('scripted')") == "true")
      // The drawing that the notebook asked for: a node leads to its line, and both are marked.
      let drawing = "details.drawing[open]"
      let node = try browser.value("document.querySelector('\(drawing) .graph a.control').id")
      try browser.click("#\(node)")
      let line = try browser.value("document.getElementById('\(node)').getAttribute('href')")
      #expect(try browser.value("location.hash") == "#" + node)
      #expect(try browser.value("[...document.querySelectorAll('.marked')].map(e => e.id).sort()") == [node, String(line.dropFirst())].sorted().joined(separator: ","))
      #expect(try browser.value("document.activeElement.parentElement.id") == line.dropFirst())
      // The keyboard leads back.
      try browser.press("Enter", 13)
      #expect(try browser.value("location.hash") == line)
      #expect(try browser.value("document.activeElement.closest('.graph') !== null") == "true")
      #expect(try browser.value("document.querySelectorAll('.graph .marked').length > 1") == "true")
      // Zoom and pan change what is seen of the drawing, and dragging is no click.
      let view = "document.querySelector('\(drawing) svg.graph').getAttribute('viewBox')"
      let whole = try browser.value(view)
      try browser.click("\(drawing) .tools button")
      let larger = try browser.value(view)
      #expect(larger != whole)
      let hash = try browser.value("location.hash")
      try browser.drag("\(drawing) svg.graph", byX: 40, y: 30)
      #expect(try browser.value(view) != larger)
      #expect(try browser.value("location.hash") == hash)
      try browser.click("\(drawing) .tools button:last-child")
      try browser.click("#theme")
      #expect(try browser.value("document.documentElement.dataset.theme") == "light")
      try browser.click("#theme")
      #expect(try browser.value("getComputedStyle(document.body).backgroundColor") == "rgb(21, 24, 28)")
      try browser.click("#fold")
      #expect(try browser.value("document.querySelectorAll('main details:not([open])').length") == "0")
      try browser.click("#fold")
      #expect(try browser.value("document.querySelectorAll('main details[open]').length") == "0")
      // An address with a place opens what it lies in.
      try browser.open(url + "#" + node)
      #expect(try browser.value("document.getElementById('\(node)').closest('details').open") == "true")
      #expect(try browser.value("document.getElementById('\(node)').classList.contains('marked')") == "true")
    }
  }

  @Test("a notebook can run nothing in its page") func hostile() throws {
    let text = """
      # %% [markdown]
      # # <script>window.ran = 1</script>
      # <img src=x onerror="window.ran = 2"> [click](javascript:window.ran=3) ![p](x.png)
      # <style>body { display: none }</style> <iframe src="https://example.org"></iframe>

      # %% </title><script>window.ran = 4</script>
      print("</pre><script>window.ran = 5</script><svg onload='window.ran = 6'>")
      '<a href="javascript:window.ran=7">x</a>'

      """
    try browse(text) { browser, _ in
      let ran = try browser.value("window.ran")
      let own = try browser.value("document.querySelectorAll('script, style').length")
      let others = try browser.value("document.querySelectorAll('main img, main iframe, main a[href^=java]').length")
      #expect((ran, own, others) == ("undefined", "2", "0"))
    }
  }

  /// Were something to get through, the policy would stop it: an element that a script makes is refused.
  @Test("the policy holds") func policy() throws {
    try ReportCommandTests.report(["a.nb"], files: ["a.nb": "# %%\n1\n"]) { _, folder in
      let browser = try Chromium()
      defer { browser.end() }
      try browser.open(folder.appendingPathComponent("a.html").absoluteString)
      let smuggle = """
        (() => { const s = document.createElement('script'); s.textContent = 'window.ran = 1'; document.body.append(s);
        const i = document.createElement('img'); i.src = 'https://example.org/a.png'; document.body.append(i);
        const d = document.createElement('div'); d.setAttribute('onclick', 'window.ran = 2'); document.body.append(d); d.click();
        document.body.insertAdjacentHTML('beforeend', '<p style="color: red" id="tinted">x</p>'); return 'done'; })()
        """
      #expect(try browser.value(smuggle) == "done")
      #expect(try browser.value("window.ran") == "undefined")
      #expect(try browser.value("getComputedStyle(document.getElementById('tinted')).color") != "rgb(255, 0, 0)")
      #expect(browser.complaints.contains { $0.contains("Content Security Policy") || $0.contains("ContentSecurityPolicy") })
    }
  }
}
