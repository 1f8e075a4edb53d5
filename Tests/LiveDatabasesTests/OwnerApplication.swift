import Foundation

/// The application that owns a database: a process of its own that runs SQL line by line.
final class OwnerApplication {
  enum Failure: Error { case answered(String) }

  static let python = ["/usr/bin/python3", "/usr/local/bin/python3"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }
  static let isAvailable = python != nil
  static let missing = "skipped: python3 is needed to act as the owner of the database"

  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()

  /// - Parameter user: The numeric user and group to run as; `nil` for our own.
  init(path: String, user: UInt32? = nil) throws {
    let script = """
      import itertools, sqlite3, sys
      c = sqlite3.connect(sys.argv[1], isolation_level=None, timeout=10)
      for line in sys.stdin:
          try:
              answer = exec(line[1:]) if line[0] == '!' else c.execute(line).fetchall()
              print('ok', answer, flush=True)
          except Exception as error:
              print('failed', error, flush=True)
      """
    let python = [Self.python ?? "python3", "-c", script, path]
    let identity = user.map {
      ["setpriv", "--reuid=\($0)", "--regid=\($0)", "--clear-groups", "--"]
    }
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = (identity ?? []) + python
    process.standardInput = input
    process.standardOutput = output
    try process.run()
  }

  deinit { kill() }

  /// Runs a statement, or Python after `!`, and waits for its end.
  @discardableResult
  func run(_ line: String) throws -> String {
    send(line)
    var answer = ""
    while !answer.hasSuffix("\n") {
      let data = output.fileHandleForReading.readData(ofLength: 1)
      if data.isEmpty { break }
      answer += String(decoding: data, as: UTF8.self)
    }
    guard answer.hasPrefix("ok") else { throw Failure.answered(answer) }
    return answer
  }

  /// Runs a line without waiting.
  func send(_ line: String) {
    input.fileHandleForWriting.write(Data((line + "\n").utf8))
  }

  /// Ends the application as a crash would.
  func kill() {
    guard process.isRunning else { return }
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// Closes the database in order.
  func quit() throws {
    try run("!c.close()")
    kill()
  }
}
