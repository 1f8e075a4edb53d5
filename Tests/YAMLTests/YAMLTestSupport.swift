import Diagnostics
import YAML

/// Parses `text` as the file `t.yml`.
func parsed(_ text: String, lineOffset: Int = 0) throws(YAMLError) -> YAMLDocument {
  try YAMLDocument(
    parsing: SourceText(file: "t.yml", contents: text), lineOffset: lineOffset)
}

/// The error in one line of `read` on the parsed text; `nil` when there is none.
func complaint(
  about text: String, lineOffset: Int = 0,
  reading read: (YAMLDocument) throws(YAMLError) -> Void = { _ in }
) -> String? {
  do {
    try read(try parsed(text, lineOffset: lineOffset))
    return nil
  } catch {
    return error.oneLine
  }
}

extension YAMLNode {
  /// The tree in one line: `{a: 'quoted', b: [1, 2]}`, with plain scalars as they are.
  var outline: String {
    switch content {
    case .scalar(let scalar): scalar.isPlain ? scalar.text : "'\(scalar.text)'"
    case .sequence(let items): "[\(items.map(\.outline).joined(separator: ", "))]"
    case .mapping(let mapping):
      "{"
        + mapping.entries.map { "\($0.key): \($0.value.outline)" }.joined(separator: ", ") + "}"
    }
  }
}
