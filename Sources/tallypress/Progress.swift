import Foundation

/// Rows read so far, on one line of a terminal; silent where there is none or the work is short.
final class Progress {
  private let isShown: Bool
  private let started = ContinuousClock.now
  private var isOnScreen = false

  init(on console: Console) {
    isShown = console.hasTerminal && !console.isQuiet && !console.isJSON
  }

  /// Shows the number of rows, from the second second on.
  func show(_ rows: Int) {
    guard isShown, ContinuousClock.now - started > .seconds(1) else { return }
    isOnScreen = true
    write("\rreading: \(rows) rows")
  }

  /// Takes the line away.
  func finish() {
    guard isOnScreen else { return }
    isOnScreen = false
    write("\r\u{1B}[K")
  }

  private func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
