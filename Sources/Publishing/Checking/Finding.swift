public import Diagnostics

/// Something that `check` found, with its place.
public struct Finding: Sendable {
  /// How much it matters.
  public enum Severity: String, Sendable {
    /// The report cannot be made, or leads its readers nowhere.
    case error
    /// The report can be made, but something in it is idle.
    case warning
  }

  /// How much it matters.
  public let severity: Severity

  /// What it is.
  public let mistake: any ExplainedError

  /// `file:line:column: error: what; what to do`, without the place where there is none.
  public var line: String {
    let place = mistake.location.map { "\($0): " } ?? ""
    let advice = mistake.advice.map { "; \($0)" } ?? ""
    return (place + "\(severity.rawValue): \(mistake.summary)\(advice)")
      .replacingControlCharacters()
  }

  static func error(_ mistake: any ExplainedError) -> Finding {
    Finding(severity: .error, mistake: mistake)
  }

  static func warning(_ mistake: any ExplainedError) -> Finding {
    Finding(severity: .warning, mistake: mistake)
  }
}

/// What only a look at the whole site can find.
public enum SiteFault: ExplainedError, Hashable {
  /// A page links to a page or file that the site does not have.
  case brokenLink(String, page: String, location: TextLocation?)
  /// A page links to a place in a page that is not there.
  case missingAnchor(String, page: String, location: TextLocation?)
  /// A partial that no template asks for.
  case unusedPartial(String, location: TextLocation)

  /// The kind of fault.
  public var code: String {
    switch self {
    case .brokenLink: "broken-link"
    case .missingAnchor: "missing-anchor"
    case .unusedPartial: "unused-partial"
    }
  }

  /// What is wrong.
  public var summary: String {
    switch self {
    case .brokenLink(let target, let page, _):
      "\(page) links to '\(target)', which is not in the site"
    case .missingAnchor(let target, let page, _):
      "\(page) links to '\(target)', but there is no such place in that page"
    case .unusedPartial(let name, _): "no template asks for the partial '\(name)'"
    }
  }

  /// Where a template says so; `nil` when the link came from data.
  public var location: TextLocation? {
    switch self {
    case .brokenLink(_, _, let location), .missingAnchor(_, _, let location): location
    case .unusedPartial(_, let location): location
    }
  }

  /// What to do.
  public var advice: String? {
    switch self {
    case .brokenLink, .missingAnchor: "mend the link, or add what it leads to"
    case .unusedPartial: "delete it, or use it with {% render %}"
    }
  }
}
