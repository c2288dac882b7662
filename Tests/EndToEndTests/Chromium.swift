import Foundation
import Glibc

/// A browser without a window, driven through its debugging pipe (`--remote-debugging-pipe`): messages of the Chrome DevTools
/// Protocol in JSON, each ended by a zero byte, on the descriptors 3 and 4.
final class Chromium {
  /// Where Debian puts it; nil where none is installed.
  static let path: String? = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].first { access($0, X_OK) == 0 }

  private var process: pid_t = 0
  private let commands: Int32
  private let answers: Int32
  private var buffer: [UInt8] = []
  private var session = ""
  private var count = 0
  private let profile = FileManager.default.temporaryDirectory.appendingPathComponent("chromium-\(UUID().uuidString)")
  /// What the page wrote to the console, what it threw, what its policy refused.
  private(set) var complaints: [String] = []
  /// The addresses that were asked for.
  private(set) var requests: [String] = []

  struct Failed: Error { let text: String }

  init() throws {
    var (toBrowser, fromBrowser): ([Int32], [Int32]) = ([-1, -1], [-1, -1])
    guard pipe(&toBrowser) == 0, pipe(&fromBrowser) == 0, let path = Chromium.path else { throw Failed(text: "no pipe") }
    (commands, answers) = (toBrowser[1], fromBrowser[0])
    for descriptor in [commands, answers] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    // Both ends are moved out of the way first: they may be 3 or 4 themselves.
    let (input, output) = (fcntl(toBrowser[0], F_DUPFD_CLOEXEC, 10), fcntl(fromBrowser[1], F_DUPFD_CLOEXEC, 10))
    close(toBrowser[0])
    close(fromBrowser[1])
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 3)
    posix_spawn_file_actions_adddup2(&actions, output, 4)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    let words = [
      "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--remote-debugging-pipe", "--no-first-run",
      "--user-data-dir=\(profile.path)", "--window-size=1280,900",
    ]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    let result = posix_spawn(&process, path, &actions, nil, &arguments, environ)
    close(input)
    close(output)
    guard result == 0 else { throw Failed(text: String(cString: strerror(result))) }
    let target = try send("Target.createTarget", ["url": "about:blank"])["targetId"] as? String ?? ""
    session = try send("Target.attachToTarget", ["targetId": target, "flatten": true])["sessionId"] as? String ?? ""
    for domain in ["Page", "Runtime", "Log", "Network", "Audits"] { _ = try send("\(domain).enable") }
  }

  func end() {
    close(commands)
    close(answers)
    kill(process, SIGKILL)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    try? FileManager.default.removeItem(at: profile)
  }

  // MARK: Messages

  /// Sends a command and gives its answer; what comes meanwhile is noted.
  @discardableResult
  func send(_ method: String, _ parameters: [String: Any] = [:]) throws -> [String: Any] {
    count += 1
    var message: [String: Any] = ["id": count, "method": method, "params": parameters]
    if !session.isEmpty { message["sessionId"] = session }
    var bytes = Array(try JSONSerialization.data(withJSONObject: message)) + [0]
    while !bytes.isEmpty {
      let written = write(commands, bytes, bytes.count)
      guard written > 0 else { throw Failed(text: "the browser has gone") }
      bytes.removeFirst(written)
    }
    while true {
      let answer = try receive()
      guard answer["id"] as? Int == count else {
        note(answer)
        continue
      }
      if let error = answer["error"] { throw Failed(text: "\(method): \(error)") }
      return answer["result"] as? [String: Any] ?? [:]
    }
  }

  private func receive() throws -> [String: Any] {
    while true {
      if let end = buffer.firstIndex(of: 0) {
        let message = Data(buffer[..<end])
        buffer.removeSubrange(...end)
        return try JSONSerialization.jsonObject(with: message) as? [String: Any] ?? [:]
      }
      var waiting = pollfd(fd: answers, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, 30_000) > 0 else { throw Failed(text: "the browser does not answer") }
      var chunk = [UInt8](repeating: 0, count: 1 << 16)
      let count = read(answers, &chunk, chunk.count)
      guard count > 0 else { throw Failed(text: "the browser has ended") }
      buffer += chunk[..<count]
    }
  }

  private func note(_ event: [String: Any]) {
    let parameters = event["params"] as? [String: Any] ?? [:]
    switch event["method"] as? String {
    case "Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded", "Audits.issueAdded": complaints.append("\(parameters)")
    case "Network.requestWillBeSent":
      if let request = parameters["request"] as? [String: Any], let url = request["url"] as? String { requests.append(url) }
    default: break
    }
  }

  // MARK: Pages

  /// Loads a page and waits until it is there.
  func open(_ url: String) throws {
    try send("Page.navigate", ["url": "about:blank"])
    try send("Page.navigate", ["url": url])
    try wait(for: "document.readyState === 'complete' && location.href !== 'about:blank'")
  }

  /// The value of an expression, as text.
  func value(_ expression: String) throws -> String {
    let answer = try send("Runtime.evaluate", ["expression": "String(\(expression))", "returnByValue": true])
    return (answer["result"] as? [String: Any])?["value"] as? String ?? "\(answer)"
  }

  func wait(for condition: String) throws {
    for _ in 0..<200 {
      if try value(condition) == "true" { return }
      usleep(25_000)
    }
    throw Failed(text: "never: \(condition)")
  }

  /// A click with the mouse in the middle of an element.
  func click(_ selector: String) throws {
    let find = "(() => { const e = document.querySelector(`\(selector)`); e.scrollIntoView({ block: 'center', behavior: 'instant' }); "
      + "const r = e.getBoundingClientRect(); return [r.x + r.width / 2, r.y + Math.min(r.height / 2, 12)].join(' '); })()"
    let place = try value(find).split(separator: " ").compactMap { Double($0) }
    guard place.count == 2 else { throw Failed(text: "there is no \(selector)") }
    for type in ["mousePressed", "mouseReleased"] {
      try send("Input.dispatchMouseEvent", ["type": type, "x": place[0], "y": place[1], "button": "left", "clickCount": 1])
    }
  }

  /// Moves the mouse with its button down.
  func drag(_ selector: String, byX x: Double, y: Double) throws {
    let place = try value("(() => { const r = document.querySelector(`\(selector)`).getBoundingClientRect(); return [r.x + 6, r.y + 6].join(' '); })()")
      .split(separator: " ").compactMap { Double($0) }
    guard place.count == 2 else { throw Failed(text: "there is no \(selector)") }
    try send("Input.dispatchMouseEvent", ["type": "mousePressed", "x": place[0], "y": place[1], "button": "left", "clickCount": 1])
    for step in 1...4 {
      let (dx, dy) = (x * Double(step) / 4, y * Double(step) / 4)
      try send("Input.dispatchMouseEvent", ["type": "mouseMoved", "x": place[0] + dx, "y": place[1] + dy, "button": "left", "buttons": 1])
    }
    try send("Input.dispatchMouseEvent", ["type": "mouseReleased", "x": place[0] + x, "y": place[1] + y, "button": "left", "clickCount": 1])
  }

  func press(_ key: String, _ code: Int = 0) throws {
    for type in ["keyDown", "keyUp"] {
      var event: [String: Any] = ["type": type, "key": key, "code": key, "windowsVirtualKeyCode": code]
      if key == "Enter", type == "keyDown" { event["text"] = "\r" }
      try send("Input.dispatchKeyEvent", event)
    }
  }
}
