import ArgumentParser
import Diagnostics
import Glibc
import LineEditing
import Script

/// The program: which commands there are, and how it ends.
///
/// Exit status 0: success; 1: a cell failed; 2: wrong usage; 130: interrupted.
public struct Tandem: ParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: "tandem",
    abstract: "Run the same cell eagerly and as a graph, and see what each does.",
    discussion: """
      Without a command: opens the shell, or runs FILE, the text of -c, or the cells that come through a pipe.
      """,
    version: "0.1.0",
    subcommands: [
      RunCommand.self, ReplayCommand.self, WatchCommand.self, ReportCommand.self, ConvertCommand.self,
      GraphCommand.self, CompareCommand.self, LintCommand.self, BenchCommand.self, ApiCommand.self,
    ],
    defaultSubcommand: RunCommand.self)

  public init() {}

  /// Parses the program's arguments, runs the command and exits.
  public static func start() -> Never {
    setlocale(LC_ALL, "")
    InterruptSignal.install()
    signal(SIGPIPE, SIG_DFL)
    do {
      var command = try parseAsRoot()
      try command.run()
      leave(0)
    } catch let status as ExitStatus {
      leave(status.code)
    } catch let failure as Failure where failure.kind == .keyboardInterrupt {
      leave(130)
    } catch let failure as Failure {
      StandardStreams.write("tandem: \(failure.message)\n", to: 2)
      if let hint = failure.hint { StandardStreams.write("  hint: \(hint)\n", to: 2) }
      leave(2)
    } catch {
      let isHelp = exitCode(for: error) == .success
      StandardStreams.write(fullMessage(for: error) + "\n", to: isHelp ? 1 : 2)
      leave(isHelp ? 0 : 2)
    }
  }

  private static func leave(_ code: Int32) -> Never {
    StandardStreams.flush()
    Glibc.exit(code)
  }
}

/// Thrown by a command to end the program with a status.
struct ExitStatus: Error {
  let code: Int32

  static let failed = ExitStatus(code: 1)
  static let usage = ExitStatus(code: 2)
  static let interrupted = ExitStatus(code: 130)
}

/// Ctrl-C raises the flag that the interpreter and the kernels poll.
enum InterruptSignal {
  static func install() {
    var action = sigaction()
    // Without SA_RESTART, so that a read at the prompt returns.
    action.__sigaction_handler.sa_handler = { (number: Int32) in
      if Interpreter.passOn(number) { return }
      Interrupt.requested.store(1, ordering: .relaxed)
      TerminalWindow.wakeReader()
    }
    sigaction(SIGINT, &action, nil)
    // Whoever started the program may have had it blocked.
    var interrupts = sigset_t()
    sigemptyset(&interrupts)
    sigaddset(&interrupts, SIGINT)
    pthread_sigmask(SIG_UNBLOCK, &interrupts, nil)
  }
}
