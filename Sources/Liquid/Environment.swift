/// The language that templates are parsed with: its tags and filters, and what they may use.
public struct Environment: Sendable {
  /// What becomes of names that are not defined.
  public enum Strictness: Sendable {
    /// Undefined variables and members are nil, unknown filters change nothing.
    case lax
    /// Undefined variables and members and unknown filters are errors.
    ///
    /// An undefined variable or member is allowed only as the input of `default`, and compared
    /// with nil, blank or empty. A known variable whose value is nil is always allowed.
    ///
    /// Also errors are: arithmetic with what is not a number, loops over what has no elements,
    /// dates that cannot be read, and elements without the member that a list filter picks.
    case strict
  }

  /// The tags by name.
  public private(set) var tags: [String: any Tag] = [:]

  /// The filters by name.
  public private(set) var filters: [String: Filter] = [:]

  /// What becomes of undefined names.
  public var strictness: Strictness

  /// Where partials come from.
  public var loader: any TemplateLoader

  /// How much a template may do.
  public var limits = RenderLimits()

  /// The time that `date` takes for 'now', in seconds since 1970 UTC; nil makes it an error.
  public var now: Int?

  /// The time zone that dates are read and printed in.
  public var timeZone = TimeZoneRules.utc

  private var partTags: Set<String> = []

  /// Makes an environment with the standard tags and filters.
  public init(
    strictness: Strictness = .strict, loader: any TemplateLoader = EmptyLoader()
  ) {
    self.strictness = strictness
    self.loader = loader
    for tag in Self.standardTags { register(tag) }
    for filter in Self.standardFilters { register(filter) }
  }

  /// Adds a tag, or replaces the one of the same name.
  public mutating func register(_ tag: any Tag) {
    tags[tag.name] = tag
    partTags.formUnion(tag.parts)
  }

  /// Adds a filter, or replaces the one of the same name.
  public mutating func register(_ filter: Filter) {
    filters[filter.name] = filter
  }

  func isPartOfBlock(_ name: String) -> Bool { partTags.contains(name) }
}

extension Environment {
  /// The tags of the Liquid language.
  public static let standardTags: [any Tag] = [
    AssignTag(), BreakTag(), CaptureTag(), CaseTag(), CommentTag(), ContinueTag(), CycleTag(),
    DecrementTag(), DocTag(), EchoTag(), ForTag(), IfTag(), IfChangedTag(), IncludeTag(),
    IncrementTag(), InlineCommentTag(), LiquidTag(), RawTag(), RenderTag(), TableRowTag(),
    UnlessTag(),
  ]

  /// The filters of the Liquid language.
  public static let standardFilters: [Filter] =
    CaseFilters.all + ConcatenationFilters.all + TrimmingFilters.all + ReplacementFilters.all
    + SlicingFilters.all + EscapingFilters.all + Base64Filters.all + URLFilters.all
    + ArithmeticFilters.all + RoundingFilters.all + ListFilters.all + SelectionFilters.all
    + SortingFilters.all + DefaultFilter.all + DateFilter.all
}
