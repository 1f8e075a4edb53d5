/// What usage is broken down by.
public enum Dimension: Hashable, Sendable {
  case model, provider, intent, team, user, status
  /// One of the source's own dimensions, by its name in the configuration.
  case custom(String)

  /// The dimensions that every report has, in their order.
  public static let standard: [Dimension] = [.model, .provider, .intent, .team, .user, .status]

  /// The most custom dimensions that one source may have.
  public static let mostCustom = 8

  /// The name in exports, templates and URLs: `model`, or the custom name.
  public var name: String {
    switch self {
    case .model: "model"
    case .provider: "provider"
    case .intent: "intent"
    case .team: "team"
    case .user: "user"
    case .status: "status"
    case .custom(let name): name
    }
  }
}

/// Whether a request did what it was asked to.
public enum Outcome: Hashable, Sendable {
  case success, failure
}
