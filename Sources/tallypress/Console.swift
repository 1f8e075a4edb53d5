import ArgumentParsing
import Diagnostics
import Foundation

/// Where a command prints, and how.
struct Console {
  /// Whether results and errors are JSON.
  let isJSON: Bool

  /// Whether only errors are printed.
  let isQuiet: Bool

  /// Whether standard error is a terminal.
  let hasTerminal: Bool

  /// Prints a line on standard output, unless quiet or JSON.
  func say(_ line: String) {
    guard !isQuiet, !isJSON else { return }
    write(line + "\n", to: .standardOutput)
  }

  /// Prints what was asked for on standard output, whatever the flags.
  func print(_ text: String) { write(text, to: .standardOutput) }

  /// Prints a value as one line of JSON with sorted keys, if JSON is asked for.
  func print(json value: some Encodable) {
    guard isJSON else { return }
    write(Self.json(value) + "\n", to: .standardOutput)
  }

  /// Prints a warning on standard error, unless quiet.
  func warn(_ line: String) {
    guard !isQuiet, !isJSON else { return }
    write("warning: \(line.replacingControlCharacters())\n", to: .standardError)
  }

  /// Prints an error on standard error: in one line, or as JSON.
  func report(_ error: any ExplainedError) {
    guard isJSON else {
      write("tallypress: \(error.oneLine)\n", to: .standardError)
      return
    }
    let body = ErrorBody(
      code: error.code, message: error.summary, file: error.location?.file,
      line: error.location?.line, column: error.location?.column, advice: error.advice)
    write(Self.json(["error": body]) + "\n", to: .standardError)
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

  private func write(_ text: String, to handle: FileHandle) {
    try? handle.write(contentsOf: Data(text.utf8))
  }
}
