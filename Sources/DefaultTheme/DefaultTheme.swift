import Diagnostics
public import Reports

/// The theme that Tallypress brings along: the files of `templates/`, embedded in the binary.
public enum DefaultTheme {
  /// The theme; its files are named `templates/…` in messages.
  public static let theme = Theme(
    files: Dictionary(
      uniqueKeysWithValues: embeddedFiles.map { path, contents in
        (path, SourceText(file: "templates/" + path, contents: contents))
      }))
}
