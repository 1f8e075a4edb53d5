public import Usage

/// One way of dividing usage: by a dimension or by time.
public enum Axis: Hashable, Sendable {
  case dimension(Dimension)
  case day, week, month, weekday, hour

  /// The name in exports and templates: `model`, `day`, `hour`.
  public var name: String {
    switch self {
    case .dimension(let dimension): dimension.name
    case .day: "day"
    case .week: "week"
    case .month: "month"
    case .weekday: "weekday"
    case .hour: "hour"
    }
  }

  /// Whether rows along the axis are in order of time rather than of cost.
  public var isTime: Bool {
    if case .dimension = self { false } else { true }
  }
}

/// A place on an axis.
public enum AxisValue: Hashable, Sendable {
  /// A dimension's text; `nil` when it was not recorded.
  case text(String?)
  case day(CalendarDay)
  /// The week that begins with this Monday.
  case week(CalendarDay)
  /// The month that begins with this day.
  case month(CalendarDay)
  /// 1 for Monday to 7 for Sunday.
  case weekday(Int)
  /// 0 to 23, local time.
  case hour(Int)

  /// The words for a dimension that the source does not record.
  public static let notRecorded = "(not recorded)"

  /// The value as it is shown and exported: `gpt-4o`, `2026-11-21`, `2026-W47`, `Monday`, `07`.
  public var label: String {
    switch self {
    case .text(let text): text ?? AxisValue.notRecorded
    case .day(let day): day.description
    case .week(let monday): monday.isoWeek
    case .month(let first): first.month
    case .weekday(let number): AxisValue.weekdays[number - 1]
    case .hour(let hour): (hour < 10 ? "0" : "") + String(hour)
    }
  }

  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
}

extension AxisValue {
  /// Whether both are the same place; texts are told apart by their bytes, as sources tell them.
  public static func == (left: AxisValue, right: AxisValue) -> Bool {
    switch (left, right) {
    case (.text(let first), .text(let second)):
      guard let first, let second else { return first == nil && second == nil }
      return first.utf8.elementsEqual(second.utf8)
    case (.day(let first), .day(let second)), (.week(let first), .week(let second)),
      (.month(let first), .month(let second)):
      return first == second
    case (.weekday(let first), .weekday(let second)), (.hour(let first), .hour(let second)):
      return first == second
    default: return false
    }
  }

  /// Feeds the kind and the bytes that ``==(_:_:)`` compares.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(kindRank)
    switch self {
    case .text(var text?): text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    case .text(nil): hasher.combine(UInt8.max)
    case .day(let day), .week(let day), .month(let day): hasher.combine(day)
    case .weekday(let number), .hour(let number): hasher.combine(number)
    }
  }
}

extension AxisValue: Comparable {
  /// Orders times by time and texts by their UTF-8 bytes, "not recorded" last.
  public static func < (left: AxisValue, right: AxisValue) -> Bool {
    switch (left, right) {
    case (.text(let first), .text(let second)):
      guard let first else { return false }
      guard let second else { return true }
      return first.utf8.lexicographicallyPrecedes(second.utf8)
    case (.day(let first), .day(let second)), (.week(let first), .week(let second)),
      (.month(let first), .month(let second)):
      return first < second
    case (.weekday(let first), .weekday(let second)), (.hour(let first), .hour(let second)):
      return first < second
    default: return left.kindRank < right.kindRank
    }
  }

  private var kindRank: Int {
    switch self {
    case .text: 0
    case .day: 1
    case .week: 2
    case .month: 3
    case .weekday: 4
    case .hour: 5
    }
  }
}
