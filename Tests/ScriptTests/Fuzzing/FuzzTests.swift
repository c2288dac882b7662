import Diagnostics
import Foundation
import Testing

@testable import Script

/// Whatever bytes a source holds, it runs or says what is wrong: it never stops the process, and never hangs.
///
/// `TANDEM_FUZZ=100000` runs so many inputs, `TANDEM_FUZZ_SEED` other ones, and `TANDEM_FUZZ_INPUT=FILE` writes each input
/// to the file before it is run, so that it can be read after a crash.
@Suite struct FuzzTests {
  @Test func anyInputRunsOrIsRefused() throws {
    let environment = ProcessInfo.processInfo.environment
    let count = Int(environment["TANDEM_FUZZ"] ?? "") ?? 400
    let seed = UInt64(environment["TANDEM_FUZZ_SEED"] ?? "") ?? 1
    let input = environment["TANDEM_FUZZ_INPUT"]
    let seeds = try ConformanceChapter.all().flatMap { $0.rows.map { Array($0.script.utf8) } } + FuzzCorpus.texts.map { Array($0.utf8) }
    var generator = InputGenerator(seed: seed, seeds: seeds)
    for _ in 0..<count {
      let bytes = generator.next()
      if let input { try Data(bytes).write(to: URL(fileURLWithPath: input)) }
      FuzzRun.run(bytes)
    }
  }

  @Test(arguments: FuzzCorpus.texts)
  func corpus(_ text: String) { FuzzRun.run(Array(text.utf8)) }
}

/// Runs one input with a limit of time.
enum FuzzRun {
  static func run(_ bytes: [UInt8]) {
    guard !isGreedy(bytes) else { return }
    let watch = Watch.shared
    _ = try? Interpreter.runOnLargeStack {
      let interpreter = Interpreter()
      interpreter.output = { (_: String) in }
      interpreter.errorOutput = { (_: String) in }
      interpreter.builtins["input"] = nil
      do {
        let text = try SourceEncoding.decode(bytes, name: "fuzz.py")
        let file = SourceFile(name: "fuzz.py", text: text)
        let code = try Compiler.compileModule(try Parser.parseModule(file), file: file)
        watch.start()
        _ = try interpreter.execute(code)
      } catch {
        _ = interpreter.tracebackText(of: error)
      }
      watch.stop()
    }
  }

  /// Numbers that ask for gigabytes are refused by limits of their own; a test has no room for what is just below them.
  private static func isGreedy(_ bytes: [UInt8]) -> Bool {
    var digits = 0
    for byte in bytes {
      digits = byte >= 48 && byte <= 57 || byte == 95 ? digits + 1 : 0
      if digits > 6 && digits < 17 { return true }
    }
    return false
  }

  /// Interrupts the interpreter as Ctrl-C does, when it is not done in time, and again while it goes on.
  private final class Watch: @unchecked Sendable {
    static let shared = Watch()
    private let lock = NSLock()
    private var deadline: Date?

    private init() {
      Thread.detachNewThread { [unowned self] in
        while true {
          Thread.sleep(forTimeInterval: 0.05)
          lock.withLock {
            if let deadline, deadline < Date() { Interrupt.requested.store(1, ordering: .relaxed) }
          }
        }
      }
    }

    func start() { lock.withLock { deadline = Date() + 0.3 } }

    func stop() {
      lock.withLock { deadline = nil }
      Interrupt.requested.store(0, ordering: .relaxed)
    }
  }
}
