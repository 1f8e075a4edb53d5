import ArgumentParsing
import Diagnostics
import Foundation
import Glibc

/// Where a command prints, and how.
struct Console {
  /// Whether results and errors are JSON.
  let isJSON: Bool

  /// Whether only errors are printed.
  let isQuiet: Bool

  /// Whether standard error is a terminal.
  let hasTerminal: Bool

  /// Prints a line on standard output, unless quiet or JSON.
  func say(_ line: String) throws(ConsoleError) {
    guard !isQuiet, !isJSON else { return }
    try print(line + "\n")
  }

  /// Prints what was asked for on standard output, whatever the flags.
  ///
  /// - Throws: ``ConsoleError`` when it cannot be written; nobody would know otherwise.
  func print(_ text: String) throws(ConsoleError) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      guard count >= 0 || errno == EINTR else {
        throw .cannotPrint(reason: String(cString: strerror(errno)))
      }
      bytes = bytes.dropFirst(max(0, count))
    }
  }

  /// Prints a value as one line of JSON with sorted keys, if JSON is asked for.
  func print(json value: some Encodable) throws(ConsoleError) {
    guard isJSON else { return }
    try print(Self.json(value) + "\n")
  }

  /// Prints a warning on standard error, unless quiet.
  func warn(_ line: String) {
    guard !isQuiet, !isJSON else { return }
    complain("warning: \(line.replacingControlCharacters())\n")
  }

  /// Prints an error on standard error: in one line, or as JSON.
  func report(_ error: any ExplainedError) {
    guard isJSON else {
      complain("tallypress: \(error.oneLine)\n")
      return
    }
    let body = ErrorBody(
      code: error.code, message: error.summary, file: error.location?.file,
      line: error.location?.line, column: error.location?.column, advice: error.advice)
    complain(Self.json(["error": body]) + "\n")
  }

  private struct ErrorBody: Encodable {
    let code: String
    let message: String
    let file: String?
    let line: Int?
    let column: Int?
    let advice: String?
  }

  private static func json(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else { return "{}" }
    return String(decoding: data, as: UTF8.self)
  }

  /// Writes to standard error; when that fails there is nowhere to say so.
  private func complain(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}

/// Why a result cannot be printed.
enum ConsoleError: ExplainedError, Hashable {
  case cannotPrint(reason: String)

  var code: String { "cannot-print" }

  var summary: String {
    switch self {
    case .cannotPrint(let reason): "cannot write to standard output: \(reason)"
    }
  }
}
