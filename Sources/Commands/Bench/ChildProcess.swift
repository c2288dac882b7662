import Foundation

/// A program run to its end.
enum ChildProcess {
  /// nil when it can't be started.
  static func run(_ program: String, _ arguments: [String]) -> (status: Int32, output: String)? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    var environment = ProcessInfo.processInfo.environment
    environment["TF_CPP_MIN_LOG_LEVEL"] = "3"
    environment["CUDA_VISIBLE_DEVICES"] = "-1"
    process.environment = environment
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }

  /// Peak resident memory, in bytes, of a program that prints a line and then waits for its input to end.
  static func peakMemory(_ program: String, _ arguments: [String]) -> Double? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    _ = output.fileHandleForReading.availableData
    let status = try? String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
    let line = status?.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    let kilobytes = line.flatMap { (text: Substring) -> Double? in text.split(separator: " ").dropFirst().first.flatMap { Double($0) } }
    return kilobytes.map { $0 * 1024 }
  }

  /// The least wall time of several runs, in seconds.
  static func leastSeconds(_ program: String, _ arguments: [String], runs: Int) -> Double? {
    var least: Double?
    for _ in 0..<runs {
      let start = DispatchTime.now().uptimeNanoseconds
      guard run(program, arguments)?.status == 0 else { return nil }
      let seconds = Double(DispatchTime.now().uptimeNanoseconds - start) * 1e-9
      least = min(least ?? seconds, seconds)
    }
    return least
  }
}
