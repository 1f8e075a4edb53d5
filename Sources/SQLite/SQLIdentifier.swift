/// Names of tables and columns as SQL text.
public enum SQLIdentifier {
  /// The name in double quotes with double quotes doubled, so that any name is only a name.
  public static func quoted(_ name: String) -> String {
    "\"" + name.replacing("\"", with: "\"\"") + "\""
  }
}

/// Values as SQL text, for places where no parameter can be bound.
public enum SQLLiteral {
  /// The text in single quotes with single quotes doubled.
  ///
  /// A text with NUL cannot be written in SQL; the connection refuses such a statement.
  public static func text(_ value: String) -> String {
    "'" + value.replacing("'", with: "''") + "'"
  }
}
