import Liquid

/// A tag of reports, which takes named arguments.
protocol ReportTag: Tag {
  /// The arguments that it takes, in the order of the documentation.
  var parameters: [TagParameter] { get }
}

/// The tags that reports have beside those of Liquid.
enum ReportTags {
  static let all: [any ReportTag] = [
    ChartTag(), TableTag(), CardsTag(), CardTag(), CalloutTag(),
  ]
}
