import Diagnostics
import Usage

/// Why the options do not name a span of days.
enum SpanError: ExplainedError, Hashable {
  case periodBesideDays
  case backwards(from: CalendarDay, to: CalendarDay)

  var code: String {
    switch self {
    case .periodBesideDays: "period-beside-days"
    case .backwards: "days-backwards"
    }
  }

  var summary: String {
    switch self {
    case .periodBesideDays: "--period cannot stand beside --from and --to"
    case .backwards(let from, let last): "--to \(last) lies before --from \(from)"
    }
  }

  var advice: String? {
    switch self {
    case .periodBesideDays: "leave one of the two out"
    case .backwards: "exchange the two days"
    }
  }
}
