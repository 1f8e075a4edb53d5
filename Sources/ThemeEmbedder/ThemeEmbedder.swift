import Foundation

/// Writes a Swift source with the path and text of every file below a folder.
///
/// Arguments: the folder, and the file to write.
@main struct ThemeEmbedder {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else { throw CocoaError(.fileReadUnknown) }
    let folder = URL(filePath: arguments[1])
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    let entries = try paths.compactMap { path -> String? in
      let file = folder.appending(path: path)
      guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true,
        path != "README.md"
      else { return nil }
      let text = try String(contentsOf: file, encoding: .utf8)
      return "  (\(literal(path)), \(literal(text))),"
    }
    let source = """
      /// The files of the default theme, by path.
      let embeddedFiles: [(path: String, contents: String)] = [
      \(entries.joined(separator: "\n"))
      ]

      """
    try source.write(toFile: arguments[2], atomically: true, encoding: .utf8)
  }

  /// The text as a Swift string literal on one line.
  private static func literal(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": literal += "\\\""
      case "\\": literal += "\\\\"
      case "\n": literal += "\\n"
      case "\r": literal += "\\r"
      case "\t": literal += "\\t"
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }
}
