/// A place in a text file: file, line and UTF-8 column, both counted from 1.
public struct TextLocation: Hashable, Sendable, CustomStringConvertible {
  /// The file as the user named it, never made absolute.
  public var file: String

  /// Line number, from 1.
  public var line: Int

  /// Column in UTF-8 bytes, from 1.
  public var column: Int

  /// Makes a location; `line` and `column` count from 1.
  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// `file:line:column`, the form that editors and terminals turn into a link.
  public var description: String { "\(file):\(line):\(column)" }
}
