import Diagnostics
import Liquid

/// A column of a table: `member=Heading:format:alignment`, of which only the member must be there.
struct TableColumn: Sendable {
  /// Where the text of a cell stands.
  enum Alignment: String, CaseIterable, Sendable {
    case left, right, center
  }

  let path: MemberPath
  /// `nil` when the member's own words do.
  let heading: String?
  let format: FigureFormat
  /// `nil` for right where there are figures, else left.
  let alignment: Alignment?

  /// A column with everything left open.
  init(member: String) {
    path = MemberPath(member)
    (heading, format, alignment) = (nil, FigureFormat(name: nil), nil)
  }

  /// Reads one column of the argument `columns`.
  init(_ text: String) throws(EvaluationFailure) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(\.trimmed)
    let names = parts[0].split(separator: "=", maxSplits: 1).map(\.trimmed)
    guard parts.count <= 3, let member = names.first, !member.isEmpty else {
      throw EvaluationFailure(
        "'\(text)' is no column", advice: "write name=Heading:format:alignment")
    }
    path = MemberPath(member)
    heading = names.count > 1 ? names[1] : nil
    format = try Self.format(parts.count > 1 ? parts[1] : "")
    alignment = try Self.alignment(parts.count > 2 ? parts[2] : "")
  }

  private static func format(_ name: String) throws(EvaluationFailure) -> FigureFormat {
    guard !name.isEmpty else { return FigureFormat(name: nil) }
    guard FigureFormat.names.contains(name) else {
      throw EvaluationFailure(
        "there is no format '\(name)'",
        advice: suggestion(for: name, among: FigureFormat.names)
          ?? "one of " + FigureFormat.names.joined(separator: ", "))
    }
    return FigureFormat(name: name)
  }

  private static func alignment(_ name: String) throws(EvaluationFailure) -> Alignment? {
    guard !name.isEmpty else { return nil }
    guard let alignment = Alignment(rawValue: name) else {
      throw EvaluationFailure("there is no alignment '\(name)'", advice: "left, right or center")
    }
    return alignment
  }
}
