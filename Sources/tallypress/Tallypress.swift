import ArgumentParsing
import Diagnostics
import Foundation
import Glibc
import Usage

/// The program: parses the command line, runs the command, turns errors into an exit status.
@main struct Tallypress {
  static func main() {
    let words = Array(CommandLine.arguments.dropFirst())
    let console = Console(
      isJSON: words.contains("--json"), isQuiet: words.contains("--quiet") || words.contains("-q"),
      hasTerminal: isatty(STDERR_FILENO) == 1)
    do {
      try run(words, console)
    } catch {
      console.report(error as? any ExplainedError ?? UnexpectedError(error))
      exit(exitStatus(of: error))
    }
  }

  private static func run(_ words: [String], _ console: Console) throws {
    let program = ProgramDeclaration.program
    switch try program.parse(words) {
    case .version: try console.print("tallypress \(ProgramDeclaration.version)\n")
    case .help(let path):
      let style = TextStyle.fitting(
        environment: ProcessInfo.processInfo.environment,
        isTerminal: isatty(STDOUT_FILENO) == 1)
      try console.print(program.help(for: path, width: 80, style: style))
    case .run(let call): try run(call, program, console)
    }
  }

  private static func run(_ call: Invocation, _ program: Program, _ console: Console) throws {
    switch call.commandPath {
    case ["report"]: try ReportCommand(console: console).run(call, now: now())
    case ["check"]: try CheckCommand(console: console).run(call, now: now())
    case ["new", "page"]: try NewPageCommand(console: console).run(call)
    case ["sources"]: try SourcesCommand(console: console).run(call)
    case ["init-db"]: try InitDatabaseCommand(console: console).run(call)
    case ["demo"]: try DemoCommand(console: console).run(call)
    case ["completions"]:
      try console.print(program.completionScript(for: try call.require(Options.shell)))
    case ["man"]:
      try console.print(program.manualPage(version: ProgramDeclaration.version))
    default: try console.print(program.help(for: [], width: 80, style: .plain))
    }
  }

  /// The present, to the second.
  private static func now() -> Instant {
    Instant(seconds: Int64(Date().timeIntervalSince1970))
  }
}

/// An error of the system that has no words of its own.
private struct UnexpectedError: ExplainedError {
  let summary: String

  init(_ error: any Error) {
    summary = "\(error)"
  }

  var code: String { "unexpected" }
}
