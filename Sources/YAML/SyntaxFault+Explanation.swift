import Diagnostics

extension SyntaxFault {
  var summary: String {
    switch self {
    case .tabIndentation: "a tab stands in the indentation"
    case .unexpectedColon: "a ':' is not possible here"
    case .missingColon: "a ':' is missing after the key"
    case .unexpectedDash: "a list item is not possible here"
    case .indentation: "the indentation fits neither the lines above nor a part of them"
    case .trailingText: "more text follows a value that is complete"
    case .afterEnd: "text follows the end of the document"
    case .blockHeader: "text follows '|' or '>' on the same line"
    case .unclosedQuote: "the quoted text that begins here does not end"
    case .unclosedList: "',' or ']' is missing"
    case .unclosedMapping: "',' or '}' is missing"
    case .reservedCharacter(let character): "a text cannot begin with '\(character)'"
    case .escape: "a '\\' in a double-quoted text begins no known escape"
    case .controlCharacter(let number):
      "the control character U+\(Self.hexadecimal(number)) is not allowed"
    case .anchorName: "a name is missing after '&' or '*'"
    case .directive: "the directive on a line that begins with '%' is not known"
    case .other(let problem): "this is not YAML: \(problem)"
    }
  }

  var advice: String? {
    switch self {
    case .tabIndentation: "indent with spaces"
    case .unexpectedColon: "quote a text that holds ': ', or check the indentation"
    case .missingColon: "write 'key: value', or check the indentation"
    case .unexpectedDash: "begin the list on a line of its own"
    case .indentation: "indent entries that belong together alike"
    case .trailingText: "quote the whole text, or check the indentation"
    case .afterEnd: "remove the '...' line"
    case .blockHeader: "begin the text on the next line"
    case .unclosedQuote: "end it with the quote that it begins with"
    case .unclosedList(let opening): opening.map { "the list begins on line \($0.line)" }
    case .unclosedMapping(let opening): opening.map { "the mapping begins on line \($0.line)" }
    case .reservedCharacter: "quote the text"
    case .escape: "write '\\\\' for a backslash, or use single quotes"
    case .controlCharacter: "remove it, or write it as an escape in double quotes"
    case .anchorName: "quote a text that begins with '&' or '*'"
    case .directive: "remove the line, or quote a text that begins with '%'"
    case .other: nil
    }
  }

  private static func hexadecimal(_ number: UInt32) -> String {
    let digits = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
