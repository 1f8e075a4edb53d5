import Liquid
import Statistics

/// Which members of the rows a chart shows, and as what.
struct ChartRoles {
  let kind: ChartKind
  /// `nil` for the positions of the rows themselves.
  let x: MemberPath?
  let ys: [MemberPath]
  let series: MemberPath?
  let format: FigureFormat
  let limit: Int

  /// Reads the arguments, and what they leave out from the data.
  init(_ reading: TagReading, _ data: DataRows) throws(LiquidError) {
    kind = try reading.text("type").flatMap(ChartKind.init(rawValue:)) ?? .line
    format = FigureFormat(name: try reading.text("format"))
    limit = try reading.count("limit", in: 1...50) ?? kind.usualLimit
    let axes = data.breakdown?.breakdown.axes.map(\.name) ?? []
    let members = data.memberNames
    let usualX = axes.last ?? (members.contains("name") ? "name" : nil)
    x = try reading.text("x").map(MemberPath.init) ?? usualX.map(MemberPath.init)
    ys = (try reading.names("y") ?? [members == ["value"] ? "value" : "cost"]).map(MemberPath.init)
    let usualSeries = axes.count > 1 && ys.count == 1 ? axes.first : nil
    let given = try reading.text("series") ?? (usualSeries == x?.text ? nil : usualSeries)
    series = given.map(MemberPath.init)
    if series != nil, ys.count > 1 {
      throw reading.error(
        EvaluationFailure("'series' and several members of 'y' cannot go together"), about: "series"
      )
    }
    if kind == .heat, series == nil, ys.count == 1, !data.rows.isEmpty {
      throw reading.error(
        EvaluationFailure("a heat map needs 'series', the member that its rows stand for"),
        about: "type")
    }
  }

  /// The axis of the breakdown that a member names; `nil` for other members.
  func axis(of path: MemberPath?, in data: DataRows) -> Axis? {
    guard let path, let index = data.axis(of: path) else { return nil }
    return data.breakdown?.breakdown.axes[index]
  }
}
