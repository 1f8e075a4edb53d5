/// An error that says what happened, where, and what to do about it.
///
/// Modules keep the facts in an enum and conform it to this protocol; the command line prints
/// ``oneLine`` on stderr, or the parts as JSON.
public protocol ExplainedError: Error, Sendable, CustomStringConvertible {
  /// A stable kebab-case name of the kind of error, for machines: `unknown-option`.
  var code: String { get }

  /// What happened, as a sentence without a closing full stop.
  var summary: String { get }

  /// Where it happened in a text file; `nil` when no file is at fault.
  var location: TextLocation? { get }

  /// What the reader can do about it, as a sentence without a closing full stop; `nil` when
  /// ``summary`` says it all.
  var advice: String? { get }
}

extension ExplainedError {
  /// No text file is at fault unless the error says so.
  public var location: TextLocation? { nil }

  /// No advice unless the error has some.
  public var advice: String? { nil }

  /// Location, summary and advice in one line of plain text: `file:line:column: summary; advice`.
  public var oneLine: String {
    let place = location.map { "\($0): " } ?? ""
    let help = advice.map { "; \($0)" } ?? ""
    return (place + summary + help).replacingControlCharacters()
  }

  /// The same as ``oneLine``.
  public var description: String { oneLine }
}

extension String {
  /// The text with line breaks and other control characters written as visible escapes, so that
  /// it stays on one line and cannot steer a terminal.
  public func replacingControlCharacters() -> String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        if scalar.isControlOrDirectional {
          result += "\\u{" + String(scalar.value, radix: 16) + "}"
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is a C0/C1 control, a line separator or a text-direction override.
  fileprivate var isControlOrDirectional: Bool {
    switch value {
    case 0...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
