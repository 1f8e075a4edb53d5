import Charts
import Statistics
import Usage

/// The places along a chart's `x`, in order, with labels for an axis.
struct ChartPositions {
  /// What the places are.
  enum Kind: Equatable {
    /// Days without a gap, or weeks or months where days would be too many.
    case days, weeks, months
    /// Moments such as `2026-11-21T13:00`.
    case times
    /// Whole numbers, or axes with an order of their own, such as weekdays.
    case ordered
    /// Names, in the order of the data.
    case names
  }

  let kind: Kind
  private(set) var labels: [String]
  private let places: [String: Int]

  /// The place of a label.
  func index(of label: String) -> Int? {
    let key =
      switch kind {
      case .weeks: CalendarDay(label).map { $0.startOfWeek.description }
      case .months: CalendarDay(label).map { $0.startOfMonth.description }
      default: label
      }
    return key.flatMap { places[$0] }
  }

  private init(_ kind: Kind, _ labels: [String]) {
    self.kind = kind
    self.labels = labels
    places = Dictionary(labels.enumerated().map { ($1, $0) }) { first, _ in first }
  }

  /// The places of some labels: days with those between them that are missing, other times and
  /// numbers in order, names as they come.
  ///
  /// - Parameters:
  ///   - axis: The axis of the breakdown that the labels are of.
  ///   - count: The most places; days become weeks or months where there would be more.
  init(_ labels: [String], axis: Axis?, atMost count: Int) {
    switch axis {
    case .weekday: self.init(.ordered, (1...7).map { AxisValue.weekday($0).label })
    case .hour: self.init(.ordered, (0..<24).map { AxisValue.hour($0).label })
    case .week?, .month?: self.init(.ordered, Set(labels).sorted())
    default:
      let days = labels.compactMap(CalendarDay.init)
      if days.count == labels.count, let first = days.min(), let last = days.max(),
        last.ordinal - first.ordinal < 40_000
      {
        self.init(from: first, to: last, atMost: count)
      } else if labels.allSatisfy({ TimeLabel($0) != nil }) {
        self.init(labels.isEmpty ? .names : .times, Set(labels).sorted())
      } else if labels.allSatisfy({ Int($0) != nil }) {
        self.init(.ordered, Set(labels).sorted { Int($0) ?? 0 < Int($1) ?? 0 })
      } else {
        var seen: Set<String> = []
        self.init(.names, labels.filter { seen.insert($0).inserted })
      }
    }
  }

  private init(from first: CalendarDay, to last: CalendarDay, atMost count: Int) {
    let days = (first.ordinal...last.ordinal).map(CalendarDay.init(ordinal:))
    let weeks = days.filter { $0.weekday == 1 || $0 == first }.map(\.startOfWeek)
    if days.count <= count {
      self.init(.days, days.map(\.description))
    } else if weeks.count <= count {
      self.init(.weeks, weeks.map(\.description))
    } else {
      let months = days.filter { $0.parts.day == 1 || $0 == first }.map(\.startOfMonth)
      self.init(.months, months.map(\.description))
    }
  }

  /// Whether the order says something, so that no places can be put together as "others".
  var isOrdered: Bool { kind != .names }

  /// Whether the reporting time zone says what the places are.
  var isTime: Bool { [.days, .weeks, .months, .times].contains(kind) }
}

extension ChartPositions {
  /// The places as the positions of an axis.
  var days: [ChartDay] {
    switch kind {
    case .days, .weeks, .months: labels.compactMap(CalendarDay.init).map(chartDay)
    case .times: timeDays
    case .ordered, .names:
      labels.map { ChartDay(name: $0, dayLabel: $0, weekLabel: $0, monthLabel: $0) }
    }
  }

  private func chartDay(_ day: CalendarDay) -> ChartDay {
    let startsMonth = kind == .months || day.parts.day <= (kind == .weeks ? 7 : 1)
    return ChartDay(
      name: day.description, dayLabel: day.short,
      weekLabel: day.weekday == 1 || kind == .months ? day.short : nil,
      monthLabel: startsMonth ? day.monthAndYear : nil)
  }

  /// Moments: labelled by the time of day, and where there are many by the day that begins.
  private var timeDays: [ChartDay] {
    var last: CalendarDay?
    return labels.compactMap(TimeLabel.init).map { time in
      defer { last = time.day }
      let startsDay = time.day != last ? time.day.short : nil
      return ChartDay(
        name: time.text, dayLabel: startsDay ?? time.clock, weekLabel: startsDay,
        monthLabel: startsDay)
    }
  }
}

/// A moment written as `2026-11-21T13:00` or with a space, seconds and an offset behind it or not.
struct TimeLabel {
  let text: String
  let day: CalendarDay
  /// Hour and minute: `13:00`.
  let clock: String

  init?(_ text: String) {
    guard let day = CalendarDay(String(text.prefix(10))), text.count >= 16,
      let separator = text.dropFirst(10).first, separator == "T" || separator == " "
    else { return nil }
    let clock = text.dropFirst(11).prefix(5)
    let digits = clock.split(separator: ":")
    guard digits.count == 2, digits.allSatisfy({ $0.count == 2 && Int($0) != nil }) else {
      return nil
    }
    (self.text, self.day, self.clock) = (text, day, String(clock))
  }
}

extension CalendarDay {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// `3 Nov`.
  fileprivate var short: String { "\(parts.day) \(Self.months[parts.month - 1])" }

  /// `Nov 2026`.
  fileprivate var monthAndYear: String { "\(Self.months[parts.month - 1]) \(parts.year)" }
}
